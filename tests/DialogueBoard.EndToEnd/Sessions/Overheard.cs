using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>
/// Every byte that somebody receives: a browser's pages, files, circuits and event streams, or what a program reads. For looking
/// whether words are in it that nobody may have yet.
/// </summary>
internal sealed class Overheard(string who)
{
    private readonly ConcurrentQueue<(string From, byte[] Bytes)> _heard = new();
    private readonly ConcurrentQueue<string> _deltas = new();
    private readonly ConcurrentQueue<(string From, Task Reading)> _reading = new();
    private long _bytes;

    public string Who => who;

    /// <summary>How much it was.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The events of its streams, in order: each is one delta.</summary>
    public IReadOnlyCollection<string> Deltas => _deltas;

    /// <summary>Answers that have begun and never ended, as those of a node that was killed.</summary>
    public IEnumerable<string> Unended => _reading.Where(one => !one.Reading.IsCompleted).Select(one => one.From);

    /// <summary>Listens to all that this browser receives from now on.</summary>
    public static Overheard To(string who, IBrowserContext browser)
    {
        var heard = new Overheard(who);
        browser.Response += (_, response) => heard._reading.Enqueue((response.Url, heard.ReadAsync(response)));
        browser.Page += (_, page) =>
        {
            heard._reading.Enqueue(("the page", heard.ListenAsync(browser, page)));
            page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => heard.Note(socket.Url, frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? ""));
        };
        return heard;
    }

    public void Note(string from, byte[] bytes)
    {
        Interlocked.Add(ref _bytes, bytes.Length);
        _heard.Enqueue((from, bytes));
    }

    /// <summary>One event of a stream.</summary>
    public void NoteDelta(string from, string delta)
    {
        _deltas.Enqueue(delta);
        Note(from, Encoding.UTF8.GetBytes(delta));
    }

    /// <summary>Where these words came, in whichever writing; empty where they did not.</summary>
    public async Task<IReadOnlyList<string>> WhereAsync(string words)
    {
        // What has begun to arrive has arrived; a stream that stays open is listened to otherwise.
        await Task.WhenAny(Task.WhenAll(_reading.Select(one => one.Reading)), Task.Delay(TimeSpan.FromSeconds(20)));
        byte[][] ways = [.. WaysToWrite(words)];
        return [.. _heard.Where(one => Array.Exists(ways, way => one.Bytes.AsSpan().IndexOf(way) >= 0)).Select(one => $"{who}, from {one.From}")];
    }

    private static IEnumerable<byte[]> WaysToWrite(string words)
    {
        var escaped = JsonSerializer.Serialize(words)[1..^1];
        yield return Encoding.UTF8.GetBytes(words);
        yield return Encoding.Unicode.GetBytes(words);
        yield return Encoding.BigEndianUnicode.GetBytes(words);
        yield return Encoding.UTF8.GetBytes(escaped);
        yield return Encoding.UTF8.GetBytes(escaped.ToLowerInvariant());
        yield return Encoding.UTF8.GetBytes(System.Net.WebUtility.HtmlEncode(words));
        yield return Encoding.UTF8.GetBytes(Uri.EscapeDataString(words));
    }

    private async Task ReadAsync(IResponse response)
    {
        try
        {
            if (!response.Headers.GetValueOrDefault("content-type", "").StartsWith("text/event-stream", StringComparison.Ordinal))
            {
                Note(response.Url, await response.BodyAsync());
            }
        }
        catch (PlaywrightException)
        {
            // A redirect, or a page that went before its answer was there: nobody read it either.
        }
    }

    private async Task ListenAsync(IBrowserContext browser, IPage page)
    {
        var browsing = await browser.NewCDPSessionAsync(page);
        browsing.Event("Network.eventSourceMessageReceived").OnEvent += (_, said) => NoteDelta("its event stream", said!.Value.GetProperty("data").GetString()!);
        await browsing.SendAsync("Network.enable");
    }
}
