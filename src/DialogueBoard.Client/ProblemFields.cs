namespace DialogueBoard.Client;

/// <summary>What is read of an RFC 9457 problem.</summary>
internal sealed record ProblemFields(string? Code, string? Detail);
