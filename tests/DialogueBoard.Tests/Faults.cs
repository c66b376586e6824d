using Xunit;

namespace DialogueBoard.Tests;

/// <summary>How long the fault tests go on: shortly, or at full length where <c>DIALOGUEBOARD_FAULTS=long</c>.</summary>
internal static class Faults
{
    public static bool Long { get; } = Environment.GetEnvironmentVariable("DIALOGUEBOARD_FAULTS") == "long";

    /// <summary>One line of figures, for whoever reads the test's output.</summary>
    public static void Tell(FormattableString figures) =>
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(figures));
}
