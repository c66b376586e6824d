using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Organisations;
using DialogueBoard.Server.Storage;
using DialogueBoard.Shelf;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.Organisations;

/// <summary>What the boards that an organisation answers for need, asked of the database so that none has to be opened. Safe from any thread.</summary>
public sealed class OwnedBoards(BoardDatabase database)
{
    /// <summary>The most that are told of.</summary>
    private const int Most = 200;

    /// <summary>The boards of an organisation, by their titles.</summary>
    public Task<IReadOnlyList<OwnedBoard>> ByAsync(string organisation, CancellationToken cancel = default) => database.ReadAsync(
        async context =>
        {
            var boards = await context.Set<Ownership>().AsNoTracking()
                .Where(ownership => ownership.Organisation == organisation && !ownership.Gone)
                .Join(context.Boards, ownership => ownership.BoardId, board => board.Id, (ownership, board) => board)
                .OrderBy(board => board.Title)
                .Take(Most)
                .ToListAsync(cancel);
            var owned = new List<OwnedBoard>();
            foreach (var board in boards)
            {
                owned.Add(await LookAsync(context, board, cancel));
            }

            return (IReadOnlyList<OwnedBoard>)owned;
        },
        cancel);

    private static async Task<OwnedBoard> LookAsync(BoardDbContext context, Board board, CancellationToken cancel)
    {
        var states = await context.Contributions.Where(card => card.BoardId == board.Id && !card.Gone)
            .GroupBy(card => card.State)
            .Select(group => new { State = group.Key, Cards = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Cards, cancel);
        var waiting = await context.WaitingActs.Where(act => act.BoardId == board.Id && act.SessionId == null && act.TurnedDownAt == null)
            .Select(act => act.At)
            .ToListAsync(cancel);
        var carers = await context.Set<Care>().AsNoTracking().Where(care => care.BoardId == board.Id && !care.Gone).ToListAsync(cancel);
        var last = await context.Changes.Where(change => change.BoardId == board.Id && change.Version == board.Version)
            .Select(change => (DateTime?)change.At)
            .SingleOrDefaultAsync(cancel);
        return new(
            board.Code,
            board.Title,
            states.GetValueOrDefault(ContributionState.OnBoard),
            states.GetValueOrDefault(ContributionState.Hidden),
            waiting.Count,
            waiting.Count == 0 ? null : waiting.Min(),
            last,
            [.. carers.OrderBy(care => care.At).Select(care => care.By.Name)]);
    }
}
