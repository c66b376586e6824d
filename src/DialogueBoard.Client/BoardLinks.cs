namespace DialogueBoard.Client;

/// <summary>Addresses of a board's pages, as the server gave them.</summary>
public sealed record BoardLinks(string Read, string Live, string Add, string Screen);
