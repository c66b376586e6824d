namespace DialogueBoard.EndToEnd.Faults;

/// <summary>One row of the board's numbered history as the database has it.</summary>
internal sealed record StoredAct(Guid Id, long Version);

/// <summary>Somebody who watched: every cursor they were given in order, and the cards they see at the end, each with how it reads and where it lies.</summary>
internal sealed record Watched(string Who, IReadOnlyList<(string? Epoch, long After)> Cursors, IReadOnlyDictionary<Guid, string> Cards);

/// <summary>All that is known after a run.</summary>
/// <param name="Cards">The cards in the database, each with how it reads and where it lies.</param>
internal sealed record RunHistory(
    IReadOnlyCollection<RecordedAct> Acts,
    IReadOnlyCollection<StoredAct> Stored,
    IReadOnlyDictionary<Guid, string> Cards,
    IReadOnlyCollection<Watched> Watched);

/// <summary>Finds in a run's history whatever must never be.</summary>
internal static class Checkers
{
    /// <returns>Each fault as a line; none where all held.</returns>
    public static IEnumerable<string> FaultsIn(RunHistory history) =>
        [.. FaultsOfActs(history), .. FaultsOfVersions(history), .. history.Watched.SelectMany(watched => FaultsOf(watched, history))];

    private static IEnumerable<string> FaultsOfActs(RunHistory history)
    {
        var stored = history.Stored.ToLookup(act => act.Id);
        foreach (var act in history.Acts)
        {
            var rows = stored[act.Id].ToList();
            var fault = act.Outcome switch
            {
                Outcome.Ok when rows.Count == 0 => "has a receipt and is lost",
                Outcome.Ok when rows.Any(row => row.Version != act.Version) => $"has a receipt for version {act.Version} and is stored as {rows[0].Version}",
                Outcome.Failed when rows.Count > 0 => "was refused and is stored",
                _ => null,
            };
            if (fault is not null)
            {
                yield return $"Act {act.Id} {fault}.";
            }

            if (rows.Count > 1)
            {
                yield return $"Act {act.Id} is stored {rows.Count} times.";
            }
        }

        var sent = history.Acts.Select(act => act.Id).ToHashSet();
        foreach (var row in history.Stored.Where(row => !sent.Contains(row.Id)))
        {
            yield return $"Act {row.Id} is stored, and nobody sent it.";
        }
    }

    private static IEnumerable<string> FaultsOfVersions(RunHistory history)
    {
        var expected = 1L;
        foreach (var version in history.Stored.Select(act => act.Version).Order())
        {
            if (version != expected)
            {
                yield return $"Version {expected} is followed by {version} in place of itself.";
            }

            expected = version + 1;
        }
    }

    private static IEnumerable<string> FaultsOf(Watched watched, RunHistory history)
    {
        foreach (var (before, after) in watched.Cursors.Zip(watched.Cursors.Skip(1)))
        {
            if (before.Epoch == after.Epoch && after.After < before.After)
            {
                yield return $"{watched.Who} was taken back from version {before.After} to {after.After}.";
            }
        }

        var last = history.Stored.Count == 0 ? 0 : history.Stored.Max(act => act.Version);
        var reached = watched.Cursors.Count == 0 ? 0 : watched.Cursors[^1].After;
        if (reached != last)
        {
            yield return $"{watched.Who} stands at version {reached} and the board at {last}.";
        }

        if (watched.Cards.Count != history.Cards.Count || watched.Cards.Any(card => history.Cards.GetValueOrDefault(card.Key) != card.Value))
        {
            yield return $"{watched.Who} sees {watched.Cards.Count} cards other than the {history.Cards.Count} that are there.";
        }
    }
}
