using DialogueBoard.Dates;
using DialogueBoard.Priorities;
using DialogueBoard.Server.Ballots;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Priorities;
using DialogueBoard.Web.Ballots;
using DialogueBoard.Words;
using Microsoft.AspNetCore.Components;

namespace DialogueBoard.Web.Priorities;

/// <summary>The round that is open, or the latest one, or the one that is asked for: its dots to give, and what all dots come to.</summary>
public sealed partial class PrioritiesPage : BallotPage
{
    private const string Form = "give-dots";
    private PriorityRound? _round;
    private Ranking? _ranking;
    private DotsFields _fields = DotsFields.From(given: null);
    private IReadOnlyList<GivenDots> _given = [];
    private DateTime _now;
    private bool _open;

    // Strings, since what is no id would else stop the page.
    [SupplyParameterFromQuery(Name = "round")] private string? RoundId { get; set; }
    [SupplyParameterFromQuery(Name = "card")] private string? CardId { get; set; }

    [Inject] private BallotReader Ballots { get; set; } = null!;
    [Inject] private Rankings Rankings { get; set; } = null!;

    private IEnumerable<PriorityRound> Rounds => View.All<PriorityRound>();

    private IEnumerable<PriorityRound> Older => Rounds.Reverse().Where(round => round.Id != _round?.Id);

    private Guid? FirstCard => Guid.TryParse(CardId, out var id) ? id : null;

    protected override async Task OnBoardAsync(OpenBoard board)
    {
        await base.OnBoardAsync(board);
        _now = Time.GetUtcNow().UtcDateTime;
        _round = Guid.TryParse(RoundId, out var asked) && Rounds.FirstOrDefault(round => round.Id == asked) is { } named ? named
            : Rounds.FirstOrDefault(round => round.IsOpen(_now)) ?? Rounds.LastOrDefault();
        if (_round is null)
        {
            return;
        }

        _open = _round.IsOpen(_now);
        _ranking = await Rankings.OfAsync(board, View, _round, Context.RequestAborted);
        if (_open)
        {
            var mine = Me is null ? null : await Ballots.MineAsync<IReadOnlyList<GivenDots>>(board, Me, _round.Id, Context.RequestAborted);

            // Dots of a card that is not there any more are free again.
            _given = [.. (mine ?? []).Where(one => Ranking.IsThere(View, one.ContributionId))];
            _fields = WasSent(Form) ? DotsFields.From(Sent!) : DotsFields.From(_given);
        }
    }

    private Task SendAsync() => _fields.Looks || _round is null
        ? Task.CompletedTask
        : SayAsync(Form, id => _fields.ToAct(id, _round.Id), _fields.Typed.Count > 0 ? "dots" : "dots-back", Address("/priorities"));

    private static string LastDay(PriorityRound round) => Dated.Day(Day.Of(round.Ends.AddTicks(-1)));
}
