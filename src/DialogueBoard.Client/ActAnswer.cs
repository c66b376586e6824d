using DialogueBoard.Acts;

namespace DialogueBoard.Client;

/// <summary>The answer to an act as it stands on the wire: a receipt's fields, or a refusal.</summary>
internal sealed record ActAnswer(long? Version, bool? Repeated, bool? Waits, WaitsFor? WaitsFor, Refused? Refusal)
{
    public Answer<Receipt>? Read() => (Refusal, Version) switch
    {
        ({ } refused, _) => (Answer<Receipt>)refused,
        (_, { } version) => new Receipt(version, Repeated ?? false, Waits ?? false, WaitsFor),
        _ => null,
    };
}
