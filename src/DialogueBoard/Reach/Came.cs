using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Reach;

/// <summary>How the words of a card came to the board, as whoever sends them says.</summary>
/// <param name="Where">The counter, street or meeting, or the service it is about; at most <see cref="Longest.Place"/>, on one line.</param>
/// <param name="OnBehalf">Whether the sender writes it down for somebody else, who speaks.</param>
/// <param name="WithTheirOk">Whether that other person agreed to it; needed with <paramref name="OnBehalf"/>.</param>
public sealed record Came([property: JsonRequired] Channel Channel, string? Where = null, bool OnBehalf = false, bool WithTheirOk = false)
{
    /// <summary>What stands beside the card of it, or why it may not: nothing for what simply came over the web.</summary>
    internal (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Contribution card)
    {
        string? where = null;
        var refusal = (OnBehalf && !WithTheirOk ? Refusal.Because(RefusalCode.AskThemFirst) : null)
            ?? PlainText.ReadIfAny(Where?.ReplaceLineEndings(" "), "where", Longest.Place, out where);
        if (refusal is not null || this is { Channel: Channel.Web, OnBehalf: false } && where is null)
        {
            return (refusal, []);
        }

        return (null, [new Coming
        {
            Id = CardPart.IdOf<Coming>(card.Id),
            ContributionId = card.Id,
            By = card.By,
            At = card.At,
            Channel = Channel,
            Where = where,
            OnBehalf = OnBehalf,
        }]);
    }
}
