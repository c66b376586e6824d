using System.Globalization;
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

    /// <summary>One page of these cards; one beyond the last is the last, and what is no number is the first.</summary>
    /// <param name="page">The page as it stands in the address.</param>
    public static PageOfCards Of(IReadOnlyList<Contribution> all, string? page)
    {
        var pages = Math.Max(1, (all.Count + Reading.PerPage - 1) / Reading.PerPage);
        var at = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        return new([.. all.Skip((at - 1) * Reading.PerPage).Take(Reading.PerPage)], all.Count, at);
    }
}
