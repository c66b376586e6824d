namespace DialogueBoard.Sessions;

internal static class RoundList
{
    /// <summary>The same rounds with one of them as it is now.</summary>
    public static IReadOnlyList<Round> With(this IReadOnlyList<Round> rounds, int at, Round round) => [.. rounds.Take(at), round, .. rounds.Skip(at + 1)];

    /// <summary>
    /// The same rounds with others to come. What has begun keeps its number, which cards and turns go by: one that was passed
    /// over stays where nothing else is planned for its place.
    /// </summary>
    public static IReadOnlyList<Round> Planned(this IReadOnlyList<Round> rounds, IReadOnlyList<Round> ahead)
    {
        var next = new Queue<Round>(ahead);
        var last = rounds.Count - 1;
        while (last >= 0 && rounds[last].Began is null)
        {
            last--;
        }

        return [.. rounds.Take(last + 1).Select(round => round.Began is null && next.TryDequeue(out var planned) ? planned : round).ToList(), .. next];
    }
}
