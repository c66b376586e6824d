using DialogueBoard.Contributions;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Stewarding;
using DialogueBoard.Web.Api;
using DialogueBoard.Web.People;
using DialogueBoard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Stewards;

/// <summary>
/// For those who look after a board. The stewards' key is taken once, by POST, and makes this device a steward; what they
/// may do is decided by the rules, act by act, not by what this page shows.
/// </summary>
public sealed partial class StewardsPage(
    IStringLocalizer<StewardsWords> words,
    Participants participants,
    StewardKeys stewards,
    HeldWordsReader heldWords,
    CareQueues queues)
{
    private string? _told;
    private string? _wrongKey;
    private List<HeldWords> _held = [];
    private BoardLinks _links = null!;
    private CareCount _waits = null!;

    private IStringLocalizer<StewardsWords> Words => words;

    [SupplyParameterFromForm(Name = "key")]
    private string? Key { get; set; }

    protected override async Task OnBoardAsync(OpenBoard board)
    {
        Context.Response.Headers.CacheControl = "no-cache, no-store";
        _told = Told.Take(Context);
        _links = BoardLinks.Of(Context.Request, board.Code);
        if (Me is { IsSteward: true })
        {
            _waits = await queues.CountAsync(board, Context.RequestAborted);
            _held = await heldWords.ForAsync(board, Me, Context.RequestAborted);
        }
    }

    private async Task EnterAsync()
    {
        // Somebody may paste the whole link: the key is what follows its #.
        var key = Key?[(Key.LastIndexOf('#') + 1)..].Trim();
        if (Board is null || !PersonalKey.IsOne(key) || !await stewards.IsKeyOfAsync(Board, key!, Context.RequestAborted))
        {
            _wrongKey = Words["enter-wrong"];
            return;
        }

        await participants.JoinAsync(Board, DeviceKey.OfOrNew(Context), Me?.Name, door: null, asSteward: true);
        Told.Leave(Context, "steward");
        GoTo(Address("/stewards"));
    }

    private Task RestoreAsync(Guid contributionId) =>
        DoAsync(RestoreForm(contributionId), id => new Restore { Id = id, ContributionId = contributionId }, "restored", Address("/stewards"));

    private Task TidyAsync() => DoAsync("tidy", id => new Tidy { Id = id }, "tidied", Address("/stewards"));

    private static string RestoreForm(Guid contributionId) => $"restore-{contributionId:N}";
}
