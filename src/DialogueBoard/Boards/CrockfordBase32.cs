namespace DialogueBoard.Boards;

/// <summary>Reads codes that people type. The alphabet is Crockford's base 32 (crockford.com/base32.html).</summary>
public static class CrockfordBase32
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The code in its stored form, or null where what was typed is not <paramref name="length"/> such characters.</summary>
    public static string? Read(string? typed, int length)
    {
        if (typed is null || typed.Length > length * 3)
        {
            return null;
        }

        Span<char> read = stackalloc char[length];
        var count = 0;
        foreach (var letter in typed)
        {
            if (letter is ' ' or '-')
            {
                continue;
            }

            if (!TryRead(letter, out var value) || count == length)
            {
                return null;
            }

            read[count++] = value;
        }

        return count == length ? new string(read) : null;
    }

    private static bool TryRead(char letter, out char value)
    {
        value = char.ToUpperInvariant(letter) switch { 'I' or 'L' => '1', 'O' => '0', var other => other };
        return Alphabet.Contains(value, StringComparison.Ordinal);
    }
}
