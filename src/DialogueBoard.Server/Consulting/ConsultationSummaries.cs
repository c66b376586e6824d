using DialogueBoard.Boards;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Ballots;
using DialogueBoard.Server.Feed;

namespace DialogueBoard.Server.Consulting;

/// <summary>
/// What all answers to a consultation come to: for everybody alike, and for nobody before it is closed or while its words are not
/// on the board. The one way to the answers. Safe from any thread.
/// </summary>
public sealed class ConsultationSummaries(BallotReader ballots, TimeProvider time)
{
    private readonly OncePerView<ConsultationSummary> _known = new();

    /// <summary>Null where it may not be read, or there is no such consultation.</summary>
    /// <param name="view">The board as the page shows it.</param>
    public async Task<ConsultationSummary?> OfAsync(OpenBoard board, BoardView view, Guid cardId, CancellationToken cancel = default) =>
        view.PartOf<Consultation>(cardId) is not { } consultation
            || view.Contributions[cardId].State != ContributionState.OnBoard
            || consultation.StateAt(time.GetUtcNow().UtcDateTime) != ConsultationState.Closed ? null
        : await _known.OfAsync(view, cardId, () => SumAsync(board, consultation, cardId), cancel);

    /// <summary>All that may be read, by card.</summary>
    public async Task<IReadOnlyDictionary<Guid, ConsultationSummary>> AllAsync(OpenBoard board, BoardView view, CancellationToken cancel = default)
    {
        var all = new Dictionary<Guid, ConsultationSummary>();
        foreach (var (card, _) in Consultations.Of(view))
        {
            if (await OfAsync(board, view, card.Id, cancel) is { } summary)
            {
                all[card.Id] = summary;
            }
        }

        return all;
    }

    private async Task<ConsultationSummary> SumAsync(OpenBoard board, Consultation consultation, Guid cardId)
    {
        var given = await ballots.RowsAsync<IReadOnlyList<GivenAnswer?>>(board, cardId, CancellationToken.None);
        var leftOut = await ballots.RowsAsync<string>(board, LeaveOutAnswer.KeptOn(cardId), CancellationToken.None);
        return ConsultationSummary.Of(consultation, given, leftOut.ToDictionary(one => one.Row, one => one.Said));
    }
}
