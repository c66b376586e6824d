using System.Globalization;
using DialogueBoard.Consulting;

namespace DialogueBoard.Web.Consulting;

/// <summary>What somebody has answered so far, question by question. Kept as it is, so that a refusal loses nothing.</summary>
public sealed record AnswerFields(IReadOnlyList<GivenAnswer?> Answers)
{
    /// <summary>The name of a question's field, counted from 0.</summary>
    public static string NameOf(int question) => $"a{question}";

    public static AnswerFields From(IFormCollection form, IReadOnlyList<SetQuestion> questions) => new([.. questions.Select((question, n) =>
    {
        var said = form[NameOf(n)].Where(value => !string.IsNullOrEmpty(value)).ToArray();
        return said.Length == 0 ? null : question.Kind switch
        {
            QuestionKind.Choice => new GivenAnswer(Choices: [.. said.Select(Number)]),
            QuestionKind.Scale => new GivenAnswer(Scale: Number(said[0])),
            _ => new GivenAnswer(Text: said[0]),
        };
    })]);

    public AnswerConsultation ToAct(Guid id, Guid consultation) => new() { Id = id, ConsultationId = consultation, Answers = Answers };

    public GivenAnswer? Of(int question) => question < Answers.Count ? Answers[question] : null;

    // What no page of ours sends goes on as what fits no question.
    private static int Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
