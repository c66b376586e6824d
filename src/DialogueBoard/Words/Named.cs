namespace DialogueBoard.Words;

/// <summary>Names of places, jobs and bodies as they are compared: case and runs of space make no difference.</summary>
public static class Named
{
    /// <summary>On one line, with single spaces, and otherwise as it was written.</summary>
    public static string Tidied(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The same for all names that are one.</summary>
    public static string Key(string name) => Tidied(name).ToUpperInvariant();

    public static bool AreOne(string one, string other) => Key(one) == Key(other);
}
