using System.Security.Cryptography;

namespace DialogueBoard.Boards;

/// <summary>
/// The public code of a board: eight letters and digits of Crockford's base 32 (no I, L, O, U), so that it can be read
/// out in a hall and typed on a phone. Case does not matter; I and L are read as 1, O as 0, and spaces and hyphens are passed over.
/// </summary>
public static class BoardCode
{
    public const int Length = 8;

    public static string New() => RandomNumberGenerator.GetString(CrockfordBase32.Alphabet, Length);

    /// <summary>The code as stored, or null where <paramref name="typed"/> cannot be one.</summary>
    public static string? Read(string? typed) => CrockfordBase32.Read(typed, Length);
}
