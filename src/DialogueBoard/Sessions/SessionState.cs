using System.Text.Json.Serialization;

namespace DialogueBoard.Sessions;

public enum SessionState
{
    [JsonStringEnumMemberName("planned")] Planned,
    [JsonStringEnumMemberName("on")] On,
    [JsonStringEnumMemberName("closed")] Closed,
}
