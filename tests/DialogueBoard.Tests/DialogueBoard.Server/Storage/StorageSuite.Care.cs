using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.MyData;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Server.MyData;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Sessions;
using DialogueBoard.Stewarding;
using DialogueBoard.Tests.Stewarding;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Storage;

// Words that wait to be read, what people tell of cards, and cards that are hidden many at once.
public abstract partial class StorageSuite
{
    [Fact, Rule("G2", "G9")]
    public async Task A_new_board_has_its_ground_rules_and_its_cap_on_every_node_before_anything_was_done_on_it()
    {
        Assert.Equal((0L, Posting.LinksAtFirst, PostingMode.Open), (_board.Feed.View.Version, Posting.Of(_board.Feed.View).Links, Posting.Of(_board.Feed.View).Mode));
        Assert.Equal(GroundRules.Suggested, GroundRules.Of(_board.Feed.View)!.Rules);
        await using var other = await Node.StartAsync(Provider, _connection);
        Assert.Equal(_board.Feed.View.Describe(), (await other.FindAsync(_board.Code)).Feed.View.Describe());
        Assert.Equal(2, _board.Feed.After(0, null).Put.All().Count());

        // Set anew from the other node they are there once, as they are then.
        await other.DoesAsync(await other.FindAsync(_board.Code), Sue, new AgreeGroundRules { Id = IdOf("agree"), Rules = ["Be kind"] });
        await _node.Boards.LookAsync(CancellationToken.None);
        Assert.Equal(["Be kind"], Assert.Single(_board.Feed.View.All<GroundRules>()).Rules);
        Assert.Equal(_board.Feed.View.Describe(), (await ReadAsync()).Describe());
    }

    [Fact, Rule("G7", "G10", "G11", "G12", "G24")]
    public async Task What_is_to_be_read_first_is_in_one_table_alone_until_it_is_let_in()
    {
        await HoldAsync();
        var (bens, anns) = (Say(IdOf("Ben's"), "secret-lamp"), Say(IdOf("Ann's"), "secret-bus 🌳", ContributionKind.Story));
        var receipt = await _node.DoesAsync(_board, Ben, bens);
        Assert.Equal((true, WaitsFor.Care), (receipt.Waits, receipt.WaitsFor));
        Assert.Equal(receipt with { Repeated = true }, await _node.DoesAsync(_board, Ben, bens));
        await _node.DoesAsync(_board, OtherAnn, anns);
        Assert.DoesNotContain("secret", await RowsAsync(), StringComparison.Ordinal);

        var reader = _node.Get<WaitingReader>();
        Assert.Equal(["secret-lamp", "secret-bus 🌳"], (await reader.ForCareAsync(_board, Sue)).Select(one => one.Act.Text));
        Assert.Empty(await reader.ForCareAsync(_board, Ben));
        Assert.Equal(["secret-lamp"], (await reader.MineAsync(_board, Ben.Id)).Select(one => one.Act.Text));

        await _node.DoesAsync(_board, Sue, new TurnDown { Id = IdOf("no"), ActIds = [bens.Id, anns.Id], Reason = "It names a person" });
        Assert.All(await WaitingAsync(), waiting => Assert.Equal(("It names a person", null), (waiting.Reason, waiting.Rule)));
        await _node.DoesAsync(_board, Ben, new TakeBackWaiting { Id = IdOf("back"), ActId = bens.Id });
        await using (var other = await Node.StartAsync(Provider, _connection))
        {
            await other.DoesAsync(await other.FindAsync(_board.Code), Sue, new LetIn { Id = IdOf("yes"), ActIds = [bens.Id, anns.Id] });
        }

        await _node.Boards.LookAsync(CancellationToken.None);
        Assert.Equal(["secret-bus 🌳"], _board.Feed.View.Contributions.Values.Select(card => card.Text));
        Assert.Equal(_board.Feed.View.Describe(), (await ReadAsync()).Describe());
        Assert.Equal(1, CareFigures.Of(_board.Feed.View).TurnedDown);
        Assert.Empty(await WaitingAsync());
        Assert.Equal(receipt with { Repeated = true }, await _node.DoesAsync(_board, Ben, bens));
    }

