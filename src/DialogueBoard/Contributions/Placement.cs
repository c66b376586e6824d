using DialogueBoard.Boards;
using DialogueBoard.Words;

namespace DialogueBoard.Contributions;

/// <summary>
/// Where a new card goes on the shared picture: in the nearest free cell to what it is about, or, about nothing yet, on a
/// wider grid that leaves room around it. Deterministic, and its cost does not grow with the board.
/// </summary>
public static class Placement
{
    public const double CellWidth = 320;
    public const double CellHeight = 240;

    // A card about nothing takes every other cell each way, so that answers find room beside it.
    private const int Spread = 2;
    private const int Tries = 400;

    public static (double X, double Y) For(BoardView view, IReadOnlyList<Guid> about)
    {
        if (about.Count == 0)
        {
            var (column, row) = Spiral(view.StandingAlone);
            return NearestFree(view, column * Spread, row * Spread);
        }

        var x = about.Average(id => view.Contributions[id].X);
        var y = about.Average(id => view.Contributions[id].Y);
        var (nearColumn, nearRow) = BoardView.CellOf(x, y);
        return NearestFree(view, nearColumn, nearRow);
    }

    private static (double X, double Y) NearestFree(BoardView view, int column, int row)
    {
        for (var i = 0; i < Tries; i++)
        {
            var (right, down) = Spiral(i);
            var (x, y) = ((column + right) * CellWidth, (row + down) * CellHeight);
            if (!view.IsTaken(column + right, row + down) && (x, y) == OnThePicture(x, y))
            {
                return (x, y);
            }
        }

        // So crowded that cards may overlap: spread them by the board's version, which never repeats.
        var (farRight, farDown) = Spiral(Tries + (int)(view.Version % 10_000));
        return OnThePicture((column + farRight) * CellWidth, (row + farDown) * CellHeight);
    }

    private static (double X, double Y) OnThePicture(double x, double y) =>
        (Math.Clamp(x, -Longest.Reach, Longest.Reach), Math.Clamp(y, -Longest.Reach, Longest.Reach));

    /// <summary>The n-th cell of a square spiral around the middle: 0 is (0, 0), 1 to 8 the ring around it, and so on.</summary>
    public static (int Column, int Row) Spiral(int n)
    {
        if (n == 0)
        {
            return (0, 0);
        }

        var ring = (int)Math.Ceiling((Math.Sqrt(n + 1) - 1) / 2);
        var side = ring * 2;
        var step = n - ((side - 1) * (side - 1));
        return (step / side) switch
        {
            0 => (ring, step - ring + 1),
            1 => (ring - (step - side) - 1, ring),
            2 => (-ring, ring - (step - (2 * side)) - 1),
            _ => (step - (3 * side) - ring + 1, -ring),
        };
    }
}
