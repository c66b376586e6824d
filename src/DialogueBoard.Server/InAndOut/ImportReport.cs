using System.Text.Json.Serialization;

namespace DialogueBoard.Server.InAndOut;

/// <summary>What an import did: how many contributions it added, and each row that it left out, in order.</summary>
/// <param name="Also">What else there is to know about it, in a plain sentence; null where there is nothing.</param>
public sealed record ImportReport(
    int Added, IReadOnlyList<LeftOutRow> LeftOut, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Also = null);