    [Fact, Rule("G8")]
    public async Task What_a_quiet_round_shows_waits_on_in_its_row_where_it_is_to_be_read_first()
    {
        await QuietAsync();
        await _node.DoesAsync(_board, Ben, Say(IdOf("Ben's"), "The lamp"));
        await _node.DoesAsync(_board, OtherAnn, Say(IdOf("Ann's"), "The bus"));
        await HoldAsync();
        await _node.DoesAsync(_board, Sue, new Reveal { Id = IdOf("reveal"), SessionId = On });
        Assert.Empty(_board.Feed.View.Contributions.Values);
        Assert.All(await WaitingAsync(), waiting => Assert.Equal((null, On), (waiting.SessionId, waiting.SaidIn)));
        await _node.DoesAsync(_board, Sue, new LetIn { Id = IdOf("yes"), ActIds = [IdOf("Ben's"), IdOf("Ann's")] });
        Assert.Equal(2, BoardSessions.Said((await ReadAsync()), On).Count());
    }

    [Fact, Rule("G10")]
    public async Task Five_hundred_words_wait_and_are_let_in_in_one_version()
    {
        await HoldAsync();
        var acts = Enumerable.Range(0, LetIn.Most).Select(n => Say(IdOf($"card {n}"), $"Words {n}")).ToList();
        await Task.WhenAll(acts.Select(act => _node.DoesAsync(_board, Ben, act)));
        var before = _board.Feed.View.Version;
        await _node.DoesAsync(_board, Sue, new LetIn { Id = IdOf("yes"), ActIds = [.. acts.Select(act => act.Id)] });
        Assert.Equal((before + 1, LetIn.Most), (_board.Feed.View.Version, _board.Feed.View.Contributions.Count));
        Assert.Empty(await WaitingAsync());
        Assert.Equal(_board.Feed.View.Describe(), (await ReadAsync()).Describe());
    }

