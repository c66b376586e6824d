using System.Buffers.Binary;

namespace DialogueBoard.Load.Wire;

/// <summary>
/// Ids for the acts of one stretch, from which their number can be read back without looking anything up. To a database
/// they are as random as any: the number is scrambled into the leading bytes.
/// </summary>
internal sealed class ActIds
{
    // An odd factor has an inverse modulo 2^32, so scrambling can be undone.
    private const uint Scramble = 0x9E3779B1;
    private const uint Unscramble = 0x0E8B2F51;
    private readonly byte[] _tag = Guid.NewGuid().ToByteArray(bigEndian: true)[4..];
    private readonly uint _offset = (uint)Random.Shared.Next();

    public Guid this[int number]
    {
        get
        {
            Span<byte> id = stackalloc byte[16];
            BinaryPrimitives.WriteUInt32BigEndian(id, unchecked(((uint)number + _offset) * Scramble));
            _tag.CopyTo(id[4..]);
            return new Guid(id, bigEndian: true);
        }
    }

    /// <summary>Which act's id this is; null for none of this stretch.</summary>
    public int? NumberOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return bytes[4..].SequenceEqual(_tag)
            ? (int)unchecked((BinaryPrimitives.ReadUInt32BigEndian(bytes) * Unscramble) - _offset)
            : null;
    }
}
