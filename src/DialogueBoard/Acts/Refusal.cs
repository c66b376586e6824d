using System.Globalization;
using System.Resources;
using DialogueBoard.Words;

namespace DialogueBoard.Acts;

/// <summary>Why an act was not performed: a stable code, and a sentence a citizen understands that says what to do next.</summary>
public sealed record Refusal
{
    private static readonly ResourceManager Sentences = new("DialogueBoard.Acts.RefusalSentences", typeof(Refusal).Assembly);
    private readonly object[] _details;

    private Refusal(string code, object[] details)
    {
        Code = code;
        _details = details;
    }

    /// <summary>One of <see cref="RefusalCode"/>.</summary>
    public string Code { get; }

    /// <summary>The sentence, in the current UI culture.</summary>
    public string Detail => string.Format(CultureInfo.CurrentCulture, Sentences.GetString(Code, CultureInfo.CurrentUICulture) ?? Code, [.. _details.Select(Said)]);

    /// <summary>For a limit, how long to wait before trying again.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The wire name of the dial that says so, where one does.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? Dial { get; init; }

    // The language is the reader's, who is not known where the refusal is made.
    private static object Said(object detail) => detail switch
    {
        DateOnly day => Dated.Day(day),
        DateTime at => Dated.Moment(at),
        _ => detail,
    };

    /// <param name="details">What the sentence names: a field, a limit.</param>
    public static Refusal Because(string code, params object[] details) => new(code, details);
}
