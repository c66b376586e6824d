namespace DialogueBoard.Server.MyData;

/// <summary>
/// A place outside the boards' own records in which something of people is kept: e-mail, reports, what waits. Each tells people
/// what it keeps of them, and forgets it when they ask. Every table or cache that holds people's words, names or addresses has one.
/// </summary>
public interface IKeepsOfPeople
{
    /// <summary>What it is called in a person's download, camelCase.</summary>
    string Name { get; }

    /// <summary>All that is kept of this person here, as it is to stand in their download; null where there is nothing.</summary>
    Task<object?> TellAsync(Person person, CancellationToken cancel);

    /// <summary>Forgets all that is kept of this person here. Asked again it finds nothing and does no harm.</summary>
    Task ForgetAsync(Person person, CancellationToken cancel);
}
