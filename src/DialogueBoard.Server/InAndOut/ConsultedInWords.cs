using DialogueBoard.Boards;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;

namespace DialogueBoard.Server.InAndOut;

/// <summary>A consultation's questions and, once it is closed, what all answers come to, in lines to read.</summary>
internal static class ConsultedInWords
{
    /// <summary>A paragraph for each thing to say; none where the card's words are not on the board.</summary>
    /// <param name="summary">What all answers come to; null where that may not be read yet.</param>
    public static IEnumerable<string> Of(BoardView view, Contribution card, ConsultationSummary? summary)
    {
        if (card.State != ContributionState.OnBoard || view.PartOf<Consultation>(card.Id) is not { } consultation)
        {
            yield break;
        }

        if (consultation.AskedBy is { } by)
        {
            yield return ExportWords.Say("asked-by", MarkdownText.OneLine(by));
        }

        yield return ExportWords.Say("answered-between", ExportWords.Day(consultation.Opens), ExportWords.Day(consultation.Closes));
        if (summary is not null)
        {
            yield return ExportWords.Count("people-answered", summary.People);
        }

        for (var n = 0; n < consultation.Questions.Count; n++)
        {
            yield return ExportWords.Say("set-question", n + 1, MarkdownText.OneLine(consultation.Questions[n].Text));
            foreach (var line in summary is null ? Asked(consultation.Questions[n]) : Answered(summary.Questions[n]))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Asked(SetQuestion question) => question.Kind switch
    {
        QuestionKind.Choice => [ExportWords.Say(question.Several ? "choose-several" : "choose-one", string.Join("; ", question.Options!.Select(MarkdownText.OneLine)))],
        QuestionKind.Scale => [ExportWords.Say("on-a-scale", Named(question, 1), Named(question, SetQuestion.ScaleTo))],
        _ => [],
    };

    private static IEnumerable<string> Answered(QuestionSummary summary)
    {
        if (summary.Counts is { } counts)
        {
            yield return string.Join("; ", counts.Select((count, n) => ExportWords.Say("option-count", Label(summary, n), count)));
        }
        else if (summary.Question.Kind != QuestionKind.Text)
        {
            yield return ExportWords.Say("too-few-answers", ConsultationSummary.FewestCounted);
        }

        foreach (var text in summary.Texts)
        {
            yield return ExportWords.Say("free-text", MarkdownText.OneLine(text.Text));
        }

        if (summary.LeftOut.Count > 0)
        {
            yield return ExportWords.Count("left-out", summary.LeftOut.Count, string.Join("; ", summary.LeftOut.Select(one => MarkdownText.OneLine(one.Text))));
        }
    }

    private static string Label(QuestionSummary summary, int n) =>
        summary.Question.Kind == QuestionKind.Scale ? Named(summary.Question, n + 1) : MarkdownText.OneLine(summary.Labels[n]);

    private static string Named(SetQuestion question, int number) =>
        (number == 1 ? question.Low : number == SetQuestion.ScaleTo ? question.High : null) is { } word ? $"{number} ({MarkdownText.OneLine(word)})" : $"{number}";
}
