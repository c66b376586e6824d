using System.Text.Json.Serialization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Threads;
using DialogueBoard.Words;

namespace DialogueBoard.Contributions;

/// <summary>
/// An act that puts a card on the board, about nothing yet or about several others at once: a web, not a tree. Some kinds
/// of card have more to them, which stands beside the card.
/// </summary>
public abstract record CardAct : Act
{
    public required string Text { get; init; }
    public IReadOnlyList<Guid>? About { get; init; }
    public Speaking? Speaking { get; init; }
    public string? When { get; init; }
    public string? Place { get; init; }

    /// <summary>For an import, who said it first and when. No door takes this from outside.</summary>
    [JsonIgnore]
    public Provenance? Original { get; init; }

    /// <summary>The language of the words, as the server found it; see <see cref="Contribution.Language"/>. No door takes this from outside.</summary>
    [JsonIgnore]
    public string? Language { get; init; }

    internal override InQuiet InQuiet => Original is null ? InQuiet.Waits : InQuiet.Goes;

    /// <summary>What kind of card it puts on the board.</summary>
    private protected abstract ContributionKind CardKind { get; }

    /// <summary>For an offer or a need: what of.</summary>
    private protected virtual Asset? CardAsset => null;

    /// <summary>What changes beside the card itself, or why it may not be put there.</summary>
    private protected virtual (Refusal? Refusal, IReadOnlyList<BoardRecord> Beside) Beside(Situation situation, Contribution card) => (null, []);

    internal override IEnumerable<Practice> PracticesOf(Situation situation)
    {
        if (KindPractice(situation) is { } ofItsKind)
        {
            yield return ofItsKind;
        }

        // What was said elsewhere is brought as it was said there.
        if (Original is not null)
        {
            yield break;
        }

        if (!string.IsNullOrWhiteSpace(When))
        {
            yield return Practices.ByWhatIsBurning;
        }

        if (Speaking is not null)
        {
            yield return Speaking.For == SpeakingFor.Body ? Practices.Members : Practices.OpenDoor;
        }

        foreach (var practice in Kinds.ToStart(CardKind, situation.Actor.IsSteward))
        {
            yield return practice;
        }
    }

    /// <summary>The practice that the card's own kind belongs to; null where that is none, or where the card only sees something through.</summary>
    private protected virtual Practice? KindPractice(Situation situation) => Kinds.PracticeOf(CardKind);

    internal sealed override Decision Decide(Situation situation)
    {
        var about = (About ?? []).Distinct().ToArray();
        var speaking = Spoken(situation);
        string? when = null, place = null, whom = null;
        var refusal = PlainText.Read(Text, "text", Longest.Text, out var text)
            ?? PlainText.ReadIfAny(When, "when", Longest.When, out when)
            ?? PlainText.ReadIfAny(Place, "place", Longest.Place, out place)
            ?? PlainText.ReadIfAny(speaking?.Whom, "whom", Longest.Whom, out whom)
            ?? (speaking is { For: SpeakingFor.Body, Whom: null } ? Refusal.Because(RefusalCode.NotAMember) : null)
            ?? (about.Length > Longest.About ? Refusal.Because(RefusalCode.TooMany, "about", Longest.About) : null)
            ?? (about.All(situation.View.Contributions.ContainsKey) ? null : Refusal.Because(RefusalCode.UnknownContribution))
            ?? (about.Any(to => situation.View.Knows(DerivedId.Of(Id, to))) ? Refusal.Because(RefusalCode.IdTaken) : null);
        if (refusal is not null)
        {
            return refusal;
        }

        var (x, y) = Placement.For(situation.View, about);
        var card = new Contribution
        {
            Id = Id,
            Kind = CardKind,
            Text = text,
            Language = Language,
            By = Original?.By ?? situation.Actor.By,
            Speaking = speaking is null ? null : speaking with { Whom = whom },
            About = about,
            When = when,
            Place = place,
            Asset = CardAsset,
            At = Original?.At ?? situation.Now,
            X = x,
            Y = y,
        };
        (refusal, var beside) = Beside(situation, card);
        return refusal is null ? Decision.Of([card, .. Threads(situation.View, card), .. beside]) : refusal;
    }

    // To speak for a body is a right on this board, and out of a file it is a job.
    private Speaking? Elsewhere => Speaking is { For: SpeakingFor.Body } body ? body with { For = SpeakingFor.Job } : Speaking;

    private Speaking? Spoken(Situation situation) => Spoke(situation)?.As(Original is null ? situation.Actor.WorksAt : null);

    // A member speaks for the body they were admitted for and for no other; where only members speak, they always do.
    private Speaking? Spoke(Situation situation) => Original is not null ? Elsewhere : Speaking switch
    {
        { For: SpeakingFor.Body } body => body with { Whom = situation.View.MemberOf(situation.Actor.Id)?.Body },
        null when BoardSessions.SpokenBy(situation.View, situation.Actor.Id) is { } attends => attends,
        null when !situation.View.Mix.Has(Practices.OpenDoor) && situation.View.MemberOf(situation.Actor.Id) is { } member => new(SpeakingFor.Body, member.Body),
        _ => Speaking,
    };

    private static IEnumerable<BoardThread> Threads(BoardView view, Contribution card) => card.About.Select(to => new BoardThread
    {
        Id = DerivedId.Of(card.Id, to),
        From = card.Id,
        To = to,
        Relation = ThreadRelations.Of(card.Kind, view.Contributions[to].Kind),
        By = card.By,
        At = card.At,
    });
}
