namespace DialogueBoard.Web.Api;

/// <summary>Where a board's pages are, as whole addresses.</summary>
public sealed record BoardLinks(string Read, string Live, string Add, string Screen)
{
    public static BoardLinks Of(HttpRequest request, string code)
    {
        var board = $"{request.Scheme}://{request.Host}{request.PathBase}/b/{code}";
        return new(board, $"{board}/live", $"{board}/add", $"{board}/screen");
    }
}
