namespace DialogueBoard.Dates;

/// <summary>A day or an hour for which something on a board is named, to put into a calendar.</summary>
/// <param name="Id">The same as long as the thing stands: one for each date.</param>
/// <param name="What">What is to happen then.</param>
/// <param name="Words">The words of the thing itself; empty where they are not to be read.</param>
/// <param name="CardId">The card on which it stands; null where it stands on none.</param>
/// <param name="Revision">Goes up whenever the thing changes.</param>
/// <param name="Named">When it was last named or said anew, as far as the board knows.</param>
/// <param name="IsOff">Whether it is not to happen any more, or its words were taken off the board.</param>
public sealed record NamedDate(Guid Id, NamedFor What, string Words, Guid? CardId, long Revision, DateTime Named, bool IsOff)
{
    /// <summary>The day; null where it is an hour.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>When it begins, UTC; null where it is a whole day.</summary>
    public DateTime? Begins { get; init; }

    /// <summary>When it is meant to end, UTC; null where it is a whole day.</summary>
    public DateTime? Ends { get; init; }

    /// <summary>The hall, or how to come on the call.</summary>
    public string? Where { get; init; }
}

/// <summary>What a date is named for.</summary>
public enum NamedFor
{
    StepLookAgain,
    AgencyReports,
    CommunityReports,
    GroupUntil,
    ExperimentLookAgain,
    TrialEnds,
    HeldReports,
    ConsultationCloses,
    PrioritiesClose,
    Session,
}
