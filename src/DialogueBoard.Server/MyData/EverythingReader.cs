using System.Text.Json;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Feed;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using DialogueBoard.Shelf;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.MyData;

/// <summary>Tells a person all that is kept of them. Only who holds their key can ask. Safe from any thread.</summary>
public sealed class EverythingReader(MyBoards mine, BoardDatabase database, Secrets secrets, WaysBack ways, TimeProvider time, IEnumerable<IKeepsOfPeople> keepers)
{
    /// <summary>The most ids that are asked for in one statement.</summary>
    private const int Together = 500;

    /// <summary>Everything of the holder of this key.</summary>
    public async Task<Everything> OfAsync(string key, CancellationToken cancel = default)
    {
        var person = await mine.OfAsync(key, cancel);
        var boards = new List<OnOneBoard>();
        foreach (var (board, me) in person.On)
        {
            boards.Add(await OnAsync(board, me, secrets.Voter(key, board.Id), cancel));
        }

        var elsewhere = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var keeper in keepers)
        {
            if (await keeper.TellAsync(person, cancel) is { } kept)
            {
                elsewhere[keeper.Name] = kept;
            }
        }

        return new(time.GetUtcNow().UtcDateTime, boards, await ways.MadeAsync(key, cancel), elsewhere);
    }

    private async Task<OnOneBoard> OnAsync(OpenBoard board, Guid me, Guid voter, CancellationToken cancel)
    {
        var view = board.Feed.View;
        var ofMine = Mine(view, me).ToList();
        var joined = await database.ReadAsync(context => context.Participants.AsNoTracking().SingleOrDefaultAsync(p => p.BoardId == board.Id && p.Id == me, cancel), cancel);
        var hidden = await HiddenAsync(board, me, cancel);
        return new(
            board.Code,
            view.Board.Title,
            me,
            joined?.Name,
            joined?.Door,
            joined?.JoinedAt,
            view.CareOf(me) is not null || joined is { IsSteward: true },
            joined?.WorksAt,
            joined?.WorksAtUntil,
            Put.Of(ofMine),
            [.. hidden.Where(held => held.AuthorId == me).Select(HiddenWords.Of)],
            Put.Of(hidden.SelectMany(held => held.PartsBy(me))),
            await WaitingAsync(board, me, cancel),
            await InPrivateAsync(board, voter, cancel),
            [.. NamedIn(view, me)],
            await ActsAsync(board, me, cancel));
    }

    // What stands beside a card belongs to whoever wrote the card.
    private static IEnumerable<BoardRecord> Mine(BoardView view, Guid me) =>
    [
        .. view.SaidBy(me),
        .. view.Threads.Values.Where(thread => thread.By.Id == me && !thread.CameWithContribution).OrderBy(thread => thread.At),
        .. view.Energies.Values.Where(energy => energy.By.Id == me).OrderBy(energy => energy.At),
        .. view.Sides.Values.Where(side => side.By.Id == me).OrderBy(side => side.At),
    ];

    private static IEnumerable<NamedIn> NamedIn(BoardView view, Guid me) => view.Sides.Values
        .Where(side => side.By.Id != me && !side.Without(me).Equals(side))
        .Select(side => new NamedIn(side.Id, JsonNamingPolicy.CamelCase.ConvertName(side.GetType().Name), side.ContributionId));

    // What they added to others' cards is held with those cards' words.
    private async Task<IReadOnlyList<HeldWords>> HiddenAsync(OpenBoard board, Guid me, CancellationToken cancel)
    {
        var id = me.ToString();
        return await database.ReadAsync(
            context => context.HeldWords.AsNoTracking()
                .Where(held => held.BoardId == board.Id && (held.AuthorId == me || (held.Parts != null && held.Parts.Contains(id))))
                .OrderBy(held => held.At).ToListAsync(cancel),
            cancel);
    }

    private async Task<IReadOnlyList<WaitingWords>> WaitingAsync(OpenBoard board, Guid me, CancellationToken cancel) =>
        (await database.ReadAsync(
            context => context.WaitingActs.AsNoTracking().Where(waiting => waiting.BoardId == board.Id && waiting.AuthorId == me).OrderBy(waiting => waiting.At).ToListAsync(cancel),
            cancel)).ConvertAll(waiting => new WaitingWords(waiting.At, JsonElement.Parse(waiting.Act)));

    private async Task<IReadOnlyList<SaidInPrivate>> InPrivateAsync(OpenBoard board, Guid voter, CancellationToken cancel)
    {
        var saidOn = await database.ReadAsync(context => context.Ballots.Where(ballot => ballot.BoardId == board.Id).Select(ballot => ballot.OnId).Distinct().ToListAsync(cancel), cancel);
        var said = new List<SaidInPrivate>();
        foreach (var some in saidOn.Chunk(Together))
        {
            var rows = Array.ConvertAll(some, onId => DerivedId.Of(voter, onId));
            said.AddRange((await database.ReadAsync(
                context => context.Ballots.AsNoTracking()
                    .Where(ballot => ballot.BoardId == board.Id && EF.Parameter(some).Contains(ballot.OnId) && EF.Parameter(rows).Contains(ballot.Voter) && ballot.Said != null)
                    .ToListAsync(cancel),
                cancel)).ConvertAll(ballot => new SaidInPrivate(ballot.OnId, JsonElement.Parse(ballot.Said!))));
        }

        return said;
    }

    private async Task<IReadOnlyList<ActDone>> ActsAsync(OpenBoard board, Guid me, CancellationToken cancel) =>
        await database.ReadAsync(
            context => context.Changes.AsNoTracking().Where(change => change.BoardId == board.Id && change.ParticipantId == me)
                .OrderBy(change => change.Version).Select(change => new ActDone(change.Version, change.Type, change.At)).ToListAsync(cancel),
            cancel);
}
