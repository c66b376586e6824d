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
    private readonly ConcurrentQueue<string> _missed = new();
    private readonly ConcurrentDictionary<IFrame, TaskCompletionSource> _left = new();
    private long _bytes;

    public string Who => who;

    /// <summary>How much it was.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The events of its streams, in order: each is one delta.</summary>
    public IReadOnlyCollection<string> Deltas => _deltas;

    /// <summary>Answers that have begun and never ended, as those of a node that was killed.</summary>
    public IEnumerable<string> Unended => _reading.Where(one => !one.Reading.IsCompleted).Select(one => one.From);

    /// <summary>Answers whose words could not be read: of a page that went before, or that the browser has let go of. A redirect has none.</summary>
    public IReadOnlyCollection<string> Missed => _missed;

    /// <summary>Listens to all that this browser receives from now on.</summary>
    public static Overheard To(string who, IBrowserContext browser)
    {
        var heard = new Overheard(who);
        browser.Response += (_, response) => heard._reading.Enqueue((response.Url, heard.ReadAsync(response, heard.LeftOf(response))));
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

    /// <summary>
    /// Waits until what has begun to arrive has arrived; for a while only, as the answers of a node that was killed never do. A
    /// stream that stays open is listened to otherwise.
    /// </summary>
    public Task SettleAsync() => Task.WhenAny(Task.WhenAll(_reading.Select(one => one.Reading)), Task.Delay(TimeSpan.FromSeconds(20)));

    /// <summary>Where these words came until now, in whichever writing; empty where they did not.</summary>
    public IReadOnlyList<string> Where(string words)
    {
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

    // Of a page that it leaves before all of it has come a browser receives no more, and does not always say so: it has left it when the next one answers.
    private Task LeftOf(IResponse response)
    {
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (response.Request.IsNavigationRequest)
        {
            _left.AddOrUpdate(response.Frame, left, (_, before) =>
            {
                before.TrySetResult();
                return left;
            });
        }

        return left.Task;
    }

    private async Task ReadAsync(IResponse response, Task left)
    {
        try
        {
            if (!response.Headers.GetValueOrDefault("content-type", "").StartsWith("text/event-stream", StringComparison.Ordinal))
            {
                var body = response.BodyAsync();
                if (await Task.WhenAny(body, left) == body)
                {
                    Note(response.Url, await body);
                }
                else
                {
                    Miss(response, "left before all of it had come");
                }
            }
        }
        catch (PlaywrightException fault)
        {
            Miss(response, fault.Message);
        }
    }

    private void Miss(IResponse response, string why)
    {
        if (response.Status is < 300 or >= 400)
        {
            _missed.Enqueue($"{who}, from {response.Url} ({response.Status}): {why}");
        }
    }

    private async Task ListenAsync(IBrowserContext browser, IPage page)
    {
        var browsing = await browser.NewCDPSessionAsync(page);
        browsing.Event("Network.eventSourceMessageReceived").OnEvent += (_, said) => NoteDelta("its event stream", said!.Value.GetProperty("data").GetString()!);
        await browsing.SendAsync("Network.enable");
    }
}
