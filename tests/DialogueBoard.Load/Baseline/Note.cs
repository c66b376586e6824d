namespace DialogueBoard.Load.Baseline;

internal sealed class Note
{
    public long Number { get; set; }
    public Guid Id { get; set; }
    public required string Text { get; set; }
    public DateTime At { get; set; }
}
