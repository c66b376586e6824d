using System.Globalization;
using DialogueBoard.Priorities;

namespace DialogueBoard.Web.Priorities;

/// <summary>The dots somebody has typed, card by card, and which other cards they look at. Kept as it is, so that neither looking nor a refusal loses anything.</summary>
/// <param name="Typed">What stands in each card's field, where something does.</param>
/// <param name="Find">The words that other cards are looked for with.</param>
/// <param name="Page">Which page of the other cards, from 1.</param>
/// <param name="Looks">Whether the form was sent only to see other cards.</param>
public sealed record DotsFields(IReadOnlyDictionary<Guid, string> Typed, string? Find, int Page, bool Looks)
{
    private const string Dots = "dots-";

    /// <summary>The name of a card's field.</summary>
    public static string NameOf(Guid card) => $"{Dots}{card:N}";

    public static DotsFields From(IFormCollection form)
    {
        var typed = form.Where(field => field.Key.StartsWith(Dots, StringComparison.Ordinal))
            .Select(field => (Card: Guid.TryParse(field.Key[Dots.Length..], out var id) ? id : Guid.Empty, Said: field.Value.ToString().Trim()))
            .Where(one => one.Card != Guid.Empty && one.Said is not ("" or "0")).DistinctBy(one => one.Card);
        var page = int.TryParse(form["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 1;
        var looks = form["look"].ToString();
        return new(typed.ToDictionary(one => one.Card, one => one.Said), form["find"], looks switch { "find" => 1, "more" => page + 1, "back" => page - 1, _ => page }, looks.Length > 0);
    }

    /// <summary>What was given before.</summary>
    public static DotsFields From(IReadOnlyList<GivenDots>? given) =>
        new((given ?? []).ToDictionary(one => one.ContributionId, one => one.Dots.ToString(CultureInfo.InvariantCulture)), null, 1, false);

    /// <summary>How many dots are typed, as far as they are numbers.</summary>
    public int Sum => (int)Math.Clamp(Typed.Values.Sum(typed => (long)Math.Max(0, Read(typed))), 0, int.MaxValue);

    // What is no whole number goes on as none, which the rule refuses with a sentence.
    public GiveDots ToAct(Guid id, Guid round) => new() { Id = id, RoundId = round, Dots = [.. Typed.Select(one => new GivenDots(one.Key, Read(one.Value)))] };

    private static int Read(string typed) => int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var dots) ? dots : 0;
}
