using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Reach;

namespace DialogueBoard.Sessions;

/// <summary>
/// What a session came to: every card that was put on the board in it, by what somebody reads it for, and what people would
/// give to those cards. A pure function of the board as it stands, the same on every node: reworded cards show their new words,
/// hidden ones and those taken back show none.
/// </summary>
/// <param name="Cards">By part, and within one in the order of time.</param>
/// <param name="Energies">What was offered to these cards while the session was on, oldest first.</param>
public sealed record Harvest(Session Session, IReadOnlyList<Harvested> Cards, IReadOnlyList<OfferedEnergy> Energies)
{
    public static Harvest Of(BoardView view, Session session)
    {
        var said = BoardSessions.Said(view, session.Id).ToList();
        return new(
            session,
            [.. said.Select(one => Of(view, session, one.Card, one.Said)).OrderBy(one => one.Part)],
            [.. said.SelectMany(one => view.EnergyFor(one.Card.Id)).Where(energy => energy.At >= session.OpenedAt && energy.At <= (session.ClosedAt ?? energy.At)).OrderBy(energy => energy.At)]);
    }

    /// <summary>Whether somebody may read what a session came to: once it has closed, who was in it, planned it or looks after the board; from its day on, everybody.</summary>
    /// <param name="me">With their rights on this board; null for somebody who has not joined.</param>
    public static bool MayRead(BoardView view, Session session, Actor? me, DateTime now) => session.State == SessionState.Closed
        && (session.IsPublic(now) || (me is not null
            && (me.IsSteward || session.By.Id == me.Id || (view.Sides.TryGetValue(Attendance.IdOf(session.Id, me.Id), out var there) && there is Attendance))));

    /// <summary>The cards of one part, in the order of time.</summary>
    public IEnumerable<Harvested> In(HarvestPart part) => Cards.Where(one => one.Part == part);

    /// <summary>What was decided and is still to be seen through, what is next to be looked at first.</summary>
    public IEnumerable<Harvested> StillOpen => In(HarvestPart.Decided).Where(one => one.IsOpen).OrderBy(one => one.Day ?? DateOnly.MaxValue);

    private static Harvested Of(BoardView view, Session session, Contribution card, SaidIn said)
    {
        var round = said.Round is { } n && n >= 0 && n < session.Rounds.Count ? said.Round : null;
        var part = PartOf(card.Kind, round is { } at ? session.Rounds[at].Kind : null);
        var (day, open) = part == HarvestPart.Decided ? HarvestOpen.Of(view, card) : default;
        return new(card, part, round, view.PartOf<Coming>(card.Id) is { OnBehalf: true }, day, open);
    }

    // How it felt is what people say in the rounds that ask for it; what is decided, offered or noticed there counts as that.
    private static HarvestPart PartOf(ContributionKind kind, RoundKind? round) => kind switch
    {
        ContributionKind.Step or ContributionKind.Promise or ContributionKind.Proposal or ContributionKind.Held or ContributionKind.Trial
            or ContributionKind.Plan or ContributionKind.Target or ContributionKind.Group => HarvestPart.Decided,
        ContributionKind.Offer or ContributionKind.Need => HarvestPart.Offered,
        ContributionKind.Gain => HarvestPart.Felt,
        _ when round is RoundKind.CheckIn or RoundKind.HowWasIt => HarvestPart.Felt,
        ContributionKind.Question or ContributionKind.Consultation => HarvestPart.Asked,
        ContributionKind.DifferentView or ContributionKind.Position or ContributionKind.For or ContributionKind.Against => HarvestPart.Differed,
        _ => HarvestPart.Heard,
    };
}
