namespace DialogueBoard.Web.Sharing;

/// <summary>A colour, as 0xRRGGBB.</summary>
internal readonly record struct Ink(int Rgb)
{
    public byte Red => (byte)(Rgb >> 16);
    public byte Green => (byte)(Rgb >> 8);
    public byte Blue => (byte)Rgb;
}
