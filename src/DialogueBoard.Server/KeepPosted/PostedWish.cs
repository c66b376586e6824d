namespace DialogueBoard.Server.KeepPosted;

/// <summary>What somebody asks to be kept posted about, as a form has it.</summary>
/// <param name="Address">As it was typed.</param>
/// <param name="Days">See <see cref="MailDays"/>.</param>
/// <param name="Language">The culture of the page they asked on.</param>
public sealed record PostedWish(string? Address, FollowWhat What, int Days, string Language)
{
    public string? Place { get; init; }
    public Guid? CardId { get; init; }

    /// <inheritdoc cref="Follow.ParticipantId"/>
    public Guid? ParticipantId { get; init; }

    /// <summary>Whether they are also to be told when something has waited too long. Only for those who look after the board.</summary>
    public bool AlsoCare { get; init; }
}
