using BigGustave;

namespace DialogueBoard.Web.Sharing;

/// <summary>A sheet of pixels with boxes and lines on it, their edges smooth.</summary>
internal sealed class Canvas
{
    private readonly int _width;
    private readonly int _height;
    private readonly Ink[] _pixels;

    public Canvas(int width, int height, Ink paper)
    {
        (_width, _height, _pixels) = (width, height, new Ink[width * height]);
        Array.Fill(_pixels, paper);
    }

    /// <summary>A box around a centre, with round corners.</summary>
    public void Box(double x, double y, double width, double height, double round, Ink ink)
    {
        var corner = Math.Min(round, Math.Min(width, height) / 2);
        Fill(x - (width / 2), y - (height / 2), x + (width / 2), y + (height / 2), ink, (px, py) =>
        {
            var (dx, dy) = (Math.Abs(px - x) - (width / 2) + corner, Math.Abs(py - y) - (height / 2) + corner);
            return Math.Sqrt(Square(Math.Max(dx, 0)) + Square(Math.Max(dy, 0))) + Math.Min(Math.Max(dx, dy), 0) - corner;
        });
    }

    /// <summary>A straight line with round ends.</summary>
    public void Line(double fromX, double fromY, double toX, double toY, double thick, Ink ink)
    {
        // In short pieces: what is looked at then grows with the line and not with the box around it.
        const double Piece = 24;
        var pieces = (int)Math.Clamp(Math.Ceiling(Math.Max(Math.Abs(toX - fromX), Math.Abs(toY - fromY)) / Piece), 1, 100);
        var (stepX, stepY) = ((toX - fromX) / pieces, (toY - fromY) / pieces);
        for (var n = 0; n < pieces; n++)
        {
            Stroke(fromX + (n * stepX), fromY + (n * stepY), stepX, stepY, thick, ink);
        }
    }

    public byte[] ToPng()
    {
        var png = PngBuilder.Create(_width, _height, hasAlphaChannel: false);
        for (var y = 0; y < _height; y++)
        {
            for (var x = 0; x < _width; x++)
            {
                var ink = _pixels[(y * _width) + x];
                png.SetPixel(ink.Red, ink.Green, ink.Blue, x, y);
            }
        }

        using var stream = new MemoryStream();
        png.Save(stream);
        return stream.ToArray();
    }

    private void Stroke(double fromX, double fromY, double runX, double runY, double thick, Ink ink)
    {
        var length = Square(runX) + Square(runY);
        var (toX, toY) = (fromX + runX, fromY + runY);
        Fill(Math.Min(fromX, toX) - thick, Math.Min(fromY, toY) - thick, Math.Max(fromX, toX) + thick, Math.Max(fromY, toY) + thick, ink, (px, py) =>
        {
            var along = length == 0 ? 0 : Math.Clamp((((px - fromX) * runX) + ((py - fromY) * runY)) / length, 0, 1);
            return Math.Sqrt(Square(px - fromX - (along * runX)) + Square(py - fromY - (along * runY))) - (thick / 2);
        });
    }

    // How far a pixel's middle lies outside the shape tells how much of it the shape covers.
    private void Fill(double left, double top, double right, double bottom, Ink ink, Func<double, double, double> outside)
    {
        for (var y = Math.Max(0, (int)top - 1); y < Math.Min(_height, (int)bottom + 2); y++)
        {
            for (var x = Math.Max(0, (int)left - 1); x < Math.Min(_width, (int)right + 2); x++)
            {
                var covered = Math.Clamp(0.5 - outside(x + 0.5, y + 0.5), 0, 1);
                if (covered > 0)
                {
                    ref var pixel = ref _pixels[(y * _width) + x];
                    pixel = covered >= 1 ? ink : Mix(pixel, ink, covered);
                }
            }
        }
    }

    private static Ink Mix(Ink under, Ink over, double covered) => new(
        (Part(under.Red, over.Red, covered) << 16) | (Part(under.Green, over.Green, covered) << 8) | Part(under.Blue, over.Blue, covered));

    private static int Part(byte under, byte over, double covered) => (int)Math.Round(under + ((over - under) * covered));

    private static double Square(double n) => n * n;
}
