using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Words;

namespace DialogueBoard.Burning;

/// <summary>A group gets another name; the old one is kept nowhere. One that was let go stays so: a name is not a day.</summary>
public sealed record RenameGroup : GroupAct
{
    public required string Text { get; init; }

    private protected override Decision Decide(Situation situation, Contribution card, Group touched) =>
        PlainText.Read(Text, "text", Longest.Text, out var text) is { } refusal ? refusal
        : Decision.Of(card with { Text = text, Reworded = situation.Now }, touched);
}
