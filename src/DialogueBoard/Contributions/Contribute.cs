using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Threads;
using DialogueBoard.Words;

namespace DialogueBoard.Contributions;

/// <summary>Puts something on the board, about nothing yet or about several others at once: a web, not a tree.</summary>
public sealed record Contribute : Act
{
    public required ContributionKind Kind { get; init; }
    public required string Text { get; init; }
    public IReadOnlyList<Guid>? About { get; init; }
    public Speaking? Speaking { get; init; }
    public string? When { get; init; }
    public string? Place { get; init; }

    /// <summary>For an import, who said it first and when. No door takes this from outside.</summary>
    [JsonIgnore]
    public Provenance? Original { get; init; }

    internal override Decision Decide(Situation situation)
    {
        var about = (About ?? []).Distinct().ToArray();
        string? when = null, place = null, whom = null;
        var refusal = PlainText.Read(Text, "text", Longest.Text, out var text)
            ?? PlainText.ReadIfAny(When, "when", Longest.When, out when)
            ?? PlainText.ReadIfAny(Place, "place", Longest.Place, out place)
            ?? PlainText.ReadIfAny(Speaking?.Whom, "whom", Longest.Whom, out whom)
            ?? (about.Length > Longest.About ? Refusal.Because(RefusalCode.TooMany, "about", Longest.About) : null)
            ?? (about.All(situation.View.Contributions.ContainsKey) ? null : Refusal.Because(RefusalCode.UnknownContribution))
            ?? (about.Any(to => situation.View.Knows(DerivedId.Of(Id, to))) ? Refusal.Because(RefusalCode.IdTaken) : null);
        if (refusal is not null)
        {
            return refusal;
        }

        var by = Original?.By ?? situation.Actor.By;
        var at = Original?.At ?? situation.Now;
        var (x, y) = Placement.For(situation.View, about);
        var contribution = new Contribution
        {
            Id = Id,
            Kind = Kind,
            Text = text,
            By = by,
            Speaking = Speaking is null ? null : Speaking with { Whom = whom },
            About = about,
            When = when,
            Place = place,
            At = at,
            X = x,
            Y = y,
        };

        var threads = about.Select(to => new BoardThread
        {
            Id = DerivedId.Of(Id, to),
            From = Id,
            To = to,
            Relation = ThreadRelations.Of(Kind),
            By = by,
            At = at,
        });
        return Decision.Of([contribution, .. threads]);
    }
}
