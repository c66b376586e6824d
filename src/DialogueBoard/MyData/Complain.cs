using DialogueBoard.Acts;
using DialogueBoard.Sessions;
using DialogueBoard.Words;

namespace DialogueBoard.MyData;

/// <summary>
/// Somebody complains to those who look after the board about something that is no one card. They read it among what people told them of
/// cards, and nobody else does; they do not hear who it was.
/// </summary>
public sealed record Complain : Act
{
    public required string Words { get; init; }

    internal override bool Adds => false;

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override Decision Decide(Situation situation) => PlainText.Read(Words, "words", Longest.Reason, out var words) is { } refusal
        ? refusal
        : Decision.Of() with
        {
            Report = new()
            {
                BoardId = situation.View.Board.Id,
                Id = Id,

                // Its own id stands for no card.
                ContributionId = Id,
                ReporterId = situation.Actor.Id,
                Words = words,
                At = situation.Now,
            },
        };
}
