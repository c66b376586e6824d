using System.Globalization;
using System.Net.WebSockets;
using DialogueBoard.EndToEnd.Sites;
using Xunit;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>Programs that say anything at all to the hub.</summary>
[Collection("Faults")]
public sealed class FramesTests
{
    private const int Senders = 4;
    private const int FramesOfAConnection = 8;

    // Beside what the site used when warm: the acts that got through are on the board, and the collector may leave some for later.
    private const long MostMegabytesMore = 250;
    private static readonly byte[] Handshake = "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray();

    [Fact, Rule("X12")]
    public async Task Random_and_mutated_frames_at_the_hub_are_answered_or_shown_out_and_nobody_else_notices()
    {
        var (seed, frames) = (Form.Seed(), Form.Of(inShort: 20_000, inLong: 100_000));
        await using var site = await Site.StartAsync();
        var (code, _) = await site.OpenBoardAsync();
        var (other, _) = await site.OpenBoardAsync();
        var key = await site.JoinAsync(code);
        var rudeKey = await site.JoinAsync(other);
        await using var listener = new Listener(site, code, key);
        var bystander = new Bystander(listener);
        using var enough = new CancellationTokenSource();
        await bystander.GoOnAsync(new(canceled: true));
        var before = site.WorkingSet;

        var goingOn = bystander.GoOnAsync(enough.Token);
        var connections = await Task.WhenAll(Enumerable.Range(0, Senders).Select(n => SendAsync(site, rudeKey, new(seed + n, other), frames / Senders)));
        await enough.CancelAsync();
        await goingOn;

        var more = (site.WorkingSet - before) / 1024 / 1024;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Frames: seed {seed}; {frames} frames over {connections.Sum()} connections; {bystander.Told}; {more} MB more than before."));
        Assert.DoesNotContain("fail: ", site.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("crit: ", site.Log, StringComparison.Ordinal);
        Assert.InRange(more, long.MinValue, MostMegabytesMore);
        Assert.Equal(bystander.Acts, listener.Told);
    }

    /// <returns>How many connections it took: many a frame ends one.</returns>
    private static async Task<int> SendAsync(Site site, string key, RandomFrames frames, int count)
    {
        var connections = 0;
        while (count > 0)
        {
            connections++;
            using var socket = new ClientWebSocket();
            await socket.ConnectAsync(new($"ws://{site.Address.Authority}/hubs/board?access_token={key}"), CancellationToken.None);
            await socket.SendAsync(Handshake, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            var hearing = HearToTheEndAsync(socket);
            for (var n = 0; n < FramesOfAConnection && count > 0 && !hearing.IsCompleted; n++)
            {
                count--;
                try
                {
                    await socket.SendAsync(frames.Next(), n % 5 == 4 ? WebSocketMessageType.Binary : WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
                }
                catch (Exception shown) when (shown is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
                {
                    // Shown out.
                    break;
                }
            }

            socket.Abort();
            await hearing;
        }

        return connections;
    }

    private static async Task HearToTheEndAsync(ClientWebSocket socket)
    {
        var bytes = new byte[16 * 1024];
        try
        {
            while ((await socket.ReceiveAsync(bytes.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The connection is over.
        }
    }
}
