using System.Security.Cryptography;
using System.Text;
using DialogueBoard.Boards;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.People;

/// <summary>
/// Short codes that give a person's key back on another device: sixty random bits to write down. The database holds the
/// key only sealed (AES-GCM) under a key stretched from the code (PBKDF2), so the database alone opens none.
/// </summary>
public sealed class WaysBack(BoardDatabase database, Secrets secrets, TimeProvider time)
{
    private const int Length = 12;
    private const int Rounds = 100_000;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    /// <summary>A new code for this key, in groups of four. Earlier codes go on working.</summary>
    public async Task<string> MakeAsync(string key, CancellationToken cancel = default)
    {
        var code = RandomNumberGenerator.GetString(CrockfordBase32.Alphabet, Length);
        var way = new WayBack { CodeHash = HashOf(code), SealedKey = Seal(code, key), KeyHash = HashOfKey(key), MadeAt = time.GetUtcNow().UtcDateTime };
        await database.WriteAsync(
            async context =>
            {
                context.WaysBack.Add(way);
                await context.SaveChangesAsync(cancel);
                return true;
            },
            cancel);
        return string.Join('-', code.Chunk(4).Select(group => new string(group)));
    }

    /// <summary>The key a code stands for, as somebody typed it; null where there is none.</summary>
    public async Task<string?> FollowAsync(string? typed, CancellationToken cancel = default)
    {
        if (CrockfordBase32.Read(typed, Length) is not { } code)
        {
            return null;
        }

        var hash = HashOf(code);
        var way = await database.ReadAsync(context => context.WaysBack.AsNoTracking().SingleOrDefaultAsync(w => w.CodeHash == hash, cancel), cancel);
        return way is null ? null : Open(code, way.SealedKey);
    }

    /// <summary>When each of the codes for this key was made. Older ones, of which nobody knows whose they are, are not among them.</summary>
    public Task<List<DateTime>> MadeAsync(string key, CancellationToken cancel = default)
    {
        var hash = HashOfKey(key);
        return database.ReadAsync(context => context.WaysBack.Where(way => way.KeyHash == hash).OrderBy(way => way.MadeAt).Select(way => way.MadeAt).ToListAsync(cancel), cancel);
    }

    /// <summary>Ends all ways back to this key.</summary>
    public Task EndAsync(string key, CancellationToken cancel = default)
    {
        var hash = HashOfKey(key);
        return database.WriteAsync(
            async context =>
            {
                await context.WaysBack.Where(way => way.KeyHash == hash).ExecuteDeleteAsync(cancel);
                return true;
            },
            cancel);
    }

    private string HashOfKey(string key) => Convert.ToHexString(secrets.Hash("way-back-of", Encoding.ASCII.GetBytes(key)));

    private string HashOf(string code) => Convert.ToHexString(secrets.Hash("way-back", Encoding.ASCII.GetBytes(code)));

    private byte[] Seal(string code, string key)
    {
        var plain = Encoding.ASCII.GetBytes(key);
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var (tag, words) = (new byte[TagBytes], new byte[plain.Length]);
        using var aes = new AesGcm(Stretch(code), TagBytes);
        aes.Encrypt(nonce, plain, words, tag);
        return [.. nonce, .. tag, .. words];
    }

    private string Open(string code, byte[] sealedKey)
    {
        var plain = new byte[sealedKey.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(Stretch(code), TagBytes);
        aes.Decrypt(sealedKey.AsSpan(0, NonceBytes), sealedKey.AsSpan(NonceBytes + TagBytes), sealedKey.AsSpan(NonceBytes, TagBytes), plain);
        return Encoding.ASCII.GetString(plain);
    }

    private byte[] Stretch(string code) =>
        Rfc2898DeriveBytes.Pbkdf2(code, secrets.Hash("way-back-salt"), Rounds, HashAlgorithmName.SHA256, 32);
}
