using DialogueBoard.Acts;
using DialogueBoard.Ballots;
using DialogueBoard.Words;

namespace DialogueBoard.Consulting;

/// <summary>
/// Answers set questions, in private and all at once; until it closes answering again replaces what was answered. One that is
/// open can be seen through wherever the dial stands.
/// </summary>
public sealed record AnswerConsultation : BallotAct
{
    /// <summary>The consultation's card.</summary>
    public required Guid ConsultationId { get; init; }

    /// <summary>One for each question, in their order; null for one that is left out. Not all may be.</summary>
    public required IReadOnlyList<GivenAnswer?> Answers { get; init; }

    internal override bool Adds => Answers is { Count: > 0 };

    private protected override (Refusal? Refusal, Guid OnId, object? Said) Say(Situation situation)
    {
        IReadOnlyList<GivenAnswer?> read = [];
        var refusal = Consultations.Refuse(situation.View, ConsultationId, out var consultation)
            ?? consultation!.StateAt(situation.Now) switch
            {
                ConsultationState.Waiting => Refusal.Because(RefusalCode.NotOpenYet, consultation.Opens),
                ConsultationState.Closed => Refusal.Because(RefusalCode.ConsultationClosed),
                _ => Answers is { Count: 0 } ? null : Read(consultation.Questions, out read),
            };
        return (refusal, ConsultationId, read.Count > 0 ? read : null);
    }

    private Refusal? Read(IReadOnlyList<SetQuestion> questions, out IReadOnlyList<GivenAnswer?> read)
    {
        var answers = new GivenAnswer?[questions.Count];
        read = answers;
        if (Answers is null || Answers.Count != questions.Count)
        {
            return Refusal.Because(RefusalCode.AnswersDoNotFit);
        }

        for (var n = 0; n < questions.Count; n++)
        {
            if (Read(questions[n], Answers[n], out answers[n]) is { } refusal)
            {
                return refusal;
            }
        }

        return answers.All(answer => answer is null) ? Refusal.Because(RefusalCode.NothingAnswered) : null;
    }

    private static Refusal? Read(SetQuestion question, GivenAnswer? raw, out GivenAnswer? read)
    {
        read = null;
        switch (question.Kind, raw)
        {
            case (_, null or { Choices: null or [], Scale: null, Text: null }):
                return null;
            case (QuestionKind.Choice, { Choices: { } choices, Scale: null, Text: null })
                when choices.All(choice => choice >= 0 && choice < question.Options!.Count) && (question.Several || choices.Count == 1):
                read = new(Choices: [.. choices.Distinct().Order()]);
                return null;
            case (QuestionKind.Scale, { Scale: { } scale, Choices: null, Text: null }):
                read = new(Scale: scale);
                return scale is >= 1 and <= SetQuestion.ScaleTo ? null : Refusal.Because(RefusalCode.NumberOutOfRange, "scale", 1, SetQuestion.ScaleTo);
            case (QuestionKind.Text, { Text: { } text, Choices: null, Scale: null }):
                var refusal = PlainText.ReadIfAny(text, "answers", Longest.Answer, out var words);
                read = words is null ? null : new(Text: words);
                return refusal;
            default:
                return Refusal.Because(RefusalCode.AnswersDoNotFit);
        }
    }
}
