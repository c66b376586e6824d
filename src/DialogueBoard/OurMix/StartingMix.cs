using System.Text.Json.Serialization;

namespace DialogueBoard.OurMix;

/// <summary>
/// The mixes that a new board can be opened with. Names on the wire never change. They are places to begin, not judgements:
/// the dials can be moved from the first day on.
/// </summary>
public enum StartingMix
{
    /// <summary>The emergent practices lead and the dominant ones are at hand; where nobody chose.</summary>
    [JsonStringEnumMemberName("at-start")] AtStart,

    /// <summary>
    /// As most partnerships work today: the dominant practice alone, but where even the most formal ones have a little of the other.
    /// Who may speak stands at 2, since meetings have a public gallery and minutes of it (and at 1 nobody could say a word before
    /// members are admitted); how we talk at 2, since people do ask each other things; who asks whom at 2, since every counter hears
    /// what happened today, whether or not it is written down.
    /// </summary>
    [JsonStringEnumMemberName("as-today")] AsToday,

    /// <summary>
    /// A first step: side by side where trying costs nobody anything (how the board is arranged, who may speak, who leads, talk, the
    /// picture, change, who asks whom), and at hand where an agency's duties hang on the familiar practice (who answers to whom,
    /// choosing, deciding, counting).
    /// </summary>
    [JsonStringEnumMemberName("first-step")] FirstStep,

    /// <summary>The emergent practices only.</summary>
    [JsonStringEnumMemberName("emergent")] Emergent,
}
