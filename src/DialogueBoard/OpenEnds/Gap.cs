using System.Text.Json.Serialization;

namespace DialogueBoard.OpenEnds;

/// <summary>What is missing beside a card.</summary>
public enum Gap
{
    /// <summary>A need with no offer.</summary>
    [JsonStringEnumMemberName("no-offer")] NoOffer,

    /// <summary>An issue that nobody speaking in a job has touched.</summary>
    [JsonStringEnumMemberName("no-agency")] NoAgency,

    /// <summary>An issue that no citizen has touched.</summary>
    [JsonStringEnumMemberName("no-citizen")] NoCitizen,
}
