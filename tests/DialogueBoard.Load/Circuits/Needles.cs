using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace DialogueBoard.Load.Circuits;

/// <summary>
/// Numbered words that nobody else writes, to be put into what is written and found again in whatever bytes the server sends:
/// render batches and JSON alike leave them whole. Finding costs one pass however many there are.
/// </summary>
internal sealed class Needles
{
    private const char End = 'q';
    private readonly string _head = $"x{Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..8]}n";
    private readonly byte[] _bytes;

    public Needles() => _bytes = Encoding.ASCII.GetBytes(_head);

    public string this[int number] => string.Create(CultureInfo.InvariantCulture, $"{_head}{number}{End}");

    /// <param name="seen">Filled with the numbers of those that stand there, in their order, each as often as it does.</param>
    public void In(ReadOnlySpan<byte> bytes, List<int> seen)
    {
        seen.Clear();
        while (bytes.IndexOf(_bytes) is >= 0 and var at)
        {
            bytes = bytes[(at + _bytes.Length)..];
            if (Utf8Parser.TryParse(bytes, out int number, out var digits) && digits < bytes.Length && bytes[digits] == End)
            {
                seen.Add(number);
            }
        }
    }
}
