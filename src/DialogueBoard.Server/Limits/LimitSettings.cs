namespace DialogueBoard.Server.Limits;

/// <summary>The configuration section "Limits". Each is a number in any minute; 0 means none.</summary>
public sealed class LimitSettings
{
    public int ActsPerMinutePerParticipant { get; set; } = 120;
    public int ActsPerMinutePerBoard { get; set; } = 6_000;

    /// <summary>Roomy: a hall of people shares one address.</summary>
    public int JoinsPerMinutePerAddress { get; set; } = 600;

    public int BoardsPerMinutePerAddress { get; set; } = 20;

    /// <summary>Ways back tried from one address; few, so that codes cannot be guessed.</summary>
    public int WaysBackPerMinutePerAddress { get; set; } = 10;
}
