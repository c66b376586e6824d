using System.Text.Json.Serialization;

namespace DialogueBoard.OpenEnds;

/// <summary>What one can look for on a board, in the list and in the web alike. Wire names never change.</summary>
public enum Lens
{
    /// <summary>What nobody has answered.</summary>
    [JsonStringEnumMemberName("loose-ends")] LooseEnds,

    /// <summary>Needs with no offer, issues that one side has not touched.</summary>
    [JsonStringEnumMemberName("gaps")] Gaps,

    /// <summary>Who supports what.</summary>
    [JsonStringEnumMemberName("safety-net")] SafetyNet,
}
