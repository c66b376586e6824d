using System.Text.Json.Serialization;

namespace DialogueBoard.Growing;

/// <summary>What a board counts by itself, for the board as a whole. The names stand in addresses and never change.</summary>
public enum GrowthFigure
{
    /// <summary>People whose first card on this board it is.</summary>
    [JsonStringEnumMemberName("first-voices")] FirstVoices,

    /// <summary>Cards spoken in a job that answer somebody of another agency, or a citizen.</summary>
    [JsonStringEnumMemberName("across-agencies")] AcrossAgencies,

    /// <summary>Questions asked or answered within the last thirty days, or not answered yet.</summary>
    [JsonStringEnumMemberName("questions-alive")] QuestionsAlive,

    /// <summary>Threads whose two ends are spoken on different footings.</summary>
    [JsonStringEnumMemberName("between-footings")] BetweenFootings,

    [JsonStringEnumMemberName("promises-kept")] PromisesKept,

    /// <summary>Gains in how people work together.</summary>
    [JsonStringEnumMemberName("process-gains")] ProcessGains,

    /// <summary>Gains in what came of it.</summary>
    [JsonStringEnumMemberName("outcome-gains")] OutcomeGains,

    /// <summary>The goal that has a line of its own: gains in working together, answers across agencies and threads between footings.</summary>
    [JsonStringEnumMemberName("partnership")] Partnership,
}
