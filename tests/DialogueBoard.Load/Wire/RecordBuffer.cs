namespace DialogueBoard.Load.Wire;

/// <summary>Bytes as they come from a connection, cut into records at one end mark. For one reader.</summary>
internal sealed class RecordBuffer(byte end)
{
    private byte[] _bytes = new byte[4096];
    private int _start;
    private int _looked;
    private int _filled;

    /// <summary>Room to read into.</summary>
    public Memory<byte> Free
    {
        get
        {
            if (_start > 0)
            {
                _bytes.AsSpan(_start.._filled).CopyTo(_bytes);
                (_looked, _filled, _start) = (_looked - _start, _filled - _start, 0);
            }

            if (_filled > _bytes.Length / 2)
            {
                Array.Resize(ref _bytes, _bytes.Length * 2);
            }

            return _bytes.AsMemory(_filled);
        }
    }

    public void Filled(int count) => _filled += count;

    /// <summary>The next whole record, without its end mark. It is there until <see cref="Free"/> is asked for.</summary>
    public bool TryTake(out ReadOnlySpan<byte> record)
    {
        var at = _bytes.AsSpan(_looked.._filled).IndexOf(end);
        if (at < 0)
        {
            _looked = _filled;
            record = default;
            return false;
        }

        record = _bytes.AsSpan(_start..(_looked + at));
        _start = _looked = _looked + at + 1;
        return true;
    }
}
