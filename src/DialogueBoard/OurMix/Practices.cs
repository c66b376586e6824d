namespace DialogueBoard.OurMix;

/// <summary>The twenty-two practices, by name.</summary>
public static class Practices
{
    public static readonly Practice ByService = new(Principle.Organising, Emergent: false);
    public static readonly Practice ByWhatIsBurning = new(Principle.Organising, Emergent: true);
    public static readonly Practice Members = new(Principle.Legitimacy, Emergent: false);
    public static readonly Practice OpenDoor = new(Principle.Legitimacy, Emergent: true);
    public static readonly Practice HeldByAnAgency = new(Principle.Accountability, Emergent: false);
    public static readonly Practice SharedPromise = new(Principle.Accountability, Emergent: true);
    public static readonly Practice VisionFromTheFront = new(Principle.Leadership, Emergent: false);
    public static readonly Practice WhatWeAlreadyHave = new(Principle.Leadership, Emergent: true);
    public static readonly Practice Priorities = new(Principle.Planning, Emergent: false);
    public static readonly Practice Passions = new(Principle.Planning, Emergent: true);
    public static readonly Practice Debate = new(Principle.Talk, Emergent: false);
    public static readonly Practice Enquiry = new(Principle.Talk, Emergent: true);
    public static readonly Practice AgreeFirst = new(Principle.Deciding, Emergent: false);
    public static readonly Practice GoodEnoughForNow = new(Principle.Deciding, Emergent: true);
    public static readonly Practice Umbrella = new(Principle.Picture, Emergent: false);
    public static readonly Practice Web = new(Principle.Picture, Emergent: true);
    public static readonly Practice Targets = new(Principle.Performance, Emergent: false);
    public static readonly Practice WhatIsGrowing = new(Principle.Performance, Emergent: true);
    public static readonly Practice Plan = new(Principle.Change, Emergent: false);
    public static readonly Practice TryIt = new(Principle.Change, Emergent: true);
    public static readonly Practice Consultation = new(Principle.Direction, Emergent: false);
    public static readonly Practice SomethingHappenedToday = new(Principle.Direction, Emergent: true);

    /// <summary>All of them, principle by principle, the dominant one first.</summary>
    public static IReadOnlyList<Practice> All { get; } =
        [.. Enum.GetValues<Principle>().SelectMany(principle => new Practice[] { new(principle, false), new(principle, true) })];
}
