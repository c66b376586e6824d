using System.Buffers.Binary;
using System.Security.Cryptography;

namespace DialogueBoard.Boards;

/// <summary>Ids that follow from others, so that doing the same thing twice, anywhere, gives the same id.</summary>
public static class DerivedId
{
    /// <summary>A version 8 UUID (RFC 9562, section 5.8) from the SHA-256 of both parts.</summary>
    public static Guid Of(Guid first, Guid second)
    {
        Span<byte> parts = stackalloc byte[32];
        first.TryWriteBytes(parts, bigEndian: true, out _);
        second.TryWriteBytes(parts[16..], bigEndian: true, out _);
        return FromHash(SHA256.HashData(parts));
    }

    /// <inheritdoc cref="Of(Guid, Guid)"/>
    public static Guid Of(Guid first, string second) =>
        FromHash(SHA256.HashData([.. first.ToByteArray(bigEndian: true), .. System.Text.Encoding.UTF8.GetBytes(second)]));

    /// <summary>An id that follows from two that everybody knows, and begins with a mark that no act may use for something else.</summary>
    public static Guid Marked(uint mark, Guid first, Guid second)
    {
        Span<byte> id = stackalloc byte[16];
        Of(first, second).TryWriteBytes(id, bigEndian: true, out _);
        BinaryPrimitives.WriteUInt32BigEndian(id, mark);
        return new(id, bigEndian: true);
    }

    /// <summary>Whether an id is of the shape that only marked ones have.</summary>
    public static bool HasMark(Guid id, uint mark)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes) == mark && bytes[6] >> 4 == 8;
    }

    /// <summary>A version 8 UUID from the first 16 bytes of a hash.</summary>
    public static Guid FromHash(ReadOnlySpan<byte> hash)
    {
        Span<byte> id = stackalloc byte[16];
        hash[..16].CopyTo(id);
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
