using DialogueBoard.Contributions;
using DialogueBoard.Reach;
using DialogueBoard.Shelf;

namespace DialogueBoard.Web.Contributions;

/// <summary>What somebody has typed into the composer, as a plain form sends it. Kept as it is, so that a refusal loses nothing.</summary>
public sealed record ComposerFields
{
    /// <summary>Made when the form is shown, so that sending it twice puts one card on the board.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    public ContributionKind Kind { get; init; }
    public string Text { get; init; } = "";
    public IReadOnlyList<Guid> About { get; init; } = [];
    public string? When { get; init; }
    public string? Place { get; init; }

    /// <summary>For whom they speak; null where the form did not ask.</summary>
    public SpeakingFor? For { get; init; }

    public string? Whom { get; init; }
    public Footing? Footing { get; init; }

    /// <summary>The theme under which a new card is filed.</summary>
    public Guid? Theme { get; init; }

    /// <summary>How it came to the board; null where the form does not ask.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The counter it was told at, or the service it is about.</summary>
    public string? Where { get; init; }

    /// <summary>Whether it is written down for somebody else.</summary>
    public bool OnBehalf { get; init; }

    /// <summary>Whether that other person said that it is OK.</summary>
    public bool WithTheirOk { get; init; }
    /// <summary>For an offer or a need: what of.</summary>
    public Asset? Asset { get; init; }

    /// <summary>What somebody wants to be called who has not joined yet.</summary>
    public string? Name { get; init; }

    /// <summary>For somebody who has not joined yet: the sealed key they will have once they do.</summary>
    public string? Key { get; init; }

    public static ComposerFields From(IFormCollection form) => new()
    {
        Id = Guid.TryParse(form["id"], out var id) ? id : Guid.NewGuid(),
        Kind = WireName.Read<ContributionKind>(form["kind"]) ?? ContributionKind.Issue,
        Text = form["text"].ToString(),
        About = ReadIds(form["about"]),
        When = form["when"],
        Place = form["place"],
        For = WireName.Read<SpeakingFor>(form["for"]),
        Whom = form["whom"],
        Footing = WireName.Read<Footing>(form["footing"]),
        Theme = ReadId(form["theme"]),
        Channel = WireName.Read<Channel>(form["channel"]),
        Where = form["where"],
        OnBehalf = form["told"] == "somebody",
        WithTheirOk = form["ok"] == "yes",
        Asset = WireName.Read<Asset>(form["asset"]),
        Name = form["name"],
        Key = form["key"],
    };

    public static ComposerFields From(IQueryCollection query) => new()
    {
        About = ReadIds(query["about"]),
        When = query["when"],
        Theme = ReadId(query["theme"]),
        Asset = WireName.Read<Asset>(query["asset"]),
        Kind = WireName.Read<ContributionKind>(query["kind"]) ?? ContributionKind.Issue,
    };

    /// <param name="door">Whether people say on this board for whom they speak.</param>
    public Contribute ToAct(bool door) => new()
    {
        Id = Id,
        Kind = Kind,
        Text = Text,
        About = About.Count > 0 ? About : null,
        When = Blank(When),
        Place = Blank(Place),
        Asset = Kind is ContributionKind.Offer or ContributionKind.Need ? Asset : null,
        Theme = About.Count > 0 ? null : Theme,
        Speaking = Spoken(door),
        Came = Channel is { } channel ? new(channel, Blank(Where), OnBehalf, OnBehalf && WithTheirOk) : null,
    };

    // Where nobody is asked nothing is said; but what somebody did say is never left out in silence.
    private Speaking? Spoken(bool door) => For switch
    {
        null or SpeakingFor.Self when !door && Footing is null => null,
        SpeakingFor.Others or SpeakingFor.Job => new(For.Value, Blank(Whom), Footing),
        SpeakingFor.Body => new(SpeakingFor.Body, Footing: Footing),
        _ => new(OnBehalf ? SpeakingFor.Others : SpeakingFor.Self, OnBehalf ? Blank(Whom) : null, Footing),
    };

    private static Guid? ReadId(string? typed) => Guid.TryParse(typed, out var id) ? id : null;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static List<Guid> ReadIds(IEnumerable<string?> typed) =>
        [.. typed.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];
}
