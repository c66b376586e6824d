using DialogueBoard.Boards;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Server.Ballots;
using DialogueBoard.Server.Consulting;
using DialogueBoard.Server.Feed;
using DialogueBoard.Web.Ballots;
using DialogueBoard.Words;
using Microsoft.AspNetCore.Components;

namespace DialogueBoard.Web.Consulting;

/// <summary>One consultation: to be answered while it is open, to be read once it is closed.</summary>
public sealed partial class ConsultationPage : BallotPage
{
    private const string Form = "answer";
    private Contribution _card = null!;
    private Consultation? _consultation;
    private ConsultationState _state;
    private ConsultationSummary? _summary;
    private AnswerFields _fields = new([]);
    private IReadOnlySet<Guid> _mine = new HashSet<Guid>();
    private bool _answered;

    /// <summary>The consultation's card.</summary>
    [Parameter] public Guid CardId { get; set; }

    // Which question's texts are turned over to which page, and which of them is to be left out.
    [SupplyParameterFromQuery(Name = "texts")] private string? Which { get; set; }
    [SupplyParameterFromQuery(Name = "page")] private string? At { get; set; }
    [SupplyParameterFromQuery(Name = "leave-out")] private string? LeaveOut { get; set; }

    [Inject] private BallotReader Ballots { get; set; } = null!;
    [Inject] private ConsultationSummaries Summaries { get; set; } = null!;

    private string PageAddress => Address($"/consultations/{CardId}");

    private string When => _state switch
    {
        ConsultationState.Waiting => Words["opens", Long(_consultation!.Opens), Long(_consultation.Closes)],
        ConsultationState.Open => Words["open-until", Long(_consultation!.Closes)],
        _ => Words["closed-on", Long(Day.Of(_consultation!.Ends.AddTicks(-1)))],
    };

    protected override async Task OnBoardAsync(OpenBoard board)
    {
        await base.OnBoardAsync(board);
        if (View.PartOf<Consultation>(CardId) is not { } consultation)
        {
            Navigation.NotFound();
            return;
        }

        (_consultation, _card, _state) = (consultation, View.Contributions[CardId], consultation.StateAt(Time.GetUtcNow().UtcDateTime));
        _summary = await Summaries.OfAsync(board, View, CardId, Context.RequestAborted);
        var mine = Me is null ? null : await Ballots.MineAsync<IReadOnlyList<GivenAnswer?>>(board, Me, CardId, Context.RequestAborted);
        _answered = mine is not null;
        _fields = WasSent(Form) ? AnswerFields.From(Sent!, consultation.Questions) : new(mine ?? []);
        if (mine is not null && Me?.Voter is { } voter)
        {
            _mine = Enumerable.Range(0, mine.Count).Select(n => ConsultationSummary.IdOf(DerivedId.Of(voter, CardId), n)).ToHashSet();
        }
    }

    private Task AnswerAsync() => SayAsync(Form, id => _fields.ToAct(id, CardId), "answered", PageAddress);

    private static string Long(DateOnly day) => Dated.Day(day);
}
