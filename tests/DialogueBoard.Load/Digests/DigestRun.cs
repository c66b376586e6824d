using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Report;
using DialogueBoard.Load.Targets;

namespace DialogueBoard.Load.Digests;

/// <summary>
/// Everybody's digest on one day: how long one node takes to build them and to put them into the folder, and what memory it needs for that.
/// The server begins by itself, within a minute of the people being there; it is looked at from outside.
/// </summary>
internal sealed class DigestRun(ServerSource source, ServerFolder folder, int people, int boards, int follows, int cards)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public async Task<Figures> MeasureAsync(CancellationToken cancel)
    {
        await using var server = await BoardServer.StartOnAsync(source, folder, cancel);
        await FillAsync(server.Process.Address, cancel);
        var before = server.Process.Use();
        await Readers.WriteAsync(folder.File("board.db"), people, follows, cancel);
        var (first, built, sent, peak, began) = (0L, 0L, 0L, before.ResidentBytes, Stopwatch.GetTimestamp());
        while (sent == 0)
        {
            await Task.Delay(Look, cancel);
            var (all, went) = await Readers.CountAsync(folder.File("board.db"), cancel);
            var now = Stopwatch.GetTimestamp();
            first = first == 0 && all > 0 ? now : first;
            built = built == 0 && all >= people ? now : built;
            sent = went >= people ? now : 0;
            peak = Math.Max(peak, server.Process.Use().ResidentBytes);
            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                throw new InvalidOperationException($"{went} of {people} went out. {server.Process.LastWords}");
            }
        }

        var mails = Directory.GetFiles(folder.File("mail"), "*.eml");
        var (building, whole) = (Seconds(first, built), Seconds(first, sent));
        return new Figures()
            .AddFault("people without exactly one mail", Math.Abs(people - mails.Length))
            .Add("built, from the first", "s", building, "0.0")
            .Add("built and sent, from the first built", "s", whole, "0.0")
            .Add("sent each second, over the whole", "", people / whole, "#,0")
            .Add("server CPU for each mail", "ms", (server.Process.Use().CpuSeconds - before.CpuSeconds) * 1000 / people, "0.00")
            .Add("one mail", "KB", mails.Take(1_000).Average(mail => new FileInfo(mail).Length) / 1024.0, "0.0")
            .Add("memory before", "MB", before.ResidentBytes / 1048576.0, "#,0")
            .Add("memory at most", "MB", peak / 1048576.0, "#,0");
    }

    private static double Seconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalSeconds;

    private async Task FillAsync(Uri address, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = address };
        for (var board = 0; board < boards; board++)
        {
            using var answer = await http.PostAsJsonAsync("api/boards", new { title = string.Create(CultureInfo.InvariantCulture, $"Board {board}") }, cancel);
            var code = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(cancel))!["code"]!.GetValue<string>();
            using var joined = await http.PostAsJsonAsync($"api/boards/{code}/participants", new { name = "Ann" }, cancel);
            var key = (await joined.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(cancel))!["key"]!.GetValue<string>();
            for (var card = 0; card < cards; card++)
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/acts");
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
                request.Content = JsonContent.Create(new { id = Guid.NewGuid(), type = "contribute", kind = "story", text = Texts.OwnOnes[card % Texts.OwnOnes.Count], place = "Mill Lane" });
                using var done = await http.SendAsync(request, cancel);
                done.EnsureSuccessStatusCode();
            }
        }
    }
}
