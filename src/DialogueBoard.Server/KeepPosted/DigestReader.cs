using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Stewarding;
using DialogueBoard.Words;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// Reads the news of boards for one round of building or sending: each board is brought up to what is stored once, and a stretch of its
/// versions is read once for all who were told up to the same one. Not for use by two threads at once.
/// </summary>
internal sealed class DigestReader(BoardDatabase database, OpenBoards boards)
{
    /// <summary>The most news of one board in one mail.</summary>
    public const int MostOfBoard = 20;

    private readonly Dictionary<Guid, OpenBoard?> _boards = [];
    private readonly Dictionary<(Guid, long, long), BoardNews> _news = [];

    /// <summary>The board as it is stored now or a moment later; null where there is none.</summary>
    public async Task<OpenBoard?> BoardAsync(Guid id, CancellationToken cancel)
    {
        if (!_boards.TryGetValue(id, out var board))
        {
            var head = await database.ReadAsync(context => context.Boards.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel), cancel);
            board = head is null ? null : await boards.FindAsync(head.Code, cancel);

            // What was hidden or taken back at another node a moment ago must not go out from here.
            if (board is not null && !(board.Feed.View.Board.Epoch == head!.Epoch && board.Feed.View.Version >= head.Version))
            {
                await board.CatchUpAsync(cancel);
            }

            _boards[id] = board;
        }

        return board;
    }

    /// <summary>The news that these follows have for their one person.</summary>
    /// <param name="stretches">From which version to which each follow is told; those of one person.</param>
    public async Task<Digest> ReadAsync(IReadOnlyList<(Follow Follow, long After, long UpTo)> stretches, CancellationToken cancel)
    {
        var told = new List<DigestOfBoard>();
        foreach (var ofBoard in stretches.Where(one => one.Follow.What != FollowWhat.Care).GroupBy(one => one.Follow.BoardId))
        {
            if (await BoardAsync(ofBoard.Key, cancel) is { } board && await OfBoardAsync(board, [.. ofBoard], cancel) is { } news)
            {
                told.Add(news);
            }
        }

        return new([.. told.OrderBy(one => one.Board.Title, StringComparer.CurrentCulture).ThenBy(one => one.Board.Code, StringComparer.Ordinal)]);
    }

    private async Task<DigestOfBoard?> OfBoardAsync(OpenBoard board, IReadOnlyList<(Follow Follow, long After, long UpTo)> stretches, CancellationToken cancel)
    {
        var mine = new List<Happening>();
        var parts = new List<DigestPart>();
        var people = stretches.Select(one => one.Follow.ParticipantId).OfType<Guid>().ToHashSet();
        var told = new HashSet<Guid>();
        foreach (var (follow, after, upTo) in stretches)
        {
            if (follow.ParticipantId is { } person)
            {
                mine.AddRange(WhatHappened.To(person, await NewsAsync(board, after, upTo, cancel)).Except(mine));
            }
        }

        told.UnionWith(mine.Select(one => one.Other?.Id).OfType<Guid>());

        // What is followed most closely is told first, and nothing twice.
        foreach (var (follow, after, upTo) in stretches.Where(one => one.Follow.What is FollowWhat.Card or FollowWhat.Place or FollowWhat.Board).OrderByDescending(one => one.Follow.What))
        {
            var news = await NewsAsync(board, after, upTo, cancel);
            var cards = Of(follow, news).Where(card => !people.Contains(card.By.Id) && told.Add(card.Id)).ToList();
            if (cards.Count > 0)
            {
                parts.Add(new(follow.Place, follow.CardId is { } id ? news.View.Contributions.TryGetValue(id, out var about) ? about : null : null, cards));
            }
        }

        return Capped(board.Feed.View.Board, mine, parts);
    }

    private static IEnumerable<Contribution> Of(Follow follow, BoardNews news) => follow.What switch
    {
        FollowWhat.Board => news.Cards,
        FollowWhat.Place => news.Cards.Where(card => card.Place is { } place && follow.Place is { } followed && Named.AreOne(place, followed)),
        _ => news.Cards.Where(card => news.View.ThreadsOf(card.Id).Any(thread => thread.From == card.Id && thread.To == follow.CardId)),
    };

    private static DigestOfBoard? Capped(Board board, List<Happening> mine, List<DigestPart> parts)
    {
        var all = mine.Count + parts.Sum(part => part.Cards.Count);
        var room = MostOfBoard - Math.Min(mine.Count, MostOfBoard);
        var kept = new List<DigestPart>();
        foreach (var part in parts)
        {
            if (room > 0)
            {
                kept.Add(part with { Cards = [.. part.Cards.Take(room)] });
                room -= kept[^1].Cards.Count;
            }
        }

        return all == 0 ? null : new(board, [.. mine.Take(MostOfBoard)], kept, Math.Max(0, all - MostOfBoard));
    }

    private async Task<BoardNews> NewsAsync(OpenBoard board, long after, long upTo, CancellationToken cancel)
    {
        var view = board.Feed.View;
        if (!_news.TryGetValue((board.Id, after, upTo), out var news))
        {
            var (hidden, putBack) = upTo == after ? ([], []) : await HiddenAsync(board.Id, after, upTo, cancel);
            news = _news[(board.Id, after, upTo)] = new(view, after, upTo, BoardNews.CardsOf(view, after, upTo), hidden, putBack, await DoersAsync(view, after, upTo, cancel));
        }

        return news;
    }

    private async Task<IReadOnlyDictionary<long, Guid>> DoersAsync(BoardView view, long after, long upTo, CancellationToken cancel)
    {
        var doers = new Dictionary<long, Guid>();
        foreach (var versions in view.Sides.Values.OfType<CardPart>().Select(part => part.Version).Where(version => version > after && version <= upTo).Distinct().Chunk(500))
        {
            foreach (var change in await database.ReadAsync(
                context => context.Changes.AsNoTracking().Where(change => change.BoardId == view.Board.Id && EF.Parameter(versions).Contains(change.Version)).ToListAsync(cancel), cancel))
            {
                doers[change.Version] = change.ParticipantId;
            }
        }

        return doers;
    }

    private Task<(HashSet<Guid> Hidden, HashSet<long> PutBack)> HiddenAsync(Guid boardId, long after, long upTo, CancellationToken cancel) => database.ReadAsync(
        async context =>
        {
            var since = await context.Changes.Where(change => change.BoardId == boardId && change.Version == after).Select(change => (DateTime?)change.At).SingleOrDefaultAsync(cancel);
            var until = await context.Changes.Where(change => change.BoardId == boardId && change.Version == upTo).Select(change => (DateTime?)change.At).SingleOrDefaultAsync(cancel);
            var (from, to) = (since ?? DateTime.MinValue, until ?? DateTime.MaxValue);
            var hidden = await context.HeldWords.Where(held => held.BoardId == boardId && held.At > from && held.At <= to).Select(held => held.ContributionId).ToListAsync(cancel);
            var putBack = await context.Changes
                .Where(change => change.BoardId == boardId && change.Version > after && change.Version <= upTo && (change.Type == nameof(Restore) || change.Type == nameof(RestoreMany)))
                .Select(change => change.Version).ToListAsync(cancel);
            return (hidden.ToHashSet(), putBack.ToHashSet());
        },
        cancel);
}
