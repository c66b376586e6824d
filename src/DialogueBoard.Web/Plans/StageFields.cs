using System.Globalization;
using DialogueBoard.Plans;

namespace DialogueBoard.Web.Plans;

/// <summary>
/// What somebody has typed about one stage of a plan. Days stay as they were typed: of a row in which one could not be read the
/// form's own reading would keep nothing, nor of those after it.
/// </summary>
public sealed class StageFields
{
    private const string Iso = "yyyy-MM-dd";

    public string? Name { get; set; }
    public string? Owner { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }

    public bool IsEmpty => new[] { Name, Owner, From, Until }.All(string.IsNullOrWhiteSpace);

    public PlannedStage ToStage() => new(Name, Owner, Read(From), Read(Until));

    public static StageFields Of(Stage stage) => new()
    {
        Name = stage.Name,
        Owner = stage.Owner,
        From = stage.From.ToString(Iso, CultureInfo.InvariantCulture),
        Until = stage.Until.ToString(Iso, CultureInfo.InvariantCulture),
    };

    // Phones that know no field for a day send what was typed.
    private static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact(typed, Iso, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
        || DateOnly.TryParse(typed, CultureInfo.CurrentCulture, out day) ? day : null;
}