    [Fact, Rule("G13", "G14", "G12")]
    public async Task A_report_is_in_one_table_alone_once_for_each_person_and_card()
    {
        await _node.DoesAsync(_board, Ann, Say(Open, "The bus"));
        await _node.DoesAsync(_board, Ann, Say(Hidden, "The driver"));
        var report = new ReportCard { Id = IdOf("report"), ContributionId = Open, Rule = 1, Words = "secret-tale 🌳" };
        await _node.DoesAsync(_board, Ben, report);
        Assert.True((await _node.DoesAsync(_board, Ben, report)).Repeated);
        await using var other = await Node.StartAsync(Provider, _connection);
        var there = await other.FindAsync(_board.Code);

        // Two nodes, each of which has not heard of the other: still once.
        var twice = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => (n % 2 == 0 ? _node : other).TriesAsync(n % 2 == 0 ? _board : there, OtherAnn, report with { Id = IdOf($"again {n}") })));
        Assert.Equal(1, twice.Count(outcome => outcome.Receipt is not null));
        Assert.All(twice.Where(outcome => outcome.Receipt is null), outcome => Assert.Equal(RefusalCode.ReportedAlready, outcome.Refusal?.Code));
        await _node.DoesAsync(_board, Ben, report with { Id = IdOf("other card"), ContributionId = Hidden });
        Assert.DoesNotContain("secret", await RowsAsync(), StringComparison.Ordinal);

        await _node.DoesAsync(_board, Sue, new SeeToReport { Id = IdOf("seen"), ReportId = report.Id });
        Assert.Equal(RefusalCode.SeenToAlready, (await other.TriesAsync(there, Sue, new SeeToReport { Id = IdOf("again"), ReportId = report.Id })).Refusal?.Code);
        await _node.DoesAsync(_board, Sue, new Hide { Id = IdOf("hide"), ContributionId = Open, Rule = 1 });
        Assert.Equal([Hidden], (await ReportsAsync()).Where(one => one.SeenToAt is null).Select(one => one.ContributionId));
    }

    [Fact, Rule("G15", "G16", "G17")]
    public async Task Five_hundred_cards_are_hidden_in_one_version_and_come_back_in_one()
    {
        await Task.WhenAll(Enumerable.Range(0, HideMany.Most).Select(n => _node.DoesAsync(_board, Ann, Say(IdOf($"card {n}"), $"secret {n}"))));
        await _node.DoesAsync(_board, Ben, Say(Open, "The bus"));
        var before = _board.Feed.View.Version;
        await _node.DoesAsync(_board, Sue, new HideMany { Id = IdOf("hide"), By = Ann.Id, Rule = 2 });
        Assert.Equal(before + 1, _board.Feed.View.Version);
        Assert.DoesNotContain("secret", await RowsAsync(), StringComparison.Ordinal);
        var held = await _node.Get<HeldWordsReader>().ForAsync(_board, Ann);
        Assert.Equal((HideMany.Most, true), (held.Count, held.TrueForAll(one => one.Rule == GroundRules.Suggested[1] && one.HiddenIn == IdOf("hide"))));

        await _node.DoesAsync(_board, Sue, new RestoreMany { Id = IdOf("restore"), ActId = IdOf("hide") });
        Assert.Equal(before + 2, _board.Feed.View.Version);
        Assert.Empty(await HeldAsync());
        Assert.Equal(_board.Feed.View.Describe(), (await ReadAsync()).Describe());
        Assert.All(_board.Feed.View.SaidBy(Ann.Id), card => Assert.StartsWith("secret", card.Text, StringComparison.Ordinal));
    }

    [Fact, Rule("G23")]
    public async Task What_a_person_wrote_that_waits_and_what_they_told_is_theirs_to_have_and_to_have_forgotten()
    {
        await _node.DoesAsync(_board, Ann, Say(Open, "The bus"));
        await HoldAsync();
        await _node.DoesAsync(_board, Ben, Say(IdOf("Ben's"), "secret-lamp"));
        await _node.DoesAsync(_board, OtherAnn, Say(IdOf("Ann's"), "secret-bus"));
        await _node.DoesAsync(_board, Ben, new ReportCard { Id = IdOf("report"), ContributionId = Open, Words = "secret-tale" });
        var person = new Person("key", [(_board, Ben.Id)]);
        var kept = _node.Get<IEnumerable<IKeepsOfPeople>>().Where(one => one.Name is "waiting" or "reports").ToList();
        var told = string.Concat(await Task.WhenAll(kept.Select(async one => JsonSerializer.Serialize(await one.TellAsync(person, CancellationToken.None), WireJson.Options))));
        Assert.Equal((2, true, true, false), (kept.Count, told.Contains("secret-lamp", StringComparison.Ordinal), told.Contains("secret-tale", StringComparison.Ordinal), told.Contains("secret-bus", StringComparison.Ordinal)));

        await _node.DoesAsync(_board, Ben with { Voter = IdOf("Ben's number") }, new EraseMe { Id = IdOf("erase") });
        foreach (var one in kept)
        {
            Assert.Null(await one.TellAsync(person, CancellationToken.None));
        }

        Assert.Equal([OtherAnn.Id], (await WaitingAsync()).Select(one => one.AuthorId));
        Assert.Empty(await ReportsAsync());
    }

    [Fact, Rule("G12", "S6")]
    public async Task The_longest_reasons_and_rules_fit()
    {
        var trees = string.Concat(Enumerable.Repeat("🌳", 1000));
        await _node.DoesAsync(_board, Sue, new AgreeGroundRules { Id = IdOf("agree"), Rules = [.. Enumerable.Repeat(trees, GroundRules.Most)] });
        await _node.DoesAsync(_board, Sue, new SetPosting { Id = IdOf("hold"), Mode = PostingMode.HoldAll, Why = trees });
        await _node.DoesAsync(_board, Ben, Say(IdOf("Ben's"), "The lamp"));
        await _node.DoesAsync(_board, Sue, new TurnDown { Id = IdOf("no"), ActIds = [IdOf("Ben's")], Rule = 1 });
        await _node.DoesAsync(_board, Sue, Say(Open, "The bus"));
        await _node.DoesAsync(_board, Ben, new ReportCard { Id = IdOf("report"), ContributionId = Open, Rule = 10, Words = trees[..1000] });
        await _node.DoesAsync(_board, Sue, new Hide { Id = IdOf("hide"), ContributionId = Open, Rule = 10 });
        Assert.Equal((trees, trees[..1000]), (Assert.Single(await WaitingAsync()).Rule, Assert.Single(await WaitingAsync()).Reason));
        Assert.Equal((trees, trees), (Assert.Single(await HeldAsync()).Rule, Assert.Single(await ReportsAsync()).Rule));
        Assert.Equal(_board.Feed.View.Describe(), (await ReadAsync()).Describe());
    }

    private async Task HoldAsync() => await _node.DoesAsync(_board, Sue, CareBoard.Setting(PostingMode.HoldAll));

    private Task<List<CardReport>> ReportsAsync() => _node.Database.ReadAsync(context => context.Reports.AsNoTracking().Where(one => one.BoardId == _board.Id).ToListAsync());
}
