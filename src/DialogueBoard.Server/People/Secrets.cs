using System.Security.Cryptography;
using System.Text;
using DialogueBoard.Boards;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Server.People;

/// <summary>
/// Keyed hashes with the installation's secret, which is made at first use and shared by all nodes through the database.
/// Safe from any thread.
/// </summary>
public sealed class Secrets(BoardDatabase database)
{
    private const string Name = "people";
    private byte[]? _secret;

    /// <summary>Reads or makes the secret. Called once, before the doors open.</summary>
    public async Task PrepareAsync(CancellationToken cancel = default)
    {
        try
        {
            await MakeIfMissingAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Another node, starting at the same moment, made it first: theirs is read below.
        }

        _secret = await database.ReadAsync(context => context.Secrets.Where(s => s.Name == Name).Select(s => s.Value).SingleAsync(cancel), cancel);
    }

    private Task<bool> MakeIfMissingAsync(CancellationToken cancel) => database.WriteAsync(
        async context =>
        {
            if (await context.Secrets.AnyAsync(s => s.Name == Name, cancel))
            {
                return false;
            }

            context.Secrets.Add(new() { Name = Name, Value = RandomNumberGenerator.GetBytes(32) });
            await context.SaveChangesAsync(cancel);
            return true;
        },
        cancel);

    /// <summary>HMAC-SHA-256 under the installation's secret.</summary>
    /// <param name="use">What the hash is for: the same data hashed for two uses gives two hashes.</param>
    public byte[] Hash(string use, params ReadOnlySpan<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret ?? throw new InvalidOperationException("The secret is not prepared."));
        hash.AppendData(Encoding.UTF8.GetBytes(use));
        foreach (var part in parts)
        {
            hash.AppendData(BitConverter.GetBytes(part.Length));
            hash.AppendData(part);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>The participant that a key stands for on a board: nobody can tell two boards' participants to be one person.</summary>
    public Guid ParticipantId(string key, Guid boardId) =>
        DerivedId.FromHash(Hash("participant", Encoding.UTF8.GetBytes(key), boardId.ToByteArray()));

    /// <summary>The number under which the holder of a key says something in private on a board. Stored nowhere.</summary>
    public Guid Voter(string key, Guid boardId) =>
        DerivedId.FromHash(Hash("voter", Encoding.UTF8.GetBytes(key), boardId.ToByteArray()));
}
