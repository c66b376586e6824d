using DialogueBoard.Contributions;
using DialogueBoard.Held;
using DialogueBoard.Plans;
using DialogueBoard.Promises;
using DialogueBoard.Server.Dates;
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Server.Storage;
using DialogueBoard.Targets;
using DialogueBoard.Tests.Held;
using DialogueBoard.Tests.Promises;
using DialogueBoard.Tests.Server.InAndOut;
using DialogueBoard.Tests.Server.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.Held.SetAheadBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Held;

/// <summary>What is held, aimed at and planned is written on one node, and days pass while two look.</summary>
public sealed class SetAheadOnNodesTests : IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly FakeTimeProvider _time = new(new(Start));

    public void Dispose() => _file.Dispose();

    [Fact, Rule("M143", "M147", "M150", "M157", "S6")]
    public async Task A_day_that_passes_is_noticed_once_and_all_is_seen_on_every_node_and_after_a_restart()
    {
        string code, seen;
        await using (var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time))
        {
            var atOne = await one.OpenAsync();
            await one.DoesAsync(atOne, Ben, Taking(SetAheadBoard.Held));
            await one.DoesAsync(atOne, Ben, ReportingOn(IdOf("r")) with { Next = Day(10) });
            await one.DoesAsync(atOne, Sue, Aiming(SetAheadBoard.Target));
            await one.DoesAsync(atOne, Sue, Reading(IdOf("a"), -3, 39.25));
            await one.DoesAsync(atOne, Sue, Reading(IdOf("b"), 0, 12));
            await one.DoesAsync(atOne, Sue, new TakeMeasureBack { Id = IdOf("back"), ContributionId = SetAheadBoard.Target, On = Day(0) });
            await one.DoesAsync(atOne, Sue, Reading(IdOf("c"), 0, 31));
            await one.DoesAsync(atOne, Ben, Planning(Approved));
            await one.DoesAsync(atOne, Sue, new ApprovePlan { Id = IdOf("approve"), ContributionId = Approved });
            await one.DoesAsync(atOne, Ben, new StartStage { Id = IdOf("start"), ContributionId = Approved, Stage = 0 });
            await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time);
            var atTwo = await two.FindAsync(atOne.Code);

            _time.Advance(TimeSpan.FromDays(31));
            Assert.Equal(2, await two.Get<DueDates>().NoticeAsync(TestContext.Current.CancellationToken));
            Assert.Equal(0, await one.Get<DueDates>().NoticeAsync(TestContext.Current.CancellationToken));
            await one.Boards.LookAsync(TestContext.Current.CancellationToken);
            (code, seen) = (atOne.Code, atOne.Feed.View.Describe());
            Assert.Equal(atTwo.Feed.View.Describe(), seen);
        }

        await using var later = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time);
        var view = (await later.FindAsync(code)).Feed.View;
        Assert.Equal(seen, view.Describe());
        Assert.True(view.PartOf<Commitment>(SetAheadBoard.Held)!.IsSilent());
        Assert.Null(view.PartOf<Report>(IdOf("r"))!.Half);
        var standing = TargetStanding.Of(view, view.PartOf<Target>(SetAheadBoard.Target)!);
        Assert.Equal((TargetState.NotReached, 2, 31, 39.25), (standing.State, standing.Readings.Count, standing.Latest!.Value, standing.Readings[0].Value));
        var plan = view.PartOf<Plan>(Approved)!;
        Assert.Equal((Sue.By, 3, Start), (plan.ApprovedBy, plan.Stages.Count, plan.Stages[0].StartedAt));
    }

    [Fact, Rule("M154", "M162")]
    public async Task Hidden_none_of_their_words_or_names_is_in_the_view_of_any_node_and_restored_they_are_back()
    {
        await using var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time);
        await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, _time);
        var atOne = await one.OpenAsync();
        await one.DoesAsync(atOne, Ben, Taking(SetAheadBoard.Held));
        await one.DoesAsync(atOne, Sue, Aiming(SetAheadBoard.Target));
        await one.DoesAsync(atOne, Sue, Reading(IdOf("a"), 0, 31));
        await one.DoesAsync(atOne, Ben, Planning(Approved));
        await one.DoesAsync(atOne, Sue, new ApprovePlan { Id = IdOf("approve"), ContributionId = Approved });
        var atTwo = await two.FindAsync(atOne.Code);
        var before = await ImportedBoard.WriteAsync(JsonExport.WriteAsync, atOne.Feed.View);
        Guid[] cards = [SetAheadBoard.Held, SetAheadBoard.Target, Approved];
        foreach (var card in cards)
        {
            await one.DoesAsync(atOne, Sue, new Hide { Id = IdOf($"hide {card}"), ContributionId = card, Reason = "It names a person" });
        }

        await two.Boards.LookAsync(TestContext.Current.CancellationToken);
        foreach (var view in new[] { atOne.Feed.View, atTwo.Feed.View })
        {
            var written = await ImportedBoard.WriteAsync(JsonExport.WriteAsync, view) + await ImportedBoard.WriteAsync(MarkdownExport.WriteAsync, view);
            Assert.All(["Housing", "vote of May", "tenants", "days", "Sue", "Ben", "Count the cars", "Highways"], words => Assert.DoesNotContain(words, written, StringComparison.Ordinal));
        }

        foreach (var card in cards)
        {
            await two.DoesAsync(atTwo, Sue, new Restore { Id = IdOf($"restore {card}"), ContributionId = card });
        }

        Assert.Equal(WithoutVersion(before), WithoutVersion(await ImportedBoard.WriteAsync(JsonExport.WriteAsync, atTwo.Feed.View)));

        static string WithoutVersion(string json) => System.Text.RegularExpressions.Regex.Replace(json, "\"version\": \\d+", "");
    }

    [Fact, Rule("M164")]
    public async Task Markdown_says_what_more_there_is_to_each_and_where_it_stands()
    {
        var board = AddTo(Begun()).Does(Ben, ReportingOn(IdOf("r")) with { Done = true }).Does(Sue, Reading(IdOf("b"), -3, 39.25));
        var written = await ImportedBoard.WriteAsync(MarkdownExport.WriteAsync, board.View);
        foreach (var line in new[]
        {
            "Agency: Housing", "Acts on: The housing act, and the council's vote of May", "Answers to: The tenants of the towers", "The agency says that this is done.",
            "What the agency holds is done.", "From 40 to 20 days, by 31 March 2026", "Readings: 26 February 2026: 39.25; 1 March 2026: 38", "On the way.",
            "Waits to be approved.", "Approved by Sue on 1 March 2026", "Stage 1: Count the cars, carried by Highways, 1 March 2026 to 11 March 2026, finished on 1 March 2026",
            "Stage 2: Build it, carried by Highways, 9 March 2026 to 10 April 2026, under way since 1 March 2026", "Stage 3: Look how it goes, carried by Highways, 11 April 2026 to 30 April 2026",
        })
        {
            Assert.Contains(line + "\n", written, StringComparison.Ordinal);
        }

        var silent = await ImportedBoard.WriteAsync(MarkdownExport.WriteAsync, AddTo(Begun()).View.Notices(Start.AddYears(1)));
        Assert.Contains("Silent: it was to report back by 11 March 2026", silent, StringComparison.Ordinal);
        Assert.Contains("Not reached by its day.", silent, StringComparison.Ordinal);
    }
}
