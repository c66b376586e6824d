using System.Globalization;
using DialogueBoard.Consulting;
using DialogueBoard.Words;

namespace DialogueBoard.Web.Consulting;

/// <summary>What somebody has typed to set questions. Kept as it is, so that neither one more question nor a refusal loses anything.</summary>
public sealed record SetConsultationFields
{
    /// <summary>How many questions the form begins with.</summary>
    private const int Few = 2;

    public string? Text { get; init; }
    public string? AskedBy { get; init; }
    public DateOnly? Opens { get; init; }
    public DateOnly? Closes { get; init; }
    public IReadOnlyList<QuestionFields> Questions { get; init; } = [.. Enumerable.Repeat(new QuestionFields(), Few)];

    /// <summary>Whether the form was sent only to have room for one more question.</summary>
    public bool WantsMore { get; init; }

    public static SetConsultationFields From(IFormCollection form)
    {
        var count = int.TryParse(form["questions"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? Math.Clamp(said, 1, Longest.Rows) : Few;
        var more = form["more"] == "yes";
        return new()
        {
            Text = form["text"],
            AskedBy = form["askedBy"],
            Opens = Day(form["opens"]),
            Closes = Day(form["closes"]),
            WantsMore = more,
            Questions = [.. Enumerable.Range(0, more ? Math.Min(count + 1, Longest.Rows) : count).Select(n => QuestionFields.From(form, n))],
        };
    }

    public SetConsultation ToAct(Guid id) => new()
    {
        Id = id,
        Text = Text ?? "",
        AskedBy = AskedBy,
        Opens = Opens,
        Closes = Closes,
        Questions = [.. Questions.Where(question => !question.IsEmpty).Select(question => question.ToQuestion())],
    };

    private static DateOnly? Day(string? typed) => DateOnly.TryParse(typed, CultureInfo.InvariantCulture, out var day) ? day : null;
}
