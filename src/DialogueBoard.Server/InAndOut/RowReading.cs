using DialogueBoard.Acts;

namespace DialogueBoard.Server.InAndOut;

/// <summary>What a row says: an act that puts it on the board, or why it is left out.</summary>
internal readonly record struct RowReading(Act? Act, string? Why)
{
    public static implicit operator RowReading(Act act) => new(act, null);

    public static RowReading LeftOut(string key) => new(null, ImportWords.Say(key));
}
