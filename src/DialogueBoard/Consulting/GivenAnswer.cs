using System.Text.Json.Serialization;

namespace DialogueBoard.Consulting;

/// <summary>What one person answers to one question: of the three, the one that fits its kind.</summary>
/// <param name="Choices">The options chosen, counted from 0.</param>
/// <param name="Scale">1 to 5.</param>
public sealed record GivenAnswer(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Choices = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Scale = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text = null);
