using System.Globalization;

namespace DialogueBoard.Consulting;

/// <summary>What all answers to one question come to.</summary>
/// <param name="Answered">How many people answered it.</param>
/// <param name="Counts">How many people chose each option, or each number of the scale; null for a text, and where too few answered it.</param>
/// <param name="Texts">The free texts, in an order that tells nothing.</param>
/// <param name="LeftOut">The reason for each text that is left out, under the text's own number.</param>
public sealed record QuestionSummary(SetQuestion Question, int Answered, IReadOnlyList<int>? Counts, IReadOnlyList<FreeText> Texts, IReadOnlyList<FreeText> LeftOut)
{
    /// <summary>What was counted, in words: the options, or the numbers of the scale.</summary>
    public IReadOnlyList<string> Labels { get; } = Question.Kind switch
    {
        QuestionKind.Choice => Question.Options!,
        QuestionKind.Scale => [.. Enumerable.Range(1, SetQuestion.ScaleTo).Select(n => n.ToString(CultureInfo.InvariantCulture))],
        _ => [],
    };

    /// <summary>One person's answer in words; null where there is none, and where it may not be told.</summary>
    internal string? InWords(GivenAnswer? answer, Guid id) => answer switch
    {
        { Text: { } text } => LeftOut.Any(left => left.Id == id) ? null : text,
        { Choices: { } choices } when Counts is not null => string.Join("; ", choices.Select(choice => Labels[choice])),
        { Scale: { } scale } when Counts is not null => Labels[scale - 1],
        _ => null,
    };
}

/// <summary>A free text, or the reason for which one is left out, under a number that tells nothing of whose it is.</summary>
public sealed record FreeText(Guid Id, string Text);
