using System.Text;
using DialogueBoard.Acts;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.MyData;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using DialogueBoard.Steps;
using DialogueBoard.Tests.Server.Storage;
using DialogueBoard.Tests.Sessions;
using DialogueBoard.Threads;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.MyData;

/// <summary>What is left of a person in the bytes of a real SQLite file, its log and its shared memory, and on another node.</summary>
public sealed class ErasedFromTheFileTests : IAsyncLifetime
{
    private const string Name = "Rosalind Rhubarb";
    private readonly string _key = PersonalKey.New();
    private readonly SqliteFile _file = new();
    private readonly LocalDoorbell _bell = new();
    private Node _one = null!;
    private Node _other = null!;
    private OpenBoard _board = null!;
    private OpenBoard _there = null!;

    public async ValueTask InitializeAsync()
    {
        _one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, doorbell: _bell);
        _other = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, doorbell: _bell);
        _board = await _one.OpenAsync();
        _there = await _other.FindAsync(_board.Code);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        _file.Dispose();
    }

    [Fact, Rule("G116", "G117")]
    public async Task No_byte_of_their_words_or_name_is_left_in_the_file_its_log_or_another_node()
    {
        var me = await JoinAsync();
        var cards = await SayMuchAsync(me);
        await OtherWaysAsync(me, cards[0]);
        Assert.NotNull((await _other.Get<Participants>().FindAsync(_there, me.Id))!.Name);
        using var seat = _there.Presence.SitDown(me);
        var words = AllWords().ToArray();
        Assert.All(words, one => Assert.NotEqual("", FoundIn(one)));

        Assert.Null(await _one.Get<Erasing>().OnAsync(_board, _key));
        await Until.SeenAsync(() => _one.Database.LeaveNoOldPagesAsync(CancellationToken.None), none => none, _ => "old pages are left");

        Assert.Equal([], words.Select(one => (one, FoundIn(one))).Where(one => one.Item2.Length > 0));
        await _other.Boards.LookAsync(default);
        Assert.Null(await _other.Get<Participants>().FindAsync(_there, me.Id));
        Assert.Empty(await _other.Get<Participants>().NamesAsync(_there, [me.Id]));
        Assert.All(_there.Presence.Seats().People, person => Assert.Equal(me.Id, person.Key));
        Assert.All(_there.Feed.View.SaidBy(me.Id), card => Assert.Equal((ContributionState.Withdrawn, ""), (card.State, card.Text)));
        Assert.Equal("Others' words", _there.Feed.View.Contributions[IdOf("Ben's")].Text);
        Assert.DoesNotContain(Name, Encoding.UTF8.GetString(_there.Feed.After(0, null).Utf8.Span), StringComparison.Ordinal);
    }

    [Fact, Rule("G201")]
    public async Task What_old_pages_have_left_goes_by_itself_also_where_the_node_that_erased_ended_before()
    {
        var me = await JoinAsync();
        await OtherWaysAsync(me, (await SayMuchAsync(me))[0]);
        var words = AllWords().ToArray();
        Assert.False(await _one.Database.HasOldPagesAsync(CancellationToken.None));
        Assert.Null(await _one.Get<Erasing>().OnAsync(_board, _key));
        await _one.DisposeAsync();
        Assert.Contains(words, one => FoundIn(one).Length > 0);

        var time = new FakeTimeProvider();
        await using var next = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, time);
        var cleaning = next.Get<IEnumerable<IHostedService>>().OfType<OldPages>().Single();
        await cleaning.StartAsync(CancellationToken.None);
        await CleanedAsync(TimeSpan.FromSeconds(3));

        Assert.Equal([], words.Select(one => (one, FoundIn(one))).Where(one => one.Item2.Length > 0));

        // What somebody only takes back goes within a day.
        var board = await next.FindAsync(_board.Code);
        await next.DoesAsync(board, Ben, Say(IdOf("taken back"), "Whortleberrywords"));
        await next.DoesAsync(board, Ben, new Withdraw { Id = IdOf("withdraw"), ContributionId = IdOf("taken back") });
        Assert.True(await next.Database.HasOldPagesAsync(CancellationToken.None));
        await CleanedAsync(TimeSpan.FromHours(1));

        await cleaning.StopAsync(CancellationToken.None);
        Assert.Equal("", FoundIn("Whortleberrywords"));

        Task CleanedAsync(TimeSpan step) => Until.SeenAsync(
            () =>
            {
                time.Advance(step);
                return next.Database.HasOldPagesAsync(CancellationToken.None);
            },
            has => !has,
            _ => $"old pages are left at {time.GetUtcNow():O}");
    }

    [Fact, Rule("G118")]
    public async Task A_delta_to_a_cursor_from_before_has_the_cards_without_their_words_and_never_the_words()
    {
        var me = await JoinAsync();
        await _one.DoesAsync(_board, me, Say(IdOf("mine"), "Gooseberry words"));
        await _other.Boards.LookAsync(default);
        var old = _there.Feed.View.Version;
        await _one.DoesAsync(_board, me, Say(IdOf("later"), "Quince words"));
        Assert.Null(await _one.Get<Erasing>().OnAsync(_board, _key));
        await _other.Boards.LookAsync(default);
        foreach (var feed in new[] { _board.Feed, _there.Feed })
        {
            var delta = Encoding.UTF8.GetString(feed.After(old, null).Utf8.Span);
            Assert.Contains(IdOf("mine").ToString(), delta, StringComparison.Ordinal);
            Assert.Contains(IdOf("later").ToString(), delta, StringComparison.Ordinal);
            Assert.DoesNotContain("words", delta, StringComparison.Ordinal);
            Assert.DoesNotContain(Name, delta, StringComparison.Ordinal);
        }
    }

    [Fact, Rule("G113")]
    public async Task Whoever_left_can_join_again_and_is_somebody_without_a_past()
    {
        var me = await JoinAsync();
        await _one.DoesAsync(_board, me, Say(IdOf("mine"), "Gooseberry words"));
        Assert.Null(await _one.Get<Erasing>().OnAsync(_board, _key));
        Assert.Equal(RefusalCode.NotJoined, (await _one.TriesAsync(_board, me, Say(IdOf("late"), "Late words"))).Refusal?.Code);
        var (again, _) = await _other.Get<Participants>().JoinAsync(_there, _key, "Somebody", Door.Here);
        await _other.DoesAsync(_there, again!, Say(IdOf("new"), "New words"));
        Assert.Equal("New words", _there.Feed.View.Contributions[IdOf("new")].Text);
    }

    [Fact, Rule("G112")]
    public async Task Dials_stand_where_they_stood_on_a_node_that_starts_anew()
    {
        var me = (await JoinAsync()) with { IsSteward = true };
        await _one.DoesAsync(_board, me, new MoveDials { Id = IdOf("first"), To = [new(Principle.Talk, 2)], Why = "Gooseberry why" });
        await _one.DoesAsync(_board, Sue, new MoveDials { Id = IdOf("second"), To = [new(Principle.Talk, 5)] });
        Assert.Null(await _one.Get<Erasing>().OnAsync(_board, _key));
        Assert.Equal(5, _board.Feed.View.Mix.Talk);
        await _other.Boards.LookAsync(default);
        Assert.Equal(5, _there.Feed.View.Mix.Talk);
        await using var after = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        Assert.Equal(5, (await after.FindAsync(_board.Code)).Feed.View.Mix.Talk);
    }

    private async Task<Actor> JoinAsync() => (await _one.Get<Participants>().JoinAsync(_board, _key, Name, Door.Here)).Actor!;

    // Enough that pages of the file are split and moved, with others' words between.
    private async Task<List<Guid>> SayMuchAsync(Actor me)
    {
        var (ids, bens) = (new List<Guid>(), new List<Guid>());
        for (var n = 0; n < 60; n++)
        {
            ids.Add(Guid.NewGuid());
            await _one.DoesAsync(_board, me, Say(ids[^1], $"Gooseberry{n:000} {new string('x', n % 5 == 0 ? n * 37 % 3000 : 150)}"));
            bens.Add(Guid.NewGuid());
            await _one.DoesAsync(_board, Ben, Say(bens[^1], $"Between {n}"));
        }

        // Rows that grow between push their neighbours to other pages of the file.
        foreach (var id in bens)
        {
            await _one.DoesAsync(_board, Ben, new Reword { Id = Guid.NewGuid(), ContributionId = id, Text = new string('z', 700) });
        }

        foreach (var (id, n) in ids.Select((id, n) => (id, n)).Where(one => one.n % 3 == 0))
        {
            await _one.DoesAsync(_board, me, new Reword { Id = Guid.NewGuid(), ContributionId = id, Text = $"Elderflower{n:000} {new string('y', n * 97 % 3900)}" });
        }

        await _one.DoesAsync(_board, Ben, Say(IdOf("Ben's"), "Others' words"));
        return ids;
    }

    // One in every place where words are.
    private async Task OtherWaysAsync(Actor me, Guid card)
    {
        var ben = IdOf("Ben's");
        await _one.DoesAsync(_board, me, new TryStep { Id = IdOf("step"), Text = "Medlarstep", CarriedBy = "Medlarcarrier", LookAgain = new(2030, 1, 1) });
        await _one.DoesAsync(_board, me, new OfferEnergy { Id = IdOf("energy"), ContributionId = ben, Note = "Quincenote" });
        await _one.DoesAsync(_board, me, new DrawThread { Id = IdOf("thread"), From = ben, To = card, Relation = ThreadRelation.Links });
        await _one.DoesAsync(_board, me, new CutThread { Id = IdOf("cut"), ThreadId = IdOf("thread") });
        await _one.DoesAsync(_board, me, new SayStuck { Id = IdOf("stuck"), ContributionId = ben, Where = StuckAt.Place, Name = "Mulberryplace" });
        await _one.DoesAsync(_board, me, Say(IdOf("hidden"), "Damsonhidden"));
        await _one.DoesAsync(_board, Sue, new Hide { Id = IdOf("hide"), ContributionId = IdOf("hidden"), Reason = "It names a person" });
        await _one.DoesAsync(_board, Ben, Say(IdOf("Ben's hidden"), "Ben's hidden words"));
        await _one.DoesAsync(_board, me, new SayStuck { Id = IdOf("stuck there"), ContributionId = IdOf("Ben's hidden"), Where = StuckAt.Place, Name = "Sloeplace" });
        await _one.DoesAsync(_board, Sue, new Hide { Id = IdOf("hide Ben's"), ContributionId = IdOf("Ben's hidden"), Reason = "It names a person" });
        await _one.DoesAsync(_board, Sue, SessionBoard.Planning(IdOf("session")));
        await _one.DoesAsync(_board, Sue, new DialogueBoard.Sessions.OpenSession { Id = IdOf("open"), SessionId = IdOf("session") });
        await _one.DoesAsync(_board, me, new DialogueBoard.Sessions.EnterSession { Id = IdOf("enter"), SessionId = IdOf("session") });
        await _one.DoesAsync(_board, Sue, new DialogueBoard.Sessions.KeepQuiet { Id = IdOf("quiet"), SessionId = IdOf("session") });
        await _one.DoesAsync(_board, me, Say(IdOf("waits"), "Bilberrywaits"));
    }

    private static IEnumerable<string> AllWords() =>
    [
        Name, "Medlarstep", "Medlarcarrier", "Quincenote", "Mulberryplace", "Sloeplace", "Damsonhidden", "Bilberrywaits",
        .. Enumerable.Range(0, 60).Select(n => n % 3 == 0 ? $"Elderflower{n:000}" : $"Gooseberry{n:000}"),
    ];

    private string FoundIn(string words) => string.Join(", ", Directory.GetFiles(Path.GetDirectoryName(_file.Path)!)
        .Where(path => Bytes(path) is var bytes && (bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(words)) >= 0))
        .Select(Path.GetFileName));

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        file.CopyTo(all);
        return all.ToArray();
    }
}
