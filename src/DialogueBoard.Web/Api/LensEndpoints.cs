using System.Net.Mime;
using DialogueBoard.Acts;
using DialogueBoard.OpenEnds;
using DialogueBoard.Server.Feed;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.OpenEnds;

namespace DialogueBoard.Web.Api;

/// <summary>What a lens shows of a board: loose ends, gaps, the safety net.</summary>
internal static class LensEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/boards/{code}/lenses/{lens}", LookAsync)
        .WithSummary("The cards that a lens shows, each with why")
        .WithDescription(
            "lens is loose-ends (nobody has answered), gaps (needs with no offer, issues that one side has not touched) or "
            + "safety-net (issues that something holds, and what holds them). The sentences are in the language asked for.")
        .Produces<LensAnswer>();

    private static async Task<IResult> LookAsync(string code, string lens, OpenBoards boards, LensSpeech speech, CancellationToken cancel) =>
        WireName.Read<Lens>(lens) is not { } known ? Problems.Of(Refusal.Because(RefusalCode.NoSuchPage))
        : await boards.FindAsync(code, cancel) is { } board
            ? Results.Bytes(LensAnswer.Utf8Of(board.Feed.View, known, speech), MediaTypeNames.Application.Json)
            : Problems.Of(Refusal.Because(RefusalCode.NoSuchBoard));
}
