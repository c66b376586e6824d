using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.OurMix;

namespace DialogueBoard.Web.Api;

/// <summary>A board's mix: where its dials stand, how they came there, what was tried, and what marks come to.</summary>
internal static class MixEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/boards/{code}/mix", TellAsync)
        .WithSummary("Where a board's dials stand, and how people see them")
        .WithDescription(
            "Moves and experiments are newest first. A spread holds how many marked each of the stops 1 to 5, for now and for might each "
            + "only from five marks up, and never whose they are.")
        .Produces<MixAnswer>();

    private static async Task<IResult> TellAsync(string code, OpenBoards boards, Marks marks, CancellationToken cancel) =>
        await boards.FindAsync(code, cancel) is { } board
            ? Results.Ok(MixAnswer.Of(board.Feed.View, await marks.SpreadsAsync(board, cancel)))
            : Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
}

/// <summary>A board's mix as it stands on the wire.</summary>
/// <param name="OpenedWith">Where the dials stood when the board was opened.</param>
/// <param name="StartingMix">The name of that; left out where it has none.</param>
internal sealed record MixAnswer(
    long Version,
    IReadOnlyList<DialAnswer> Dials,
    Mix OpenedWith,
    StartingMix? StartingMix,
    IReadOnlyList<DialMove> Moves,
    IReadOnlyList<SpreadAnswer> Spreads,
    IReadOnlyList<Experiment> Experiments)
{
    public static MixAnswer Of(BoardView view, IReadOnlyList<MarkSpread> spreads) => new(
        view.Version,
        [.. Enum.GetValues<Principle>().Select(principle => new DialAnswer(principle, view.Mix[principle], new DialName(principle).ToString(), new DialName(principle).At(view.Mix[principle])))],
        view.Board.OpenedWith,
        StartingMixes.Named(view.Board.OpenedWith),
        [.. view.All<DialMove>().Reverse()],
        [.. spreads.Where(spread => spread.Now is not null || spread.Might is not null).Select(spread => new SpreadAnswer(spread.Principle, spread.Now?.Counts, spread.Might?.Counts))],
        [.. view.All<Experiment>().Reverse()]);
}

/// <summary>Where one dial stands.</summary>
/// <param name="Name">What it is called, in the language asked for.</param>
/// <param name="Words">Where it stands, in that language.</param>
internal sealed record DialAnswer(Principle Principle, int Stop, string Name, string Words);

/// <summary>How many marked each stop of one dial, 1 to 5; left out where there are fewer than five marks.</summary>
internal sealed record SpreadAnswer(Principle Principle, IReadOnlyList<int>? Now, IReadOnlyList<int>? Might);
