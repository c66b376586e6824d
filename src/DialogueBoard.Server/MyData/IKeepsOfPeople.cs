namespace DialogueBoard.Server.MyData;

/// <summary>
/// A place outside the boards' own records in which something of people is kept: e-mail, reports, what waits. Each tells people
/// what it keeps of them. Every table that holds people's words, names or addresses has one; what takes somebody's out of them all,
/// whatever door they ask at, is <see cref="Writing.Forgetting"/>.
/// </summary>
public interface IKeepsOfPeople
{
    /// <summary>What it is called in a person's download, camelCase.</summary>
    string Name { get; }

    /// <summary>All that is kept of this person here, as it is to stand in their download; null where there is nothing.</summary>
    Task<object?> TellAsync(Person person, CancellationToken cancel);
}
