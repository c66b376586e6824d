using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Sessions;

/// <summary>
/// People come together on the board for a while, in a hall, on a call or both: a purpose, rounds one after the other, and
/// somebody who holds the panel. One at a time is on.
/// </summary>
public sealed record Session : SideRecord
{
    /// <summary>How long one may go on before the board closes it by itself, in hours.</summary>
    public const int MostHours = 12;

    /// <summary>The longest that what it came to may wait before everybody can read it, in hours.</summary>
    public const int MostHoursBeforePublic = 14 * 24;

    public required string Purpose { get; init; }

    /// <summary>The hall, or how to come on the call.</summary>
    public string? Where { get; init; }

    /// <summary>When it is to begin.</summary>
    public DateTime? Begins { get; init; }

    /// <summary>The organisations that hold it together.</summary>
    public IReadOnlyList<string> HeldBy { get; init; } = [];

    public required IReadOnlyList<Round> Rounds { get; init; }

    /// <summary>An earlier session that this one starts from.</summary>
    public Guid? StartsFrom { get; init; }

    /// <summary>How long people may still take back or reword their own once it has closed, before everybody can read what it came to.</summary>
    public int HoursBeforePublic { get; init; }

    public SessionState State { get; init; }
    public DateTime? OpenedAt { get; init; }
    public DateTime? ClosedAt { get; init; }

    /// <summary>Who holds the panel; null until it opens.</summary>
    public By? Facilitator { get; init; }

    /// <summary>Since when whoever holds the panel has not been reachable; null while they are.</summary>
    public DateTime? PanelFreeSince { get; init; }

    /// <summary>Which round is on, counted from 0; null between rounds.</summary>
    public int? Now { get; init; }

    /// <summary>When the time of the round that is on is over; null while it is paused.</summary>
    public DateTime? RoundEnds { get; init; }

    /// <summary>How many seconds were left when the round that is on was paused.</summary>
    public int? PausedWith { get; init; }

    /// <summary>Whether what people write is kept back until it is shown all at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsQuiet { get; init; }

    /// <summary>When kept words were last shown.</summary>
    public DateTime? ShownAt { get; init; }

    /// <summary>The card to which everybody is brought.</summary>
    public Guid? Focus { get; init; }

    /// <summary>Whose turn it is in a go-round.</summary>
    public Guid? Turn { get; init; }

    /// <summary>How many came, and as what; told once it has closed.</summary>
    public IReadOnlyList<AttendedAs>? Came { get; init; }

    /// <summary>The round that is on.</summary>
    [JsonIgnore]
    public Round? Round => Now is { } now && now >= 0 && now < Rounds.Count ? Rounds[now] : null;

    /// <summary>From when on everybody can read what it came to; null until it has closed.</summary>
    [JsonIgnore]
    public DateTime? PublicAt => ClosedAt?.AddHours(HoursBeforePublic);

    /// <summary>Whether everybody can read what it came to: by the clock, however soon the board notices.</summary>
    public bool IsPublic(DateTime now) => PublicAt <= now;

    /// <summary>Whether this person holds its panel.</summary>
    public bool IsLedBy(Guid personId) => Facilitator?.Id == personId;

    /// <summary>Whether one of the bodies that hold it is this one, however its name is written.</summary>
    public bool IsHeldBy(string body) => HeldBy.Any(one => Named.AreOne(one, body));

    /// <summary>Which round was on at a moment, counted from 0; the latest before it where none was.</summary>
    public int? RoundAt(DateTime moment)
    {
        int? at = null;
        for (var n = 0; n < Rounds.Count; n++)
        {
            at = Rounds[n].Began is { } began && began <= moment && (at is null || Rounds[at.Value].Began <= began) ? n : at;
        }

        return at;
    }

    /// <summary>Taken off the board, with no words left in its row.</summary>
    internal Session Dropped => this with { Gone = true, Purpose = "", Where = null, HeldBy = [], Rounds = [], Facilitator = null, Came = null, Due = null, By = By with { Name = null } };

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => this with { By = By.Without(personId), Facilitator = Facilitator?.Without(personId) };

    internal override bool IsWhole => Purpose is not null && Rounds is { Count: >= 1 and <= Longest.Rows } && Rounds.All(round => round?.IsWhole == true)
        && HeldBy is { Count: <= Longest.Names } && HeldBy.All(body => body is not null) && HoursBeforePublic is >= 0 and <= MostHoursBeforePublic;

    internal override IEnumerable<(string? Words, int Most)> AllWords =>
        [(Purpose, Longest.Purpose), (Where, Longest.When), .. HeldBy.Select(body => ((string?)body, Longest.Whom)), .. Rounds.Select(round => ((string?)round.Prompt, Round.LongestPrompt))];

    internal override Decision WhenDue(Situation situation) => State switch
    {
        SessionState.On => Closing.Of(situation, this),
        _ => Decision.Of([this with { CameDue = situation.Now, Due = null }, .. BoardSessions.Attending(situation.View, Id).Select(one => one.Ended)]),
    };
}
