using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Sessions;

namespace DialogueBoard.Themes;

/// <summary>
/// A card is filed under a theme, or taken out of the one it is under. A card that nobody has filed anyone may file; from
/// then on its author, whoever filed it last, and the stewards.
/// </summary>
public sealed record FileUnder : Act
{
    public required Guid ContributionId { get; init; }

    /// <summary>Null takes it out.</summary>
    public Guid? ThemeId { get; init; }

    internal override InQuiet InQuiet => InQuiet.Goes;

    internal override bool Adds => ThemeId is not null;

    internal override IEnumerable<Practice> PracticesOf(Situation situation) => ThemeId is null ? [] : [Practices.ByService];

    /// <summary>Whether somebody may file this card elsewhere than it is, or take it out.</summary>
    public static bool IsFor(BoardView view, Contribution card, Actor actor) =>
        actor.IsSteward || card.By.Id == actor.Id
        || view.PartOf<Filing>(card.Id) is not { } filing || filing.By.Id == actor.Id
        || (filing.ThemeId != Guid.Empty && ThemeList.Find(view, filing.ThemeId) is null);

    internal override Decision Decide(Situation situation)
    {
        var view = situation.View;
        if (!view.Contributions.TryGetValue(ContributionId, out var card))
        {
            return Refusal.Because(RefusalCode.UnknownContribution);
        }

        var now = ThemeList.OfCard(view, card.Id);
        return (ThemeId is { } theme ? Refuse(view, card, theme) : now is null ? Refusal.Because(RefusalCode.NotFiled) : null) is { } refusal ? refusal
            : !IsFor(view, card, situation.Actor) ? Refusal.Because(RefusalCode.NotYoursToFile)
            : now is not null && now.Id == ThemeId ? Refusal.Because(RefusalCode.FiledThere)
            : Decision.Of(Filed(situation, card));
    }

    private static Refusal? Refuse(BoardView view, Contribution card, Guid theme) =>
        card.State != ContributionState.OnBoard ? Refusal.Because(RefusalCode.WordsNotOnBoard)
        : ThemeList.Find(view, theme) is null ? Refusal.Because(RefusalCode.UnknownTheme)
        : null;

    // A name beside a card whose words are away stays away with them.
    private CardPart Filed(Situation situation, Contribution card)
    {
        var filing = new Filing
        {
            Id = CardPart.IdOf<Filing>(card.Id),
            ContributionId = card.Id,
            By = situation.Actor.By,
            At = situation.Now,
            ThemeId = ThemeId ?? Guid.Empty,
        };
        return card.State == ContributionState.OnBoard ? filing : filing.Wordless();
    }
}
