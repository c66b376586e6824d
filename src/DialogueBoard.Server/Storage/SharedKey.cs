namespace DialogueBoard.Server.Storage;

/// <summary>A key, or a word about keys, that ASP.NET Core's data protection keeps: it seals forms and cookies.</summary>
public sealed record SharedKey
{
    /// <summary>1 for the first, and so on: two nodes cannot both store the first.</summary>
    public required int Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
