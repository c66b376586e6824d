using DialogueBoard.Acts;

namespace DialogueBoard.Server.Writing;

/// <summary>What became of an act: a receipt, once it is stored for good, or a refusal, and then nothing was changed.</summary>
public readonly record struct ActOutcome(Receipt? Receipt, Refusal? Refusal)
{
    public static implicit operator ActOutcome(Receipt receipt) => new(receipt, null);

    public static implicit operator ActOutcome(Refusal refusal) => new(null, refusal);
}
