namespace DialogueBoard.Load.SlowPhone;

/// <summary>A page that people open on a phone.</summary>
/// <param name="Name">As the figures call it.</param>
/// <param name="Path">After the site's address; {code} stands for the board's code.</param>
/// <param name="Element">What of it has a script, without which it could not be used as meant.</param>
internal sealed record PhonePage(string Name, string Path, string Element)
{
    public static IReadOnlyList<PhonePage> All { get; } =
    [
        new("read", "b/{code}", "board-news"),
        new("add", "b/{code}/add", "word-composer"),
        new("embedded", "embed/{code}", "word-composer"),
    ];
}
