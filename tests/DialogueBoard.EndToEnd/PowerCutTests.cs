using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DialogueBoard.EndToEnd.Sites;
using Xunit;

namespace DialogueBoard.EndToEnd;

/// <summary>The process is killed in the middle of a burst, again and again.</summary>
public sealed class PowerCutTests
{
    private const int Cuts = 10;
    private const int Writers = 8;
    private const int ReceiptsBeforeCut = 60;

    [Fact, Rule("S1", "S2", "S10")]
    public async Task Every_receipt_is_on_the_board_exactly_once_after_ten_power_cuts_in_a_burst()
    {
        await using var site = await Site.StartAsync();
        var (code, _) = await site.OpenBoardAsync();
        var key = await site.JoinAsync(code);
        var receipts = new ConcurrentDictionary<Guid, long>();
        var sent = new ConcurrentDictionary<Guid, JsonObject>();

        for (var cut = 0; cut < Cuts; cut++)
        {
            await BurstUntilCutAsync(site, code, key, receipts, sent);
            await site.StartAgainAsync();
        }

        var onBoard = (await site.ContributionsAsync(code)).Select(card => card!["id"]!.GetValue<Guid>()).ToList();
        Assert.True(receipts.Count >= Cuts * ReceiptsBeforeCut);
        Assert.Distinct(onBoard);
        Assert.Empty(receipts.Keys.Except(onBoard));
        Assert.Distinct(receipts.Values);

        // Whoever never heard back sends again under the same id: once more nothing is doubled.
        foreach (var act in sent.Values)
        {
            using var answer = await site.ActAsync(code, key, (JsonObject)act.DeepClone());
            answer.EnsureSuccessStatusCode();
        }

        var facts = await site.Http.GetFromJsonAsync<JsonObject>($"api/boards/{code}");
        Assert.Equal(sent.Count, (await site.ContributionsAsync(code)).Count);
        Assert.Equal(sent.Count, facts!["version"]!.GetValue<long>());
    }

    private static async Task BurstUntilCutAsync(Site site, string code, string key, ConcurrentDictionary<Guid, long> receipts, ConcurrentDictionary<Guid, JsonObject> sent)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var wanted = receipts.Count + ReceiptsBeforeCut;
        using var cut = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(_ => WriteAsync()).ToArray();
        await enough.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await site.KillAsync();
        await cut.CancelAsync();
        await Task.WhenAll(writers);

        async Task WriteAsync()
        {
            while (!cut.IsCancellationRequested)
            {
                var id = Guid.NewGuid();
                var act = Door.Contribute(id, $"Card {id}");
                sent[id] = act;
                try
                {
                    using var answer = await site.ActAsync(code, key, (JsonObject)act.DeepClone(), cut.Token);
                    answer.EnsureSuccessStatusCode();
                    receipts[id] = (await answer.Content.ReadFromJsonAsync<JsonObject>(cut.Token))!["version"]!.GetValue<long>();
                }
                catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or IOException)
                {
                    return;
                }

                if (receipts.Count >= wanted)
                {
                    enough.TrySetResult();
                }
            }
        }
    }
}
