using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Debate;
using DialogueBoard.OurMix;
using DialogueBoard.Themes;

namespace DialogueBoard.Web.Contributions;

/// <summary>What the composer offers one person on a board as its mix stands: what leads first, and nothing that the board would refuse.</summary>
public sealed class ComposerOffer
{
    private static readonly ContributionKind[] Enquiry =
    [
        ContributionKind.Question, ContributionKind.Story, ContributionKind.BuildingOn, ContributionKind.DifferentView,
        ContributionKind.LinkNoticed, ContributionKind.NotKnowing,
    ];

    private static readonly ContributionKind[] Debate = [ContributionKind.Position, ContributionKind.For, ContributionKind.Against];
    private static readonly ContributionKind[] Shelf = [ContributionKind.Offer, ContributionKind.Need];

    private readonly BoardView _view;
    private readonly Actor? _me;

    private ComposerOffer(BoardView view, Actor? me, ContributionKind? asked)
    {
        (_view, _me) = (view, me);
        var debates = view.Mix.FirstOf(Principle.Talk) == Practices.Debate;
        var usual = new[] { ContributionKind.Issue }.Concat(debates ? [.. Debate, .. Enquiry] : [.. Enquiry, .. Debate]).Concat(Shelf).ToList();

        // A link may ask for a way of speaking beyond these, such as a seed.
        Ways = [.. (asked is { } kind && !usual.Contains(kind) ? usual.Prepend(kind) : usual).Select(Way).OfType<ComposerWay>()];
    }

    /// <summary>The ways of speaking, in the order in which they are shown.</summary>
    public IReadOnlyList<ComposerWay> Ways { get; }

    /// <summary>Whether this person may add anything at all.</summary>
    public bool MaySpeak => MixRule.RefuseNew(_view, _me) is null;

    /// <summary>Whether a card may start from a life event.</summary>
    public bool AsksWhen => _view.Mix.Has(Practices.ByWhatIsBurning);

    /// <summary>The themes under which a card may be filed; none where that is not at hand.</summary>
    public IReadOnlyList<Theme> Themes => _view.Mix.Has(Practices.ByService) ? [.. _view.All<Theme>()] : [];

    /// <summary>Whether the theme is asked for before anything else.</summary>
    public bool ThemesFirst => _view.Mix.Leads(Practices.ByService);

    /// <summary>Whether people say for whom they speak and how they know.</summary>
    public bool AsksForWhom => _view.Mix.Has(Practices.OpenDoor);

    /// <summary>The body that this person may speak for, as its member; null for anybody else.</summary>
    public string? Body => _me is not null && _view.Mix.Has(Practices.Members) ? _view.MemberOf(_me.Id)?.Body : null;

    /// <summary>Whether a member speaks for their body unless they say otherwise.</summary>
    public bool BodyFirst => Body is not null && _view.Mix.Leads(Practices.Members);

    public static ComposerOffer Of(BoardView view, Actor? me, ContributionKind? asked = null) => new(view, me, asked);

    /// <summary>The way that is chosen at first for words about a card of this kind, or about none.</summary>
    public ContributionKind FirstFor(ContributionKind? about)
    {
        ContributionKind[] wanted = about is null ? [ContributionKind.Issue]
            : _view.Mix.FirstOf(Principle.Talk) == Practices.Debate ? [ContributionKind.For, ContributionKind.Position]
            : [ContributionKind.BuildingOn];
        return wanted.FirstOrDefault(kind => Offers(kind, about), ContributionKind.Issue);
    }

    public bool Offers(ContributionKind kind, ContributionKind? about) => Ways.Any(way => way.Kind == kind && way.Fits(about));

    /// <summary>The ways of answering a card of this kind, the first one first.</summary>
    public IEnumerable<ContributionKind> AnswersTo(ContributionKind about) => Ways
        .Where(way => way.Kind is not ContributionKind.Issue && !Shelf.Contains(way.Kind) && way.Fits(about))
        .Select(way => way.Kind)
        .OrderBy(kind => kind != FirstFor(about));

    private ComposerWay? Way(ContributionKind kind)
    {
        var isThere = MixRule.RefuseNew(_view, _me, kind) is null;

        // Seeing a step differently belongs to how the board decides, whatever its talk is like.
        var aboutSteps = _view.Mix.Has(Practices.GoodEnoughForNow);
        return kind switch
        {
            ContributionKind.DifferentView when aboutSteps && !isThere && MaySpeak => new(kind, Only: [ContributionKind.Step]),
            _ when !isThere || Kinds.NeedsAnActOfItsOwn(kind) => null,
            ContributionKind.DifferentView when !aboutSteps => new(kind, Not: ContributionKind.Step),
            ContributionKind.For or ContributionKind.Against => new(kind, Only: Arguments.Arguable),
            ContributionKind.Announcement when _me is not { IsSteward: true } => null,
            _ => new(kind),
        };
    }
}
