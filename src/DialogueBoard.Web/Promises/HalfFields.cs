using DialogueBoard.Promises;

namespace DialogueBoard.Web.Promises;

/// <summary>What somebody has typed about one half of a promise.</summary>
public sealed class HalfFields
{
    /// <summary>One name on each line.</summary>
    public string? Holders { get; set; }

    public string? ReportsTo { get; set; }
    public DateOnly? ReportBy { get; set; }

    public Pledge ToPledge() => new((Holders ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), ReportBy, ReportsTo);
}
