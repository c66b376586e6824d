using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DialogueBoard.Server.People;

/// <summary>Keys that people hold: 256 random bits as base64url (RFC 4648, section 5). Stewards' keys are made the same way.</summary>
public static class PersonalKey
{
    private const int Characters = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Whether this can be a key at all.</summary>
    public static bool IsOne(string? key) => key is { Length: Characters } && Base64Url.IsValid(key);

    /// <summary>How a stewards' key is stored: SHA-256 as hex. It has too many bits to be found by trying.</summary>
    public static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Compares in the same time whatever differs.</summary>
    public static bool Matches(string key, string storedHash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(key)), Encoding.ASCII.GetBytes(storedHash));
}
