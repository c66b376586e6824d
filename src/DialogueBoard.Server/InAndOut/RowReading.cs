using DialogueBoard.Contributions;

namespace DialogueBoard.Server.InAndOut;

/// <summary>What a row says: an act that puts it on the board, or why it is left out.</summary>
internal readonly record struct RowReading(Contribute? Act, string? Why)
{
    public static implicit operator RowReading(Contribute act) => new(act, null);

    public static RowReading LeftOut(string key) => new(null, ImportWords.Say(key));
}
