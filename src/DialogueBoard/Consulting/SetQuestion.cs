using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Words;

namespace DialogueBoard.Consulting;

/// <summary>One question of a consultation.</summary>
/// <param name="Options">For a choice: what to choose from.</param>
/// <param name="Several">For a choice: whether more than one may be chosen.</param>
/// <param name="Low">For a scale of 1 to 5: what its low end means.</param>
/// <param name="High">What its high end means.</param>
public sealed record SetQuestion(string Text, [property: JsonRequired] QuestionKind Kind, IReadOnlyList<string>? Options = null, bool Several = false, string? Low = null, string? High = null)
{
    /// <summary>The highest number of a scale; the lowest is 1.</summary>
    public const int ScaleTo = 5;

    /// <summary>The fewest options that make a choice.</summary>
    public const int FewestOptions = 2;

    /// <summary>How many things are counted among its answers: its options, or the numbers of its scale; none for a text.</summary>
    internal int Counted => Kind switch { QuestionKind.Choice => Options!.Count, QuestionKind.Scale => ScaleTo, _ => 0 };

    /// <summary>Whether answers can be given to it and counted; what a file brings in may be anything.</summary>
    internal bool IsWhole => Text is not null && Enum.IsDefined(Kind)
        && (Kind == QuestionKind.Choice ? Options is { Count: >= FewestOptions and <= Longest.Rows } && !Options.Contains(null!) : Options is null);

    internal IEnumerable<(string? Words, int Most)> AllWords =>
        [(Text, Longest.Note), (Low, Longest.Unit), (High, Longest.Unit), .. (Options ?? []).Select(option => ((string?)option, Longest.Whom))];

    /// <summary>Reads what somebody set into what is stored; what does not belong to a question of its kind is left out.</summary>
    internal static Refusal? Read(IReadOnlyList<SetQuestion>? raw, out IReadOnlyList<SetQuestion> read)
    {
        var (questions, refusal) = (new List<SetQuestion>(), (Refusal?)null);
        read = questions;
        if (raw is null or [])
        {
            return Refusal.Because(RefusalCode.NoQuestions);
        }

        if (raw.Count > Longest.Rows)
        {
            return Refusal.Because(RefusalCode.TooMany, "questions", Longest.Rows);
        }

        for (var n = 0; n < raw.Count && refusal is null; n++)
        {
            refusal = Read(raw[n], out var question);
            questions.Add(question!);
        }

        return refusal;
    }

    // As many options as before, so that answers still fit.
    internal SetQuestion Wordless() => this with { Text = "", Low = null, High = null, Options = Options is null ? null : [.. Options.Select(_ => "")] };

    private static Refusal? Read(SetQuestion? raw, out SetQuestion? question)
    {
        question = null;
        if (raw is null || !Enum.IsDefined(raw.Kind))
        {
            return Refusal.Because(RefusalCode.Malformed, "questions");
        }

        string? low = null, high = null;
        IReadOnlyList<string>? options = null;
        var refusal = PlainText.Read(raw.Text, "questions", Longest.Note, out var text)
            ?? (raw.Kind == QuestionKind.Choice ? ReadOptions(raw.Options, out options) : null)
            ?? (raw.Kind == QuestionKind.Scale ? PlainText.ReadIfAny(raw.Low, "low", Longest.Unit, out low) ?? PlainText.ReadIfAny(raw.High, "high", Longest.Unit, out high) : null);
        question = new(text, raw.Kind, options, raw.Kind == QuestionKind.Choice && raw.Several, low, high);
        return refusal;
    }

    private static Refusal? ReadOptions(IReadOnlyList<string>? raw, out IReadOnlyList<string>? read)
    {
        read = null;
        if (raw is null || raw.Count < FewestOptions)
        {
            return Refusal.Because(RefusalCode.TooFewOptions, FewestOptions);
        }

        if (raw.Count > Longest.Rows)
        {
            return Refusal.Because(RefusalCode.TooMany, "options", Longest.Rows);
        }

        var options = new List<string>();
        foreach (var one in raw)
        {
            if (PlainText.Read(one, "options", Longest.Whom, out var option) is { } refusal)
            {
                return refusal;
            }

            options.Add(option);
        }

        read = options;
        return options.Distinct(StringComparer.OrdinalIgnoreCase).Count() == options.Count ? null : Refusal.Because(RefusalCode.OptionTwice);
    }
}

public enum QuestionKind
{
    [JsonStringEnumMemberName("choice")] Choice,

    /// <summary>One of 1 to 5.</summary>
    [JsonStringEnumMemberName("scale")] Scale,

    [JsonStringEnumMemberName("text")] Text,
}
