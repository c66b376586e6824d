using System.Globalization;
using System.Resources;

namespace DialogueBoard.Sessions;

/// <summary>The product's own templates for sessions, in the reader's language. Pure but for the words' language.</summary>
public static class SessionTemplates
{
    /// <summary>How long people may mend their own where nobody says otherwise, in hours.</summary>
    public const int HoursBeforePublic = 24;

    /// <summary>The one that fills nothing in.</summary>
    public const string Blank = "blank";

    private static readonly ResourceManager Words = new("DialogueBoard.Sessions.SessionTemplateWords", typeof(SessionTemplates).Assembly);

    private static readonly (string Name, (RoundKind Kind, int Minutes)[] Rounds)[] All =
    [
        ("gathering",
        [
            (RoundKind.CheckIn, 5), (RoundKind.Gather, 10), (RoundKind.Enquire, 20), (RoundKind.Energy, 5), (RoundKind.GoodEnough, 15), (RoundKind.HowWasIt, 5),
        ]),
        ("one-issue",
        [
            (RoundKind.CheckIn, 5), (RoundKind.Gather, 10), (RoundKind.GoRound, 15), (RoundKind.Enquire, 15), (RoundKind.GoodEnough, 10), (RoundKind.HowWasIt, 5),
        ]),
        ("looking-again",
        [
            (RoundKind.CheckIn, 5), (RoundKind.Gather, 10), (RoundKind.Enquire, 20), (RoundKind.GoodEnough, 15), (RoundKind.HowWasIt, 10),
        ]),
    ];

    /// <summary>The names of all, the blank one last.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(one => one.Name), Blank];

    /// <summary>The template of this name in the current language; null where there is none.</summary>
    public static SessionTemplate? Find(string? name) => Find(name, CultureInfo.CurrentUICulture);

    /// <inheritdoc cref="Find(string?)"/>
    internal static SessionTemplate? Find(string? name, CultureInfo language) => name == Blank
        ? new(Blank, "", [new(RoundKind.Gather)])
        : All.Where(one => one.Name == name).Select(one => Template(one.Name, one.Rounds, language)).FirstOrDefault();

    private static SessionTemplate Template(string name, (RoundKind Kind, int Minutes)[] rounds, CultureInfo language) => new(
        name,
        Word($"{name}-purpose", language),
        [.. rounds.Select((round, n) => new PlannedRound(round.Kind, Word($"{name}-{n + 1}", language), round.Minutes))]);

    private static string Word(string name, CultureInfo language) =>
        Words.GetString(name, language) ?? throw new InvalidOperationException($"There are no words for {name}.");
}
