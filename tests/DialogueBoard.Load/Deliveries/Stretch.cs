using DialogueBoard.Load.Wire;

namespace DialogueBoard.Load.Deliveries;

/// <summary>A number of acts at a steady rate, and all that became of them.</summary>
internal sealed class Stretch(int acts, int watchers)
{
    public ActIds Ids { get; } = new();
    public ActLog Log { get; } = new(acts);
    public Sightings Sightings { get; } = new(acts, watchers);
}
