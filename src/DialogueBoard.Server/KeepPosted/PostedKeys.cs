using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using DialogueBoard.Server.People;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>
/// The keys in the links of mails. Each names one row and carries a seal (HMAC-SHA-256, 128 bits) under the installation's secret
/// that is good for one use, and only as long as that subscription lasts. Nothing of them is stored. Safe from any thread.
/// </summary>
public sealed class PostedKeys(Secrets secrets)
{
    private const int SealBytes = 16;

    /// <summary>Opens the page of what somebody follows.</summary>
    public string Settings(Subscriber subscriber) => Make("posted-settings", subscriber.Id, subscriber.Stamp);

    /// <summary>Stops everything at once.</summary>
    public string Stop(Subscriber subscriber) => Make("posted-stop", subscriber.Id, subscriber.Stamp);

    /// <summary>Confirms one follow.</summary>
    public string Confirm(Subscriber subscriber, Guid followId) => Make("posted-confirm", followId, subscriber.Stamp);

    /// <summary>Which row a key says it is for; null where it is no key at all. Proves nothing: see the others.</summary>
    public static Guid? Named(string? key) => Bytes(key) is { } bytes ? new Guid(bytes.AsSpan(0, 16)) : null;

    public bool IsSettings(string? key, Subscriber subscriber) => IsOne(key, Settings(subscriber));

    public bool IsStop(string? key, Subscriber subscriber) => IsOne(key, Stop(subscriber));

    public bool IsConfirm(string? key, Subscriber subscriber, Guid followId) => IsOne(key, Confirm(subscriber, followId));

    private string Make(string use, Guid id, Guid stamp) =>
        Base64Url.EncodeToString([.. id.ToByteArray(), .. secrets.Hash(use, id.ToByteArray(), stamp.ToByteArray()).AsSpan(0, SealBytes)]);

    // As it is written, to the letter: decoded, one key could be written in more than one way.
    private static bool IsOne(string? key, string expected) =>
        key is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(expected));

    private static byte[]? Bytes(string? key)
    {
        var bytes = new byte[16 + SealBytes];
        return key is { Length: > 0 and < 64 } && Base64Url.IsValid(key, out var length) && length == bytes.Length && Base64Url.TryDecodeFromChars(key, bytes, out _) ? bytes : null;
    }
}
