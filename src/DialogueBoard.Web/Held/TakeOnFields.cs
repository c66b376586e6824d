using DialogueBoard.Contributions;
using DialogueBoard.Held;

namespace DialogueBoard.Web.Held;

/// <summary>What somebody has typed to have an agency take something on. Kept as it is, so that a refusal loses nothing.</summary>
public sealed class TakeOnFields
{
    public string? Text { get; set; }
    public string? Agency { get; set; }
    public string? Mandate { get; set; }
    public string? AnswersTo { get; set; }
    public DateOnly? ReportBack { get; set; }

    public TakeOn ToAct(Guid id, Contribution? about) => new()
    {
        Id = id,
        Text = Text ?? "",
        Agency = Agency,
        Mandate = Mandate,
        AnswersTo = AnswersTo,
        ReportBack = ReportBack,
        About = about is null ? null : [about.Id],
        Place = about?.Place,
    };
}
