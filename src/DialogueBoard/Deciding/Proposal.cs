using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Deciding;

/// <summary>"Agree first": what is proposed stands on the card; it cannot start until each of the named bodies has said yes.</summary>
public sealed record Proposal : CardPart
{
    public string? Why { get; init; }

    /// <summary>The bodies that must agree, and what each has said. At least one.</summary>
    public required IReadOnlyList<BodyAnswer> Bodies { get; init; }

    /// <summary>When it was started, all having agreed.</summary>
    public DateTime? StartedAt { get; init; }

    /// <summary>Whether every body has said yes.</summary>
    [JsonIgnore]
    public bool IsAgreed => Missing == 0;

    /// <summary>How many of the bodies have not said yes: said nothing, or no.</summary>
    [JsonIgnore]
    public int Missing => Bodies.Count(body => body.Answer != ProposalAnswer.Yes);

    // Bodies named once each, and started only where all have agreed.
    internal override bool IsWhole => Bodies.Count is > 0 and <= Longest.Names
        && Bodies.All(body => body is { Body.Length: > 0 } && Named.Tidied(body.Body) == body.Body && (body.Answer is null) == (body.By is null) && (body.Answer is null) == (body.At is null))
        && Bodies.DistinctBy(body => Named.Key(body.Body)).Count() == Bodies.Count
        && (StartedAt is null || IsAgreed);

    /// <summary>This proposal once its words are others: whatever a body has said, it said of the old ones.</summary>
    internal Proposal AskedAgain => this with { Bodies = [.. Bodies.Select(body => new BodyAnswer(body.Body))] };

    /// <summary>The proposal of a card whose words are on the board; else why there is none.</summary>
    internal static Refusal? Find(BoardView view, Guid card, out Proposal proposal)
    {
        var (refusal, about) = AboutOne.OnBoard(view, card, ContributionKind.Proposal);
        proposal = about is null ? null! : view.PartOf<Proposal>(about.Id)!;
        return refusal;
    }

    internal override IEnumerable<(string? Words, int Most)> AllWords =>
        [(Why, Longest.Aside), .. Bodies.SelectMany(body => body.AllWords)];

    /// <inheritdoc/>
    public override BoardRecord Without(Guid personId) =>
        By.Id == personId ? Wordless()
        : Bodies.Any(body => body.By?.Id == personId) ? this with { Bodies = [.. Bodies.Select(body => body.Without(personId))] }
        : this;

    internal override CardPart Wordless() => this with { Why = null, Bodies = [.. Bodies.Select(body => body.Wordless())], By = By with { Name = null } };

    internal override CardPart WithWordsOf(CardPart held) => held is Proposal proposal
        ? this with { Why = proposal.Why, Bodies = proposal.Bodies, By = proposal.By }
        : this;
}

/// <summary>One body that must agree to a proposal.</summary>
/// <param name="Answer">What it has said; null while it has said nothing.</param>
/// <param name="By">Who said so for it.</param>
/// <param name="At">When that was said.</param>
/// <param name="Note">What it added.</param>
public sealed record BodyAnswer(string Body, ProposalAnswer? Answer = null, By? By = null, DateTime? At = null, string? Note = null)
{
    internal IEnumerable<(string? Words, int Most)> AllWords => [(Body, Longest.Whom), (Note, Longest.Note), (By?.Name, Longest.Name)];

    /// <summary>What the body has said stands; who said so, and what they added, does not.</summary>
    internal BodyAnswer Without(Guid personId) => By?.Id == personId ? this with { Note = null, By = By.Nameless } : this;

    internal BodyAnswer Wordless() => this with { Body = "", Note = null, By = By is null ? null : By with { Name = null } };
}

public enum ProposalAnswer
{
    [JsonStringEnumMemberName("yes")] Yes,
    [JsonStringEnumMemberName("no")] No,
}
