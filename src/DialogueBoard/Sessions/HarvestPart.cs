using System.Text.Json.Serialization;

namespace DialogueBoard.Sessions;

/// <summary>What somebody reads a session's harvest for. Wire names never change.</summary>
public enum HarvestPart
{
    /// <summary>Questions.</summary>
    [JsonStringEnumMemberName("asked")] Asked,

    /// <summary>What people told: issues, stories, what builds on others, and all that belongs nowhere else.</summary>
    [JsonStringEnumMemberName("heard")] Heard,

    /// <summary>Where people see it differently: different views, positions, reasons for and against.</summary>
    [JsonStringEnumMemberName("differed")] Differed,

    /// <summary>Offers and needs, and what people would give to cards of the session.</summary>
    [JsonStringEnumMemberName("offered")] Offered,

    /// <summary>What is to be done now: steps, promises, proposals, trials, plans.</summary>
    [JsonStringEnumMemberName("decided")] Decided,

    /// <summary>How it felt: gains noticed, and what was said in a check-in or a "how was it".</summary>
    [JsonStringEnumMemberName("felt")] Felt,
}
