using System.Globalization;
using System.Text;
using DialogueBoard.Boards;
using Microsoft.Net.Http.Headers;

namespace DialogueBoard.Web.Following;

/// <summary>
/// Answers with something that follows from a board as it stands: told anew only to those who have another version. Whoever keeps a
/// copy must ask before using it, so that words which were hidden since are not told again.
/// </summary>
internal static class ByVersion
{
    /// <param name="media">The media type, without its character set.</param>
    /// <param name="make">Called only where the asker has not got it.</param>
    public static async Task<IResult> AnswerAsync(HttpContext context, BoardView view, string media, Func<Task<byte[]>> make)
    {
        var tag = TagOf(view);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new() { NoCache = true };
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(await make(), media);
    }

    // What a time would tell is too little: hiding a card changes no time that is told. Words differ by language, and by the program that makes them.
    private static EntityTagHeaderValue TagOf(BoardView view) => new(
        new StringBuilder("\"").Append(view.Board.Epoch).Append('.')
            .Append(view.Version.ToString(CultureInfo.InvariantCulture)).Append('.')
            .Append(CultureInfo.CurrentUICulture.Name).Append('.')
            .Append(typeof(ByVersion).Module.ModuleVersionId.ToString("N")[..8]).Append('"').ToString(),
        isWeak: true);
}
