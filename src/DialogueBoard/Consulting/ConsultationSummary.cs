using DialogueBoard.Boards;

namespace DialogueBoard.Consulting;

/// <summary>
/// What all answers to a consultation come to. A question that fewer than five people answered shows no counts, since those few
/// could be known by them; free texts were written to be read and show, in an order that tells neither who nor when.
/// </summary>
public sealed class ConsultationSummary
{
    /// <summary>The fewest answers to a question of which counts are shown.</summary>
    public const int FewestCounted = 5;

    private ConsultationSummary(int people, IReadOnlyList<QuestionSummary> questions, IReadOnlyList<IReadOnlyList<string?>> rows) =>
        (People, Questions, Rows) = (people, questions, rows);

    /// <summary>How many people answered.</summary>
    public int People { get; }

    /// <summary>One for each question, in their order.</summary>
    public IReadOnlyList<QuestionSummary> Questions { get; }

    /// <summary>
    /// As many rows as people answered, in no order: what each chose, in words, in the order of the questions, with what may not be
    /// told as nothing. The texts of a row are no one person's.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string?>> Rows { get; }

    /// <summary>Adds up what people answered.</summary>
    /// <param name="given">What each said, with the number of their row.</param>
    /// <param name="leftOut">Why texts are left out, by <see cref="FreeText.Id"/>.</param>
    public static ConsultationSummary Of(Consultation consultation, IReadOnlyList<(Guid Row, IReadOnlyList<GivenAnswer?> Answers)> given, IReadOnlyDictionary<Guid, string> leftOut)
    {
        var fitting = given.Where(one => one.Answers.Count == consultation.Questions.Count).OrderBy(one => one.Row).ToList();
        var questions = consultation.Questions
            .Select((question, n) => Of(question, [.. fitting.Select(one => (IdOf(one.Row, n), one.Answers[n])).Where(one => one.Item2 is not null)!], leftOut)).ToList();


        // Who knows one text by its style must not learn from it what else that person said: texts stand in an order of their own.
        var columns = questions.Select((question, n) => (question.Question.Kind == QuestionKind.Text ? fitting.OrderBy(one => IdOf(one.Row, n)).ToList() : fitting)
            .ConvertAll(one => question.InWords(one.Answers[n], IdOf(one.Row, n)))).ToList();
        var rows = Enumerable.Range(0, fitting.Count).Select(row => (IReadOnlyList<string?>)[.. columns.Select(column => column[row])]).ToList();
        return new(fitting.Count, questions, rows);
    }

    /// <summary>A text's own number: no two of one person's can be known to be that.</summary>
    public static Guid IdOf(Guid row, int question) => DerivedId.Of(row, $"answer {question}");

    private static QuestionSummary Of(SetQuestion question, IReadOnlyList<(Guid Id, GivenAnswer Answer)> answers, IReadOnlyDictionary<Guid, string> leftOut)
    {
        var counts = new int[question.Counted];
        foreach (var (_, answer) in answers)
        {
            foreach (var choice in answer.Choices ?? (answer.Scale is { } scale ? [scale - 1] : []))
            {
                counts[choice]++;
            }
        }

        var texts = answers.Where(one => one.Answer.Text is not null).OrderBy(one => one.Id).ToLookup(one => leftOut.ContainsKey(one.Id));
        return new(
            question,
            answers.Count,
            counts.Length > 0 && answers.Count >= FewestCounted ? counts : null,
            [.. texts[false].Select(one => new FreeText(one.Id, one.Answer.Text!))],
            [.. texts[true].Select(one => new FreeText(one.Id, leftOut[one.Id]))]);
    }
}
