using System.Globalization;
using System.Resources;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Burning;

/// <summary>
/// A board's list of "When I...", to choose from. It begins with the product's own entries, in the reader's language; the
/// stewards take entries off it, the first ones too, and put others on. Pure but for the words' language.
/// </summary>
public static class LifeEvents
{
    private static readonly ResourceManager Words = new("DialogueBoard.Burning.LifeEventWords", typeof(LifeEvents).Assembly);

    private static readonly string[] First =
        ["left-hospital", "lost-bus", "became-carer", "lost-job", "moved-here", "became-parent", "fell-ill", "lost-someone", "lost-home", "grew-old", "came-to-country", "opened-business"];

    // In every language, as a board may be written in several; longest first: "when i" would else leave an "i" behind.
    private static readonly string[] Beginnings =
    [
        .. Language.All.SelectMany(language => Word("beginnings", language.Culture).Split('|'))
            .Distinct().Select(beginning => beginning + ' ').OrderByDescending(beginning => beginning.Length),
    ];

    /// <summary>The list in the current language: the first entries, then what stewards added, oldest first.</summary>
    public static IReadOnlyList<LifeEvent> Of(BoardView view) => Of(view, CultureInfo.CurrentUICulture);

    /// <inheritdoc cref="Of(BoardView)"/>
    internal static IReadOnlyList<LifeEvent> Of(BoardView view, CultureInfo language) =>
    [
        .. First.Select(name => Entry(view.Board, name, language)).Where(entry => !view.Knows(entry.Id)),
        .. view.All<LifeEvent>(),
    ];

    /// <summary>What two ways of writing the same life event have in common: "When I left hospital " and "left hospital".</summary>
    public static string KeyOf(string when) => Bare(when).ToUpperInvariant();

    /// <summary>A life event as it goes on after "When I...", however much of that was written again.</summary>
    public static string Bare(string when)
    {
        var said = when.Trim();
        var beginning = Beginnings.FirstOrDefault(beginning => said.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
        return beginning is null ? said : said[beginning.Length..].TrimStart();
    }

    // Its id follows from the board, so that taking it off leaves a mark like taking off any other.
    private static LifeEvent Entry(Board board, string name, CultureInfo language) => new()
    {
        Id = DerivedId.Of(board.Id, $"life event {name}"),
        By = new(Guid.Empty, null),
        At = board.OpenedAt,
        Text = Word(name, language),
    };

    private static string Word(string name, CultureInfo language) =>
        Words.GetString(name, language) ?? throw new InvalidOperationException($"There are no words for {name}.");
}
