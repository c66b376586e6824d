namespace DialogueBoard.Server.InAndOut;

/// <summary>What an import did: how many contributions it added, and each row that it left out, in order.</summary>
public sealed record ImportReport(int Added, IReadOnlyList<LeftOutRow> LeftOut);
