using System.Diagnostics.CodeAnalysis;

namespace DialogueBoard.Client;

/// <summary>What a board answered: the thing asked for, or a refusal. Exactly one of the two is there.</summary>
public sealed record Answer<T>
    where T : class
{
    private Answer(T? value, Refused? refusal) => (Value, Refusal) = (value, refusal);

    public T? Value { get; }
    public Refused? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsYes => Value is not null;

    public static implicit operator Answer<T>(T value) => new(value, null);
    public static implicit operator Answer<T>(Refused refusal) => new(null, refusal);
}
