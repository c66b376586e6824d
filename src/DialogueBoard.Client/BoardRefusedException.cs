namespace DialogueBoard.Client;

/// <summary>A board said no where only a stream was asked for, so that there is no answer to put the refusal in. Trying again will not help.</summary>
public sealed class BoardRefusedException(Refused refusal) : Exception($"{refusal.Code}: {refusal.Detail}")
{
    public Refused Refusal { get; } = refusal;
}
