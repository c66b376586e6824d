using DialogueBoard.Contributions;

namespace DialogueBoard.Web.Boards;

/// <summary>One page of cards.</summary>
/// <param name="Fitting">How many cards fit, on all pages.</param>
/// <param name="Page">Which page this is, from 1.</param>
public sealed record PageOfCards(IReadOnlyList<Contribution> Cards, int Fitting, int Page)
{
    public int Pages => Math.Max(1, (Fitting + Reading.PerPage - 1) / Reading.PerPage);

    /// <summary>The place of the first card among those that fit, from 1.</summary>
    public int First => ((Page - 1) * Reading.PerPage) + 1;

    public int Last => First + Cards.Count - 1;
}
