using DialogueBoard.Consulting;
using DialogueBoard.Web.Contributions;

namespace DialogueBoard.Web.Consulting;

/// <summary>One question as somebody has typed it to set it.</summary>
/// <param name="Options">One on each line.</param>
public sealed record QuestionFields(string? Text = null, QuestionKind Kind = QuestionKind.Choice, string? Options = null, bool Several = false, string? Low = null, string? High = null)
{
    /// <summary>The name of a field of the question with this number, counted from 0.</summary>
    public static string NameOf(int question, string field) => $"q{question}-{field}";

    public static QuestionFields From(IFormCollection form, int n) => new(
        form[NameOf(n, "text")],
        WireName.Read<QuestionKind>(form[NameOf(n, "kind")]) ?? QuestionKind.Choice,
        form[NameOf(n, "options")],
        form[NameOf(n, "several")] == "yes",
        form[NameOf(n, "low")],
        form[NameOf(n, "high")]);

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Options) && string.IsNullOrWhiteSpace(Low) && string.IsNullOrWhiteSpace(High);

    public SetQuestion ToQuestion() => new(
        Text ?? "",
        Kind,
        Kind == QuestionKind.Choice ? (Options ?? "").Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null,
        Several,
        Low,
        High);
}
