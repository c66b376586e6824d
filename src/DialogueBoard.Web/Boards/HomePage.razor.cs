using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Organisations;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Writing;
using DialogueBoard.Web.Api;
using DialogueBoard.Web.Organisations;
using DialogueBoard.Web.People;
using DialogueBoard.Web.Shell;
using DialogueBoard.Web.Stewarding;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Boards;

/// <summary>The boards that anyone may find, a way to one by its code, and the form that opens a new one.</summary>
public sealed partial class HomePage(
    IStringLocalizer<BoardsWords> words,
    BoardList list,
    BoardOpening opening,
    OpenBoards openBoards,
    Participants participants,
    BoardLimits limits,
    OpenedOnce once,
    NavigationManager navigation)
{
    private const int MostShown = 100;
    private string _once = "";
    private List<Board> _boards = [];
    private Refusal? _wrongCode;
    private Refusal? _refusal;
    private Workplace? _workplace;

    // What was sent empty is no agreement, and is refused; what was not asked is the suggested one.
    private string? Rules => HttpMethods.IsPost(Context.Request.Method) && Context.Request.HasFormContentType && Context.Request.Form.TryGetValue("groundRules", out var rules) ? rules.ToString() : null;

    private IStringLocalizer<BoardsWords> Words => words;

    [Inject]
    private IStringLocalizer<OrganisationsWords> OrganisationWords { get; set; } = null!;

    [Inject]
    private StaffSignIn Staff { get; set; } = null!;

    [Inject]
    private ActPipeline Pipeline { get; set; } = null!;

    [Inject]
    private BoardDoor Door { get; set; } = null!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "code")]
    private string? TypedCode { get; set; }

    [SupplyParameterFromForm(Name = "title")]
    private string? Title { get; set; }

    [SupplyParameterFromForm(Name = "purpose")]
    private string? Purpose { get; set; }

    [SupplyParameterFromForm(Name = "place")]
    private string? Place { get; set; }

    [SupplyParameterFromForm(Name = "start")]
    private string? Start { get; set; }

    [SupplyParameterFromForm(Name = "listed")]
    private string? Listed { get; set; }

    [SupplyParameterFromForm(Name = "owned")]
    private string? Owned { get; set; }

    [SupplyParameterFromForm(Name = "once")]
    private string? Once { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (TypedCode is { Length: > 0 })
        {
            var (board, refusal) = await Door.FindAsync(TypedCode, Context, Context.RequestAborted);
            if (board is not null)
            {
                navigation.NavigateTo($"/b/{board.Code}");
                return;
            }

            _wrongCode = refusal!;
            if (refusal!.RetryAfter is not null)
            {
                Context.Response.StatusCode = Problems.StatusOf(refusal.Code);
                Problems.TellWait(Context.Response, refusal);
            }
        }

        _workplace = (await Staff.OfAsync(Context))?.Workplace;
        _once = Guid.TryParse(Once, out var sent) ? sent.ToString() : Guid.NewGuid().ToString();
        _boards = await list.NewestAsync(MostShown, Context.RequestAborted);
    }

    private async Task OpenAsync()
    {
        var (start, unknown) = StartingMixes.Read(Start);
        if (unknown is not null)
        {
            _refusal = unknown;
            return;
        }

        // A form sent twice opens one board. It is let in only once, too: the limit counts boards, not clicks.
        var (opened, refusal) = await once.OpenAsync(_once, () => limits.OpenBoard(Context.Address()) is { } full
            ? Task.FromResult<(OpenedBoard?, Refusal?)>((null, full))
            : opening.OpenAsync(Title, Purpose, Place, Listed is not null, start, Rules is null ? null : GroundRulesField.Read(Rules)));
        if (opened is null || await openBoards.FindAsync(opened.Board.Code) is not { } board)
        {
            _refusal = refusal;
            return;
        }

        var (actor, _) = await participants.JoinAsync(board, DeviceKey.OfOrNew(Context), name: null, Server.People.Door.Here, asSteward: true);
        if (Owned is not null && actor is not null && await Staff.OfAsync(Context) is { } signedIn)
        {
            actor = await participants.WorksAtAsync(board, actor, signedIn.Workplace, signedIn.Until, Context.RequestAborted);
            await Pipeline.PerformAsync(board, actor, new OwnBoard { Id = Guid.NewGuid() }, Context.RequestAborted);
        }

        once.Show(Context, opened);
        navigation.NavigateTo($"/b/{board.Code}/opened");
    }
}
