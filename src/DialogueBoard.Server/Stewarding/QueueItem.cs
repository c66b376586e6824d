using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Stewarding;

namespace DialogueBoard.Server.Stewarding;

/// <summary>One thing that waits for those who look after a board: words to be read first, or what somebody told of a card.</summary>
/// <param name="Since">Since when it waits.</param>
/// <param name="Alert">Whether that is longer than the board lets anything wait without saying so.</param>
/// <param name="Words">The words to be read first; null for a report.</param>
/// <param name="Report">What was told of a card; null for words.</param>
/// <param name="Card">The card it was told of, as it is now.</param>
public sealed record QueueItem(DateTime Since, bool Alert, QueuedWords? Words = null, QueuedReport? Report = null, Contribution? Card = null);

/// <summary>Words that wait for those who look after a board, or that they turned down.</summary>
/// <param name="ActId">What let-in and turn-down name.</param>
/// <param name="Act">What its author wrote.</param>
/// <param name="TurnedDownAt">When it was turned down; null where it waits.</param>
/// <param name="GoesAt">When it goes for good; null where it waits.</param>
public sealed record QueuedWords(Guid ActId, [property: JsonIgnore] CardAct Act, By By, DateTime At, DateTime? TurnedDownAt, DateTime? GoesAt, string? Reason, string? Rule)
{
    /// <summary>The act, with its kind, as the wire writes acts.</summary>
    [JsonPropertyName("act")]
    public Act AsSent => Act;

    internal static QueuedWords Of(WaitingAct waiting, CardAct act) => new(
        waiting.ActId, act, new(waiting.AuthorId, waiting.AuthorName), waiting.At, waiting.TurnedDownAt, waiting.TurnedDownAt + WaitingAct.TurnedDownFor, waiting.Reason, waiting.Rule);
}

/// <summary>What somebody told of a card. It does not say who.</summary>
/// <param name="Id">What see-to-report names.</param>
public sealed record QueuedReport(Guid Id, Guid ContributionId, string? Rule, string? Words, DateTime At)
{
    internal static QueuedReport Of(CardReport report) => new(report.Id, report.ContributionId, report.Rule, report.Words, report.At);
}
