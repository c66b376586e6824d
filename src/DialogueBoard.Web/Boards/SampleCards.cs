using DialogueBoard.Contributions;
using DialogueBoard.Energy;

namespace DialogueBoard.Web.Boards;

/// <summary>What stands on the sample board, in the order in which it was said: all the ways of speaking, and threads between them.</summary>
internal static class SampleCards
{
    public static IReadOnlyList<SampleCard> All { get; } =
    [
        new("bus", "maya", ContributionKind.Issue) { When = "when-bus", Place = "place-mill", Speaking = new(SpeakingFor.Self, Footing: Footing.Lived) },
        new("bus-story", "ruth", ContributionKind.Story, "bus") { Place = "place-hospital", Speaking = new(SpeakingFor.Others, "whom-mother", Footing.Lived) },
        new("bus-ask", "owen", ContributionKind.Question, "bus") { Speaking = new(SpeakingFor.Self, Footing: Footing.Elected) },
        new("bus-answer", "priya", ContributionKind.BuildingOn, "bus-ask") { Speaking = new(SpeakingFor.Job, "whom-transport", Footing.Work) },
        new("bus-differs", "tom", ContributionKind.DifferentView, "bus-answer"),
        new("van", "ruth", ContributionKind.Seed, "bus") { Place = "place-next-town" },
        new("van-build", "maya", ContributionKind.BuildingOn, "van"),
        new("crossing", "lin", ContributionKind.Issue) { When = "when-school", Place = "place-school", Speaking = new(SpeakingFor.Others, "whom-class", Footing.Asked) },
        new("crossing-unknown", "priya", ContributionKind.NotKnowing, "crossing") { Speaking = new(SpeakingFor.Job, "whom-transport", Footing.Work) },
        new("crossing-link", "owen", ContributionKind.LinkNoticed, "crossing", "bus"),
        new("alone", "nobody", ContributionKind.Issue) { When = "when-moved", Place = "place-mill" },
        new("alone-story", "tom", ContributionKind.Story, "alone") { Speaking = new(SpeakingFor.Self, Footing: Footing.Lived) },
        new("alone-ask", "lin", ContributionKind.Question, "alone"),
        new("library", "asha", ContributionKind.Offer) { Place = "place-library", Speaking = new(SpeakingFor.Job, "whom-library", Footing.Work) },
        new("kitchen", "ruth", ContributionKind.Need, "alone-ask", "library"),
        new("kitchen-differs", "nobody", ContributionKind.DifferentView, "kitchen"),
        new("river", "lin", ContributionKind.Story) { Place = "place-river" },
        new("river-unknown", "maya", ContributionKind.NotKnowing, "river"),
    ];

    public static IReadOnlyList<(string Who, string Key, EnergyKind With, string? Note)> Energies { get; } =
    [
        ("tom", "van-build", EnergyKind.Time, "note-drive"),
        ("owen", "van-build", EnergyKind.Time, null),
        ("asha", "kitchen", EnergyKind.Room, "note-room"),
        ("maya", "kitchen", EnergyKind.Time, null),
        ("priya", "crossing", EnergyKind.Skill, "note-count"),
    ];
}
