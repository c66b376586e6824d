using System.Text.Json.Serialization;
using DialogueBoard.Boards;
using DialogueBoard.Shelf;

namespace DialogueBoard.Contributions;

/// <summary>Something somebody put on a board, in one of the ways of speaking. It may be about several others.</summary>
public sealed record Contribution : BoardRecord
{
    public required ContributionKind Kind { get; init; }

    /// <summary>The words, NFC, at most <see cref="Words.Longest.Text"/> Unicode scalar values; empty unless on the board.</summary>
    public required string Text { get; init; }

    /// <summary>The language of the words as a BCP 47 tag, where the server found it plain; null where it did not, and where there are no words.</summary>
    public string? Language { get; init; }

    public required By By { get; init; }
    public Speaking? Speaking { get; init; }

    /// <summary>What it was said about when it was put on the board, less the threads cut since.</summary>
    public IReadOnlyList<Guid> About { get; init; } = [];

    /// <summary>The life event it starts from: "When I left hospital".</summary>
    public string? When { get; init; }

    public string? Place { get; init; }

    /// <summary>For an offer or a need: what of.</summary>
    public Asset? Asset { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Its centre on the shared picture, in CSS pixels at zoom 1.</summary>
    public required double X { get; init; }

    /// <inheritdoc cref="X"/>
    public required double Y { get; init; }

    /// <summary>The board's version with which it came onto the board; 0 for what was there before that was written down. Set by the writer, never sent.</summary>
    [JsonIgnore]
    public long Entered { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ContributionState State { get; init; }

    /// <summary>When its author last changed the words.</summary>
    public DateTime? Reworded { get; init; }

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) =>
        By.Id == personId ? Wordless(State is ContributionState.LetGo ? ContributionState.LetGo : ContributionState.Withdrawn) : this;

    /// <summary>This contribution as a reader may see it once its words are no longer to be read: who and when, none of its words.</summary>
    public Contribution Wordless(ContributionState state) => this with
    {
        State = state,
        Text = "",
        Language = null,
        By = By with { Name = null },
        Speaking = Speaking is null ? null : Speaking with { Whom = null },
        When = null,
        Place = null,
    };
}
