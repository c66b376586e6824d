using DialogueBoard.Boards;
using DialogueBoard.Contributions;

namespace DialogueBoard.Web.Sharing;

/// <summary>
/// The picture that a link shows: the board's own web, its cards where they lie and in the colours of their kinds, and the threads
/// between them. There is not a word in it: the title stands beside it wherever it is shown, and what was hidden cannot live on in it.
/// </summary>
internal static class SharePicture
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int MostCards = 160;
    private const int Margin = 70;
    private const double LargestScale = 0.62;
    private static readonly Ink Paper = new(0xFBF8F3);
    private static readonly Ink Sheet = new(0xFFFFFF);
    private static readonly Ink Hair = new(0xD9D3C7);
    private static readonly Ink Thread = new(0x8A8578);
    private static readonly Ink Words = new(0xE6E1D8);
    private static readonly Ink Accent = new(0x0A6363);

    /// <summary>A board's newest cards.</summary>
    public static byte[] Of(BoardView view) =>
        Draw(view, [.. view.Arrivals.Reverse().Take(MostCards).Reverse().Select(arrival => view.Contributions[arrival.Id])], null);

    /// <summary>A card and those tied to it.</summary>
    public static byte[] Of(BoardView view, Contribution card) => Draw(
        view,
        [.. view.ThreadsOf(card.Id).Take(MostCards).Select(thread => view.Contributions[thread.From == card.Id ? thread.To : thread.From]).Where(other => other.Id != card.Id).DistinctBy(other => other.Id), card],
        card.Id);

    private static byte[] Draw(BoardView view, IReadOnlyList<Contribution> cards, Guid? chosen)
    {
        var canvas = new Canvas(Width, Height, Paper);
        canvas.Box(Width / 2.0, Height - 9, Width + 40, 18, 0, Accent);
        var places = Places(cards);
        foreach (var (card, (x, y)) in cards.Zip(places))
        {
            foreach (var thread in view.ThreadsOf(card.Id).Where(thread => thread.From == card.Id).Take(MostCards))
            {
                if (IndexOf(cards, thread.To) is >= 0 and var to)
                {
                    canvas.Line(x, y, places[to].X, places[to].Y, 3, Thread);
                }
            }
        }

        var scale = Scale(cards);
        foreach (var (card, (x, y)) in cards.Zip(places))
        {
            DrawCard(canvas, card, x, y, card.Id == chosen ? scale * 1.3 : scale, card.Id == chosen);
        }

        return canvas.ToPng();
    }

    private static void DrawCard(Canvas canvas, Contribution card, double x, double y, double scale, bool chosen)
    {
        var (width, height) = (Math.Max(26, Placement.CellWidth * 0.82 * scale), Math.Max(18, Placement.CellHeight * 0.74 * scale));
        var isThere = card.State == ContributionState.OnBoard;
        var kind = isThere ? KindInk.Of(card.Kind) : Hair;
        canvas.Box(x, y, width + 2, height + 2, 8, chosen ? Accent : Hair);
        canvas.Box(x, y, chosen ? width - 6 : width, chosen ? height - 6 : height, 7, isThere ? Sheet : Paper);
        canvas.Box(x - (width / 2) + (width * 0.16), y - (height * 0.26), width * 0.2, Math.Max(4, height * 0.12), 3, kind);
        if (isThere && height > 40)
        {
            canvas.Box(x, y, width * 0.84, height * 0.08, 3, Words);
            canvas.Box(x - (width * 0.1), y + (height * 0.2), width * 0.64, height * 0.08, 3, Words);
        }
    }

    private static double Scale(IReadOnlyList<Contribution> cards)
    {
        if (cards.Count == 0)
        {
            return LargestScale;
        }

        var wide = cards.Max(card => card.X) - cards.Min(card => card.X) + Placement.CellWidth;
        var high = cards.Max(card => card.Y) - cards.Min(card => card.Y) + Placement.CellHeight;
        return Math.Min(LargestScale, Math.Min((Width - (2 * Margin)) / wide, (Height - (2 * Margin)) / high));
    }

    private static IReadOnlyList<(double X, double Y)> Places(IReadOnlyList<Contribution> cards)
    {
        if (cards.Count == 0)
        {
            return [];
        }

        var scale = Scale(cards);
        var (left, top) = ((cards.Min(card => card.X) + cards.Max(card => card.X)) / 2, (cards.Min(card => card.Y) + cards.Max(card => card.Y)) / 2);
        return [.. cards.Select(card => ((Width / 2.0) + ((card.X - left) * scale), (Height / 2.0) - 9 + ((card.Y - top) * scale)))];
    }

    private static int IndexOf(IReadOnlyList<Contribution> cards, Guid id)
    {
        for (var i = 0; i < cards.Count; i++)
        {
            if (cards[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
