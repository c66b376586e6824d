namespace DialogueBoard.Sessions;

internal static class RoundList
{
    /// <summary>The same rounds with one of them as it is now.</summary>
    public static IReadOnlyList<Round> With(this IReadOnlyList<Round> rounds, int at, Round round) => [.. rounds.Take(at), round, .. rounds.Skip(at + 1)];
}
