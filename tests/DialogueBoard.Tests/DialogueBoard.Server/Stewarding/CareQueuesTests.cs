using System.Text;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.MyData;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.MyData;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Server.Stewarding;
using DialogueBoard.Server.Storage;
using DialogueBoard.Sessions;
using DialogueBoard.Stewarding;
using DialogueBoard.Tests.Sessions;
using DialogueBoard.Tests.Stewarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Stewarding;

/// <summary>What waits for those who look after boards, on one database with two nodes and a clock that the test sets.</summary>
public sealed class CareQueuesTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"care-{Guid.NewGuid():N}.db");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(Start));

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*"))
        {
            File.Delete(file);
        }
    }

    [Fact, Rule("G20", "G13", "G11")]
    public async Task One_queue_has_what_has_waited_longest_first_and_says_by_the_clock_what_has_waited_too_long_on_every_node()
    {
        await using var one = await NodeAsync();
        await using var other = await NodeAsync();
        var board = await one.OpenAsync();
        await one.DoesAsync(board, Ann, Say(Open, "The bus"));
        await one.DoesAsync(board, Sue, CareBoard.Setting(PostingMode.HoldAll) with { AlertHours = 5 });
        await one.DoesAsync(board, Ben, new ReportCard { Id = IdOf("report"), ContributionId = Open, Words = "It mocks the drivers" });
        _time.Advance(TimeSpan.FromHours(2));
        await one.DoesAsync(board, OtherAnn, Say(IdOf("waits"), "The lamp"));
        _time.Advance(TimeSpan.FromHours(2));
        await one.DoesAsync(board, Ben, Say(IdOf("turned down"), "An advert"));
        await one.DoesAsync(board, Sue, new TurnDown { Id = IdOf("no"), ActIds = [IdOf("turned down")], Reason = "An advert" });
        var there = await other.FindAsync(board.Code);

        foreach (var (node, at) in new[] { (one, board), (other, there) })
        {
            Assert.Null(await node.Get<CareQueues>().OfAsync(at, Ann));
            var queue = (await node.Get<CareQueues>().OfAsync(at, Sue))!;
            Assert.Equal([("report", false), ("words", false)], queue.Waiting.Select(item => (item.Words is null ? "report" : "words", item.Alert)));
            Assert.Equal(("It mocks the drivers", "The bus", "The lamp", "Ann"), (queue.Waiting[0].Report!.Words, queue.Waiting[0].Card!.Text, queue.Waiting[1].Words!.Act.Text, queue.Waiting[1].Words!.By.Name));
            Assert.Equal(("An advert", Start.AddHours(4).AddDays(30)), (Assert.Single(queue.TurnedDown).Reason, queue.TurnedDown[0].GoesAt));
            Assert.Equal(new CareCount(2, Start, Alert: false), queue.Count);
            Assert.Equal(queue.Count, await node.Get<CareQueues>().CountAsync(at));
            Assert.Equal(1, await node.Get<CareQueues>().WordsAsync(at));
        }

        // Nobody does anything; the hour comes.
        _time.Advance(TimeSpan.FromHours(1));
        foreach (var (node, at) in new[] { (one, board), (other, there) })
        {
            Assert.Equal([true, false], (await node.Get<CareQueues>().OfAsync(at, Sue))!.Waiting.Select(item => item.Alert));
            Assert.True((await node.Get<CareQueues>().CountAsync(at)).Alert);
        }

        await one.DoesAsync(board, Sue, new SeeToReport { Id = IdOf("seen"), ReportId = IdOf("report") });
        Assert.Equal(new CareCount(1, Start.AddHours(2), Alert: false), await one.Get<CareQueues>().CountAsync(board));
    }

    [Fact, Rule("G20")]
    public async Task What_is_counted_follows_each_act_and_is_not_asked_twice_for_one_view()
    {
        await using var node = await NodeAsync();
        var (board, other) = (await node.OpenAsync(), await node.OpenAsync());
        var queues = node.Get<CareQueues>();
        Assert.Equal(new CareCount(0, null, Alert: false), await queues.CountAsync(board));
        await node.DoesAsync(board, Sue, CareBoard.Setting(PostingMode.HoldAll));
        await node.DoesAsync(board, Ben, Say(IdOf("waits"), "The lamp"));
        Assert.Equal(1, (await queues.CountAsync(board)).Wait);
        var both = await queues.CountAsync([board, other, board]);
        Assert.Equal((2, 1, 0), (both.Count, both[board.Id].Wait, both[other.Id].Wait));

        // Read anew only once something was done.
        await node.Database.WriteAsync(async context => await context.WaitingActs.ExecuteDeleteAsync() > 0);
        Assert.Equal(1, (await queues.CountAsync(board)).Wait);
        await node.DoesAsync(board, Ben, Say(IdOf("more"), "The bus"));
        Assert.Equal(1, (await queues.CountAsync(board)).Wait);
        await node.DoesAsync(board, Sue, new LetIn { Id = IdOf("yes"), ActIds = [IdOf("more")] });
        Assert.Equal(0, (await queues.CountAsync(board)).Wait);
    }

    [Fact, Rule("G21")]
    public async Task The_boards_where_something_has_waited_too_long_are_listed_for_whoever_is_to_tell()
    {
        await using var node = await NodeAsync();
        var (soon, late, never) = (await node.OpenAsync(), await node.OpenAsync(), await node.OpenAsync());
        foreach (var (board, hours) in new[] { (soon, 2), (late, 48), (never, 2) })
        {
            await node.DoesAsync(board, Sue, CareBoard.Setting(PostingMode.HoldAll) with { AlertHours = hours });
        }

        await node.DoesAsync(soon, Ben, Say(IdOf("waits"), "The lamp"));
        await node.DoesAsync(late, Sue, Say(Open, "The bus"));
        await node.DoesAsync(late, Ben, new ReportCard { Id = IdOf("report"), ContributionId = Open, Words = "Look" });
        await node.DoesAsync(never, Ben, Say(IdOf("waits"), "An advert"));
        await node.DoesAsync(never, Sue, new TurnDown { Id = IdOf("no"), ActIds = [IdOf("waits")], Reason = "An advert" });
        var queues = node.Get<CareQueues>();
        Assert.Empty(await queues.OverdueAsync());
        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal([(soon.Code, new CareCount(1, Start, Alert: true))], await queues.OverdueAsync());
        _time.Advance(TimeSpan.FromHours(46));
        Assert.Equal(new[] { soon.Code, late.Code }.Order(StringComparer.Ordinal), (await queues.OverdueAsync()).Select(one => one.Code));
    }

    [Fact, Rule("G11", "G13")]
    public async Task What_was_turned_down_or_seen_to_goes_for_good_after_thirty_days_also_before_anybody_looks()
    {
        await using var node = await NodeAsync();
        var board = await node.OpenAsync();
        await node.DoesAsync(board, Ann, Say(Open, "The bus"));
        await node.DoesAsync(board, Sue, CareBoard.Setting(PostingMode.HoldAll));
        await node.DoesAsync(board, Ben, Say(IdOf("turned down"), "An advert"));
        await node.DoesAsync(board, Ben, Say(IdOf("waits"), "The lamp"));
        await node.DoesAsync(board, Ben, new ReportCard { Id = IdOf("report"), ContributionId = Open, Words = "Look" });
        await node.DoesAsync(board, Sue, new TurnDown { Id = IdOf("no"), ActIds = [IdOf("turned down")], Reason = "An advert" });
        await node.DoesAsync(board, Sue, new SeeToReport { Id = IdOf("seen"), ReportId = IdOf("report") });
        _time.Advance(TimeSpan.FromDays(30) - TimeSpan.FromTicks(1));
        await node.Get<Expiring>().LookAsync(CancellationToken.None);
        Assert.Equal((2, 1), await RowsAsync());
        Assert.Equal(2, (await node.Get<WaitingReader>().MineAsync(board, Ben.Id)).Count);

        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal([IdOf("waits")], (await node.Get<WaitingReader>().MineAsync(board, Ben.Id)).Select(one => one.Waiting.ActId));
        Assert.Empty((await node.Get<CareQueues>().OfAsync(board, Sue))!.TurnedDown);
        await node.Get<Expiring>().LookAsync(CancellationToken.None);
        Assert.Equal((1, 0), await RowsAsync());

        Task<(int, int)> RowsAsync() => node.Database.ReadAsync(async context => (await context.WaitingActs.CountAsync(), await context.Reports.CountAsync()));
    }

    [Fact, Rule("G206")]
    public async Task Where_a_board_keeps_words_for_so_long_what_nobody_saw_to_goes_too_and_on_other_boards_nothing()
    {
        await using var node = await NodeAsync();
        var boards = new[] { await node.OpenAsync("Keeps for a month"), await node.OpenAsync("Keeps") };
        foreach (var board in boards)
        {
            await node.DoesAsync(board, Ann, Say(IdOf(board.Code), "The bus"));
            await node.DoesAsync(board, Sue, CareBoard.Setting(PostingMode.HoldAll) with { Id = Guid.NewGuid() });
            await node.DoesAsync(board, Ben, new ReportCard { Id = Guid.NewGuid(), ContributionId = IdOf(board.Code), Words = "It mocks the drivers" });
            await node.DoesAsync(board, OtherAnn, Say(Guid.NewGuid(), "The lamp"));
        }

        await node.DoesAsync(boards[0], Sue, new SetKeeping { Id = IdOf("keep"), Months = 1 });
        _time.Advance(TimeSpan.FromDays(31) - TimeSpan.FromTicks(1));
        await node.Get<Expiring>().LookAsync(CancellationToken.None);
        Assert.Equal("2, 2", await WaitAsync());
        _time.Advance(TimeSpan.FromTicks(1));
        await node.Get<Expiring>().LookAsync(CancellationToken.None);
        Assert.Equal("0, 2", await WaitAsync());

        async Task<string> WaitAsync() => string.Join(", ", await Task.WhenAll(boards.Select(async board => (await node.Get<CareQueues>().OfAsync(board, Sue))!.Waiting.Count)));
    }

    [Fact, Rule("G208")]
    public async Task Where_somebody_works_is_kept_no_longer_than_their_sign_in_counts()
    {
        await using var node = await NodeAsync();
        var board = await node.OpenAsync();
        var (me, _) = await node.Get<Participants>().JoinAsync(board, PersonalKey.New(), "Cass", Door.Here);
        await node.Get<Participants>().WorksAtAsync(board, me!, new("mill", "Mill Town Council"), _time.GetUtcNow().UtcDateTime.AddHours(8));
        _time.Advance(TimeSpan.FromHours(8) - TimeSpan.FromTicks(1));
        await node.Get<Expiring>().LookAsync(CancellationToken.None);
        Assert.Equal("mill", (await RowAsync()).WorksAt?.Organisation);
        _time.Advance(TimeSpan.FromTicks(1));
        await node.Get<Expiring>().LookAsync(CancellationToken.None);
        var row = await RowAsync();
        Assert.Equal((null, null, "Cass"), (row.WorksAt, row.WorksAtUntil, row.Name));

        Task<Participant> RowAsync() => node.Database.ReadAsync(context => context.Participants.AsNoTracking().SingleAsync());
    }

    [Fact, Rule("G12", "G20")]
    public async Task What_waits_in_a_quiet_round_is_in_no_queue_and_in_no_count()
    {
        await using var node = await NodeAsync();
        var board = await node.OpenAsync();
        foreach (var act in new Act[] { SessionBoard.Planning(SessionBoard.On), new OpenSession { Id = IdOf("open"), SessionId = SessionBoard.On }, new KeepQuiet { Id = IdOf("quiet"), SessionId = SessionBoard.On } })
        {
            await node.DoesAsync(board, Sue, act);
        }

        await node.DoesAsync(board, Ben, new EnterSession { Id = IdOf("enter"), SessionId = SessionBoard.On });
        Assert.Equal(WaitsFor.Session, (await node.DoesAsync(board, Ben, Say(IdOf("quiet words"), "The lamp"))).WaitsFor);
        Assert.Empty((await node.Get<CareQueues>().OfAsync(board, Sue))!.Waiting);
        Assert.Equal(0, (await node.Get<CareQueues>().CountAsync(board)).Wait);
        _time.Advance(TimeSpan.FromDays(9));
        Assert.Empty(await node.Get<CareQueues>().OverdueAsync());
    }

    [Fact, Rule("G19")]
    public async Task The_log_has_each_act_by_kind_footing_and_time_and_no_words_and_no_names()
    {
        await using var node = await NodeAsync();
        var board = await node.OpenAsync();
        await node.DoesAsync(board, Ann, Say(Open, "secret-words"));
        await node.DoesAsync(board, Sue, new Hide { Id = IdOf("hide"), ContributionId = Open, Reason = "secret-reason" });
        await node.DoesAsync(board, Ben, new Mark { Id = IdOf("mark"), Principle = Principle.Talk, Now = 2, Might = 4 });
        _time.Advance(TimeSpan.FromHours(13));
        await node.DoesAsync(board, Sue, new RestoreMany { Id = IdOf("restore"), ActId = IdOf("hide") });
        using var file = new MemoryStream();
        await node.Get<CareLog>().WriteAsync(board, file);
        Assert.Equal(
            "version,at,who,act\r\n1,2026-03-01T09:00:00Z,participant,contribute\r\n2,2026-03-01T09:00:00Z,steward,hide\r\n3,2026-03-01T09:00:00Z,in-private,mark\r\n4,2026-03-01T22:00:00Z,steward,restore-many\r\n",
            Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF'));
    }

    private Task<Node> NodeAsync() => Node.StartAsync(StorageProvider.Sqlite, $"Data Source={_file}", _time, new LocalDoorbell());
}
