using System.Globalization;
using System.Text;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Shelf;
using DialogueBoard.Threads;
using DialogueBoard.Web.Shell;
using DialogueBoard.Words;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Contributions;

/// <summary>What a card says of itself, in sentences.</summary>
public static class CardSpeech
{
    private const double DaysOfYear = 365.25;
    private const double DaysOfMonth = DaysOfYear / 12;

    /// <summary>The words under a key, with each {name} in them filled in.</summary>
    public static string Say(this IStringLocalizer<ContributionWords> words, string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        // In one pass: what is filled in may hold braces of its own.
        ReadOnlySpan<char> rest = words[key].Value;
        var said = new StringBuilder(rest.Length);
        while (rest.IndexOf('{') is var open and >= 0 && rest[open..].IndexOf('}') is var length and > 0)
        {
            var place = rest.Slice(open + 1, length - 1);
            said.Append(rest[..open]).Append(ValueOf(place, values) ?? rest.Slice(open, length + 1).ToString());
            rest = rest[(open + length + 1)..];
        }

        return said.Append(rest).ToString();
    }

    private static string? ValueOf(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var value in values)
        {
            if (name.SequenceEqual(value.Name))
            {
                return value.Value;
            }
        }

        return null;
    }

    /// <summary>The kind as it stands on a card: "Question".</summary>
    public static string Kind(this IStringLocalizer<ContributionWords> words, ContributionKind kind) => words.Say($"kind.{WireName.Of(kind)}");

    /// <summary>The life event a card starts from, as an answer to "When I...", however much of that was written again.</summary>
    public static string When(this IStringLocalizer<ContributionWords> words, string when) =>
        when.StartsWith("when ", StringComparison.OrdinalIgnoreCase) ? when
        : words.Say(when.StartsWith("I ", StringComparison.OrdinalIgnoreCase) ? "when-i" : "when-i-open", ("when", when));

    /// <summary>The kind as it is offered to somebody about to speak: "Ask".</summary>
    public static string Way(this IStringLocalizer<ContributionWords> words, ContributionKind kind) => words.Say($"way.{WireName.Of(kind)}");

    public static string Relation(this IStringLocalizer<ContributionWords> words, ThreadRelation relation) => words.Say($"relation.{WireName.Of(relation)}");

    /// <summary>Who wrote the card and how they speak: "Ann, for themselves", "You, in your job at Housing (works with it)".</summary>
    /// <param name="me">The reader's id on this board, if they have one.</param>
    public static string Who(this IStringLocalizer<ContributionWords> words, Contribution card, Guid? me)
    {
        var own = card.By.Id == me;
        var name = own ? words.Say("you") : card.By.Name is { } called ? Isolated(called) : words.Say("nobody");
        if (card.Speaking is not { } speaking)
        {
            return name;
        }

        var bare = speaking.For != SpeakingFor.Self && speaking.Whom is null ? ".bare" : "";
        var who = words.Say($"{(own ? "you" : "who")}.{WireName.Of(speaking.For)}{bare}", ("whom", Isolated(speaking.Whom ?? "")), ("name", name));
        who = speaking.Confirmed is true ? words.Say("who.confirmed", ("who", who)) : who;
        return speaking.Footing is { } footing
            ? words.Say("who.footing", ("footing", words.Say($"footing.{WireName.Of(footing)}")), ("who", who))
            : who;
    }

    // A name written from right to left would else turn the sentence around it.
    private static string Isolated(string name) =>
        name.Any(letter => letter is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')) ? $"\u2068{name}\u2069" : name;

    /// <summary>"2 would give an hour, 1 would give a room"; empty where nobody offered anything.</summary>
    public static string Energy(this IStringLocalizer<ContributionWords> words, IEnumerable<OfferedEnergy> offered) => string.Join(", ", offered
        .GroupBy(energy => energy.With)
        .OrderBy(same => same.Key ?? (EnergyKind)int.MaxValue)
        .Select(same => words.Count(same.Key is { } with ? $"energy.{WireName.Of(with)}" : "energy", same.Count())));

    /// <summary>"Ann would give a room (works with it), by 12 December: upstairs".</summary>
    /// <param name="me">The reader's id on this board, if they have one.</param>
    public static string Energy(this IStringLocalizer<ContributionWords> words, OfferedEnergy energy, Guid? me)
    {
        var gift = ("gift", words.Gift(energy.With));
        var line = energy.By.Id == me ? words.Say("energy.line.you", gift) : words.Say("energy.line", ("who", Isolated(energy.By.Name ?? words.Say("nobody"))), gift);
        line = energy.Footing is { } footing ? words.Say("energy.line.footing", ("line", line), ("footing", words.Say($"footing.{WireName.Of(footing)}"))) : line;
        line = energy.CanBy is { } day ? words.Say("energy.line.by", ("line", line), ("day", InWords(day))) : line;
        return energy.Note is { } note ? words.Say("energy.line.note", ("line", line), ("note", note)) : line;
    }

    /// <summary>A day as people say it: "12 December 2026".</summary>
    public static string InWords(DateOnly day) => Dated.Day(day);

    /// <summary>What is offered or needed: "A room".</summary>
    public static string AssetName(this IStringLocalizer<ContributionWords> words, Asset? asset) =>
        words.Say($"asset.{(asset is { } named ? WireName.Of(named) : "other")}");

    /// <summary>What one person gives: "an hour".</summary>
    public static string Gift(this IStringLocalizer<ContributionWords> words, EnergyKind? with) =>
        words.Say($"give.{(with is { } kind ? WireName.Of(kind) : "any")}");

    public static string Count(this IStringLocalizer<ContributionWords> words, string key, int n) =>
        words.Say(words.Form(key, n), ("n", n.ToString("N0", CultureInfo.CurrentCulture)));

    /// <summary>"10 minutes ago"; "now" for a minute, since nobody counts the seconds on. In whole units, as Scripts/when.ts says it.</summary>
    public static string Ago(this IStringLocalizer<ContributionWords> words, DateTime at, DateTime now) => (now - at) switch
    {
        { TotalMinutes: < 1 } => words.Say("ago.now"),
        { TotalHours: < 1 } gone => words.Count("ago.minutes", (int)gone.TotalMinutes),
        { TotalDays: < 1 } gone => words.Count("ago.hours", (int)gone.TotalHours),
        { TotalDays: < DaysOfMonth } gone => words.Count("ago.days", (int)gone.TotalDays),
        { TotalDays: < DaysOfYear } gone => words.Count("ago.months", (int)(gone.TotalDays / DaysOfMonth)),
        var gone => words.Count("ago.years", (int)(gone.TotalDays / DaysOfYear)),
    };

    /// <summary>The day and the time in full, UTC.</summary>
    public static string Exactly(DateTime at) => Dated.Moment(at);

    /// <summary>The first words of a card, on one line, for links to it.</summary>
    public static string Opening(this IStringLocalizer<ContributionWords> words, Contribution card, int most = 70) =>
        card.State == ContributionState.OnBoard
            ? Cut(string.Join(' ', card.Text[..Math.Min(card.Text.Length, most * 4)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), most)
            : words.Say($"state.{WireName.Of(card.State)}");

    /// <summary>At most so many letters as people see them, whole words where that is possible.</summary>
    public static string Cut(string text, int most) => Excerpt.Of(text, most);
}
