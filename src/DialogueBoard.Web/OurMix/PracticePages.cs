using DialogueBoard.OurMix;

namespace DialogueBoard.Web.OurMix;

/// <summary>The page on which each practice is at home, by its address below the board's.</summary>
public static class PracticePages
{
    /// <summary>Null for a practice that is at home on the list of cards itself.</summary>
    public static string? Of(Practice practice) => (practice.Principle, practice.Emergent) switch
    {
        (Principle.Organising, false) => "themes",
        (Principle.Organising, true) => "burning",
        (Principle.Legitimacy, false) => "members",
        (Principle.Legitimacy, true) => "voices",
        (Principle.Accountability, false) => "held",
        (Principle.Accountability, true) => "promises",
        (Principle.Leadership, false) => "vision",
        (Principle.Leadership, true) => "shelf",
        (Principle.Planning, false) => "priorities",
        (Principle.Planning, true) => "ready",
        (Principle.Talk, false) => "debate",
        (Principle.Deciding, false) => "proposals",
        (Principle.Deciding, true) => "steps",
        (Principle.Picture, false) => "tree",
        (Principle.Picture, true) => "open-ends",
        (Principle.Performance, false) => "targets",
        (Principle.Performance, true) => "growing",
        (Principle.Change, false) => "plan",
        (Principle.Change, true) => "seeds",
        (Principle.Direction, false) => "consultations",
        (Principle.Direction, true) => "today",
        _ => null,
    };
}
