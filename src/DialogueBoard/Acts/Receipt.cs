using System.Text.Json.Serialization;

namespace DialogueBoard.Acts;

/// <summary>The board's word that an act is stored for good.</summary>
/// <param name="Version">The board's version that the act made.</param>
/// <param name="Repeated">True where the same act had been stored before and this is its first receipt again.</param>
/// <param name="Waits">True where its words are kept back and come on the board later, if at all.</param>
/// <param name="WaitsFor">What they wait for; left out where they do not.</param>
public sealed record Receipt(
    long Version,
    bool Repeated,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Waits = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] WaitsFor? WaitsFor = null);
