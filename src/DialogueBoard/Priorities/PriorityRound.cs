using System.Text.Json.Serialization;
using DialogueBoard.Boards;
using DialogueBoard.Dates;
using DialogueBoard.Words;

namespace DialogueBoard.Priorities;

/// <summary>
/// "Priorities": each person has a few dots to give to cards, until a closing day; then there is a ranked list with a line
/// after so many. Who gave which is said nowhere.
/// </summary>
public sealed record PriorityRound : SideRecord
{
    /// <summary>What the dots are asked for.</summary>
    public required string Text { get; init; }

    /// <summary>How many dots each person has.</summary>
    public required int Dots { get; init; }

    /// <summary>After how many of the list the line is drawn.</summary>
    public required int Line { get; init; }

    /// <summary>The last day on which dots can be given.</summary>
    public required DateOnly Closes { get; init; }

    /// <summary>Whether what the dots come to is shown only once the round is closed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ShownAfter { get; init; }

    /// <summary>When it closed, by its day or earlier by hand.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>The most dots that each person can have.</summary>
    public const int MostDots = 20;

    /// <summary>The farthest down that the line can be drawn.</summary>
    public const int LongestList = 50;

    /// <summary>When its last day is over.</summary>
    [JsonIgnore]
    public DateTime Ends => ClosedAt ?? Day.IsOver(Closes);

    /// <summary>Whether dots can be given: by the clock, however soon the board notices the day by itself.</summary>
    public bool IsOpen(DateTime now) => now < Ends;

    /// <summary>Whether what the dots come to may be shown.</summary>
    public bool IsShown(DateTime now) => !ShownAfter || !IsOpen(now);

    internal override IEnumerable<(string? Words, int Most)> AllWords => [(Text, Longest.Note)];

    internal override SideRecord ComesDue(DateTime now) => this with { CameDue = now, Due = null, ClosedAt = Day.IsOver(Closes) };
}
