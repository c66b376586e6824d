using DialogueBoard.Acts;
using DialogueBoard.Contributions;

namespace DialogueBoard.Stewarding;

/// <summary>What it means to take cards' words off the board, one or many, and to put them back.</summary>
internal static class Hiding
{
    /// <summary>Hides cards that are on the board. Whatever was reported of them is seen to.</summary>
    public static Decision Of(Situation situation, Guid actId, IReadOnlyCollection<Contribution> cards, CareReason why) =>
        Decision.Of([.. cards.SelectMany(card => situation.View.WithoutWords(card, ContributionState.Hidden)), CareTally.Of(situation).Hidden(why.Rule, cards.Count)]) with
        {
            Hold = [.. cards.Select(card => HeldWords.Of(situation.View, card, why, actId, situation.Now))],
            SeenToOn = [.. cards.Select(card => card.Id)],
        };

    /// <summary>Puts back what of this is hidden still; refused where nothing is.</summary>
    public static Decision Undone(Situation situation, IEnumerable<HeldWords> held)
    {
        var view = situation.View;
        var back = held.Where(one => view.Contributions.TryGetValue(one.ContributionId, out var card) && card.State == ContributionState.Hidden).ToList();
        if (back.Count == 0)
        {
            return Refusal.Because(RefusalCode.NotHidden);
        }

        var tally = back.GroupBy(one => one.Rule).Aggregate(CareTally.Of(situation), (counted, alike) => counted.PutBack(alike.Key, alike.Count()));
        return Decision.Of([.. back.SelectMany(one => view.WithWords(view.Contributions[one.ContributionId], one)), tally]) with
        {
            LetGo = [.. back.Select(one => one.ContributionId)],
        };
    }
}
