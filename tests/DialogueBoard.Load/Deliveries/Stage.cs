namespace DialogueBoard.Load.Deliveries;

/// <summary>What the watchers are counting at present.</summary>
internal sealed class Stage<T>
    where T : class
{
    private volatile T? _current;

    /// <summary>Null before the first.</summary>
    public T? Current
    {
        get => _current;
        set => _current = value;
    }
}
