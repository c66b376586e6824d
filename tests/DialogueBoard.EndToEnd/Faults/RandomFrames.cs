using System.Globalization;
using System.Text;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>Frames for the hub: such as a client sends, the same with something wrong in them, and noise. The same seed gives the same frames.</summary>
internal sealed class RandomFrames(int seed, string code)
{
    private const char End = '\u001e';
    private static readonly string[] Oddities =
    [
        "null", "true", "-1", "1e400", "NaN", "\"\"", "[]", "{}", "\"\\ud800\"", "\"\\u0000\"", "9223372036854775808", "[[]]", "\"x\"", "{\"$type\":\"x\"}",
    ];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var frame = Whole();
        return _random.Next(10) switch
        {
            0 or 1 => Encoding.UTF8.GetBytes(frame),
            2 => Flipped(Encoding.UTF8.GetBytes(frame)),
            3 => Encoding.UTF8.GetBytes(frame)[..^_random.Next(1, frame.Length)],
            4 => Encoding.UTF8.GetBytes(frame + frame[..(frame.Length / 2)] + frame),
            5 => Encoding.UTF8.GetBytes(frame.Replace("\"arguments\":[", $"\"arguments\":[{Deep()},", StringComparison.Ordinal)),
            6 => Encoding.UTF8.GetBytes(WithOddity(frame)),
            7 => Encoding.UTF8.GetBytes(frame.Replace("Words", new string('w', _random.Next(1, 200_000)), StringComparison.Ordinal)),
            8 => Encoding.UTF8.GetBytes(frame.Replace(":1,", $":{_random.Next(-2, 12).ToString(CultureInfo.InvariantCulture)},", StringComparison.Ordinal)),
            _ => Noise(),
        };
    }

    private string Whole() => _random.Next(9) switch
    {
        0 => $$"""{"type":1,"invocationId":"{{Number()}}","target":"Act","arguments":["{{code}}",{"type":"contribute","id":"{{Id()}}","kind":"issue","text":"Words"}]}{{End}}""",
        1 => $$"""{"type":1,"invocationId":"{{Number()}}","target":"Act","arguments":["{{code}}",{"type":"move","id":"{{Id()}}","positions":[{"id":"{{Id()}}","x":1,"y":2}]}]}{{End}}""",
        2 => $$"""{"type":4,"invocationId":"{{Number()}}","target":"Watch","arguments":["{{code}}",0]}{{End}}""",
        3 => $$"""{"type":4,"invocationId":"{{Number()}}","target":"Here","arguments":["{{code}}"]}{{End}}""",
        4 => $$"""{"type":5,"invocationId":"{{Number()}}"}{{End}}""",
        5 => $$"""{"type":1,"target":"LookAt","arguments":["{{code}}","{{Id()}}"]}{{End}}""",
        6 => $$"""{"type":3,"invocationId":"{{Number()}}","result":"Words"}{{End}}""",
        7 => $$"""{"type":1,"invocationId":"{{Number()}}","target":"Words","arguments":[],"streamIds":["1"]}{{End}}""",
        _ => $$"""{"type":6}{{End}}""",
    };

    private string Number() => _random.Next(6).ToString(CultureInfo.InvariantCulture);

    private Guid Id()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }

    private string Deep()
    {
        var levels = _random.Next(1, 3_000);
        return new string('[', levels) + new string(']', levels);
    }

    // Puts something else where a value stood.
    private string WithOddity(string frame)
    {
        var at = frame.IndexOf(':', _random.Next(frame.Length / 2));
        var end = frame.AsSpan(at + 1).IndexOfAny(",]}");
        return $"{frame[..(at + 1)]}{Oddities[_random.Next(Oddities.Length)]}{frame[(at + 1 + end)..]}";
    }

    private byte[] Flipped(byte[] frame)
    {
        for (var times = _random.Next(1, 6); times > 0; times--)
        {
            frame[_random.Next(frame.Length)] = (byte)_random.Next(256);
        }

        return frame;
    }

    private byte[] Noise()
    {
        var bytes = new byte[_random.Next(1, 2_000)];
        _random.NextBytes(bytes);
        return bytes;
    }
}
