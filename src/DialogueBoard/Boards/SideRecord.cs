using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;

namespace DialogueBoard.Boards;

/// <summary>
/// Something beside the cards and threads: what more there is to one card, what a person adds to it, or what belongs to the
/// board as a whole. All kinds share one table, so that catching up reads them together.
/// </summary>
public abstract record SideRecord : BoardRecord
{
    /// <summary>The card it belongs to; null for what belongs to the board as a whole.</summary>
    public Guid? ContributionId { get; init; }

    public required By By { get; init; }
    public required DateTime At { get; init; }

    /// <summary>When the board is next to notice that a date of this has come, UTC; null where there is nothing to notice.</summary>
    [JsonIgnore]
    public DateTime? Due { get; init; }

    /// <summary>When the board last noticed that a date of this had come, and nobody has seen to it since.</summary>
    public DateTime? CameDue { get; init; }

    /// <summary>All the words in it, each with the most that may be, so that what is brought in from elsewhere can be checked.</summary>
    internal virtual IEnumerable<(string? Words, int Most)> AllWords => [];

    /// <summary>The words in it that somebody wrote, as they stand.</summary>
    public IEnumerable<string> WordsInIt() => AllWords.Select(all => all.Words).OfType<string>().Where(words => words.Length > 0);

    /// <summary>
    /// Whether it is, words aside, as an act could have made it: its numbers, lists and days. Asked before anything else of it is
    /// looked at, where it is brought in from elsewhere.
    /// </summary>
    internal virtual bool IsWhole => true;

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) => this with { By = By.Without(personId) };

    /// <summary>This record once its date has come.</summary>
    internal virtual SideRecord ComesDue(DateTime now) => this with { CameDue = now, Due = null };

    /// <summary>All that changes on the board once the date of this record has come.</summary>
    internal virtual Decision WhenDue(Situation situation) => Decision.Of(ComesDue(situation.Now));
}
