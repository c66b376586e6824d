using DialogueBoard.Contributions;

namespace DialogueBoard.Sessions;

/// <summary>How many came to a session speaking for one body, or for none, and on one footing, or without saying.</summary>
public sealed record AttendedAs(string? Body, Footing? Footing, int People);
