using System.Text.Json.Serialization;

namespace DialogueBoard.Sessions;

/// <summary>What people do in one round of a session. Wire names never change.</summary>
public enum RoundKind
{
    /// <summary>"Check in": everybody says how they are here.</summary>
    [JsonStringEnumMemberName("check-in")] CheckIn,

    /// <summary>"Gather": everybody writes by themselves; nobody's words are shown to others until all are.</summary>
    [JsonStringEnumMemberName("gather")] Gather,

    /// <summary>"Enquire": everybody is at one card.</summary>
    [JsonStringEnumMemberName("enquire")] Enquire,

    /// <summary>"Go round": one after the other speaks, passes or hands on.</summary>
    [JsonStringEnumMemberName("go-round")] GoRound,

    /// <summary>"Energy": what people would give an hour to.</summary>
    [JsonStringEnumMemberName("energy")] Energy,

    /// <summary>"Good enough for now": what will be tried.</summary>
    [JsonStringEnumMemberName("good-enough")] GoodEnough,

    /// <summary>"How was it": what changed for people, which is noticed as a gain.</summary>
    [JsonStringEnumMemberName("how-was-it")] HowWasIt,
}
