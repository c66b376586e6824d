using System.Text.Json.Serialization;

namespace DialogueBoard.Acts;

/// <summary>What words wait for that the board has not shown yet.</summary>
public enum WaitsFor
{
    /// <summary>For the end of a quiet round, when everybody's are shown.</summary>
    [JsonStringEnumMemberName("session")] Session,

    /// <summary>For somebody who looks after the board and reads them first.</summary>
    [JsonStringEnumMemberName("care")] Care,
}
