namespace DialogueBoard.Server.Limits;

/// <summary>
/// The configuration section "Limits"; 0 means none. What is counted by address is roomy for a hall of a thousand people who
/// share one, and what is counted by person comes first.
/// </summary>
public sealed class LimitSettings
{
    public int ActsPerMinutePerParticipant { get; set; } = 120;
    public int ActsPerMinutePerBoard { get; set; } = 6_000;
    public int JoinsPerMinutePerAddress { get; set; } = 2_000;
    public int BoardsPerMinutePerAddress { get; set; } = 20;

    /// <summary>Files brought in. Anyone may open a board and then bring files of ten megabytes onto it.</summary>
    public int ImportsPerMinutePerAddress { get; set; } = 10;

    /// <summary>Drafts compared with a board, to show what is close to them: a hall of a thousand people who write at once stays below.</summary>
    public int DraftsPerMinutePerAddress { get; set; } = 3_000;

    /// <summary>Way-back codes that one device asks for.</summary>
    public int WaysBackPerMinutePerPerson { get; set; } = 10;

    /// <summary>Way-back codes asked for at one address; and apart from them those tried there that are not known. A code has sixty bits.</summary>
    public int WaysBackPerMinutePerAddress { get; set; } = 300;

    /// <summary>Boards asked for at one address that are not there. A board's code has forty bits.</summary>
    public int UnknownBoardsPerMinutePerAddress { get; set; } = 300;

    /// <summary>Live connections that one device holds at once: event streams, circuits, hub connections and what those stream.</summary>
    public int ConnectionsPerPerson { get; set; } = 100;

    public int ConnectionsPerAddress { get; set; } = 10_000;

    /// <summary>Live connections that one device begins.</summary>
    public int ConnectionsPerMinutePerPerson { get; set; } = 240;

    public int ConnectionsPerMinutePerAddress { get; set; } = 20_000;

    /// <summary>Times that people at one network address ask to be kept posted by e-mail.</summary>
    public int PostedPerMinutePerAddress { get; set; } = 60;

    /// <summary>Mails of the whole installation that only ask whether somebody wants to be kept posted.</summary>
    public int ConfirmationsPerHour { get; set; } = 2_000;
}
