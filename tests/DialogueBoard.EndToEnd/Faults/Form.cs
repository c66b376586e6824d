namespace DialogueBoard.EndToEnd.Faults;

/// <summary>The fault suite's two forms: the short one of every day, and the long one that DIALOGUEBOARD_FAULTS=long asks for.</summary>
internal static class Form
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("DIALOGUEBOARD_FAULTS") == "long";

    public static int Of(int inShort, int inLong) => IsLong ? inLong : inShort;

    /// <summary>The seed of this run: DIALOGUEBOARD_SEED where it is set, to run a failing one again.</summary>
    public static int Seed() => int.TryParse(Environment.GetEnvironmentVariable("DIALOGUEBOARD_SEED"), out var pinned) ? pinned : Random.Shared.Next();
}
