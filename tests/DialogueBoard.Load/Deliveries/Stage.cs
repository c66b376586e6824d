namespace DialogueBoard.Load.Deliveries;

/// <summary>What the watchers are counting at present.</summary>
internal sealed class Stage
{
    private volatile Stretch? _current;

    /// <summary>Null before the first.</summary>
    public Stretch? Current
    {
        get => _current;
        set => _current = value;
    }
}
