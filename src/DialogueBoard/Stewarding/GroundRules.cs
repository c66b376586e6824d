using System.Globalization;
using System.Resources;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Stewarding;

/// <summary>How people on this board have agreed to be with each other: one list for each board. By and At say who put it down last, and when.</summary>
public sealed record GroundRules : SideRecord
{
    /// <summary>The most rules in the list; more nobody keeps in mind.</summary>
    public const int Most = 10;

    private static readonly ResourceManager Words = new("DialogueBoard.Stewarding.GroundRulesWords", typeof(GroundRules).Assembly);

    private static readonly string[] AtFirst = ["own-words", "no-names", "what-happened", "no-threats", "no-adverts"];

    /// <summary>One sentence each, 1 to <see cref="Most"/>.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>What a board is opened with where its founder says nothing else, and what is suggested where none are agreed; in the current UI culture.</summary>
    public static IReadOnlyList<string> Suggested =>
        [.. AtFirst.Select(name => Words.GetString(name, CultureInfo.CurrentUICulture)!)];

    /// <summary>The one id that a board's list can have.</summary>
    public static Guid IdOf(Guid boardId) => DerivedId.Of(boardId, nameof(GroundRules));

    /// <summary>Those of this board; null where none are agreed yet.</summary>
    public static GroundRules? Of(BoardView view) => view.Sides.TryGetValue(IdOf(view.Board.Id), out var there) ? there as GroundRules : null;

    /// <summary>Reads a list as people wrote it. Null when it is good; <paramref name="rules"/> then holds it, each on one line.</summary>
    public static Refusal? Read(IReadOnlyList<string?>? raw, out IReadOnlyList<string> rules)
    {
        rules = [];
        if (raw is null or { Count: 0 })
        {
            return Refusal.Because(RefusalCode.Empty, "rules");
        }

        if (raw.Count > Most)
        {
            return Refusal.Because(RefusalCode.TooMany, "rules", Most);
        }

        var read = new List<string>();
        foreach (var one in raw)
        {
            if (PlainText.Read(one?.ReplaceLineEndings(" "), "rules", Longest.Aside, out var rule) is { } refusal)
            {
                return refusal;
            }

            read.Add(rule);
        }

        rules = read;
        return null;
    }

    internal override bool IsWhole => Rules is { Count: >= 1 and <= Most } && Rules.All(rule => rule is not null);

    internal override IEnumerable<(string? Words, int Most)> AllWords => Rules.Select(rule => ((string?)rule, Longest.Aside));
}
