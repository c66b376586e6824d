using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Deciding;
using DialogueBoard.Energy;
using DialogueBoard.Feed;
using DialogueBoard.Growing;
using DialogueBoard.Held;
using DialogueBoard.Learning;
using DialogueBoard.Members;
using DialogueBoard.MyData;
using DialogueBoard.Openings;
using DialogueBoard.Organisations;
using DialogueBoard.OurMix;
using DialogueBoard.Plans;
using DialogueBoard.Priorities;
using DialogueBoard.Promises;
using DialogueBoard.Reach;
using DialogueBoard.Seeds;
using DialogueBoard.Server.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Stewarding;
using DialogueBoard.Targets;
using DialogueBoard.Themes;
using DialogueBoard.Threads;
using DialogueBoard.Vision;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Storage;

/// <summary>What every provider must do alike. One class of it per provider; each test has a node and a board of its own.</summary>
public abstract partial class StorageSuite : IAsyncLifetime
{
    private Node _node = null!;
    private OpenBoard _board = null!;
    private string _connection = null!;

    protected abstract StorageProvider Provider { get; }

    /// <summary>A connection string to an empty database, which the test has for itself.</summary>
    protected abstract Task<string> EmptyDatabaseAsync();

    public async ValueTask InitializeAsync()
    {
        _connection = await EmptyDatabaseAsync();
        _node = await Node.StartAsync(Provider, _connection);
        _board = await _node.OpenAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_node is not null)
        {
            await _node.DisposeAsync();
        }
    }

    [Fact, Rule("S6", "S7", "D4")]
    public async Task What_is_stored_comes_back_as_it_was_to_the_last_character_and_the_last_tick()
    {
        await FillAsync();
        await using var fresh = await Node.StartAsync(Provider, _connection);
        var read = (await fresh.FindAsync(_board.Code)).Feed.View;

        Assert.Equal(_board.Feed.View.Describe(), read.Describe());
        Assert.Equal(_board.Feed.View.Board, read.Board);
        Assert.All(read.Contributions.Values, contribution => Assert.Equal(DateTimeKind.Utc, contribution.At.Kind));
    }

    [Fact, Rule("S6", "W1")]
    public async Task The_longest_text_of_the_widest_characters_fits_and_so_does_every_other_field()
    {
        await _node.DoesAsync(_board, Ann with { Name = Trees(60) }, new Contribute
        {
            Id = Open,
            Kind = ContributionKind.Story,
            Text = Trees(4000),
            When = Trees(200),
            Place = Trees(120),
            Speaking = new(SpeakingFor.Others, Trees(120), Footing.Elected),
        });
        await _node.DoesAsync(_board, Ben, new OfferEnergy { Id = BensEnergy, ContributionId = Open, Note = Trees(280) });
        await _node.DoesAsync(_board, Sue, new Hide { Id = IdOf("hide"), ContributionId = Open, Reason = Trees(500) });
        await _node.DoesAsync(_board, Sue, new Restore { Id = IdOf("restore"), ContributionId = Open });

        var read = await ReadAsync();
        Assert.Equal(_board.Feed.View.Describe(), read.Describe());
        Assert.Equal(Trees(4000), read.Contributions[Open].Text);
        Assert.Equal(Trees(280), Assert.Single(read.EnergyFor(Open)).Note);

        static string Trees(int count) => string.Concat(Enumerable.Repeat("🌳", count));
    }

    [Fact, Rule("S6")]
    public async Task A_board_opens_with_its_title_whatever_is_in_it_and_only_a_hash_of_its_stewards_key()
    {
        var (opened, _) = await _node.Get<BoardOpening>().OpenAsync("'; DROP TABLE Boards; -- 🌳\r\nטקסט", " Why we are here ", null, listed: true);
        var stored = Assert.Single(await _node.Get<BoardList>().NewestAsync(10));
        Assert.Equal(opened!.Board, stored);
        Assert.Equal(("'; DROP TABLE Boards; -- 🌳 טקסט", "Why we are here", null), (stored.Title, stored.Purpose, stored.Place));
        Assert.DoesNotContain(opened.StewardKey, JsonSerializer.Serialize(stored), StringComparison.Ordinal);
    }

    [Fact, Rule("S2")]
    public async Task The_same_act_again_gets_its_first_receipt_and_changes_nothing()
    {
        var act = Say(Open, "Words");
        Assert.Equal(new Receipt(1, Repeated: false), await _node.DoesAsync(_board, Ann, act));
        await _node.DoesAsync(_board, Ben, Say(IdOf("other"), "Words"));
        Assert.Equal(new Receipt(1, Repeated: true), await _node.DoesAsync(_board, Ann, act));
        Assert.Equal(2, _board.Feed.View.Version);
    }

    [Fact, Rule("S2")]
    public async Task The_same_act_again_gets_its_first_receipt_even_where_the_rules_would_no_longer_allow_it()
    {
        await _node.DoesAsync(_board, Ann, Say(Open, "Words"));
        var act = new Withdraw { Id = IdOf("act"), ContributionId = Open };
        await _node.DoesAsync(_board, Ann, act);
        await using var other = await Node.StartAsync(Provider, _connection);
        Assert.Equal(new Receipt(2, Repeated: true), await other.DoesAsync(await other.FindAsync(_board.Code), Ann, act));
    }

    [Fact, Rule("S2")]
    public async Task Something_else_under_the_same_id_is_refused_and_so_is_the_same_by_someone_else()
    {
        await _node.DoesAsync(_board, Ann, Say(Open, "Words"));
        Assert.Equal(RefusalCode.SameIdOtherContent, (await _node.TriesAsync(_board, Ann, Say(Open, "Other words"))).Refusal?.Code);
        Assert.Equal(RefusalCode.SameIdOtherContent, (await _node.TriesAsync(_board, Ben, Say(Open, "Words"))).Refusal?.Code);
        Assert.Equal(RefusalCode.SameIdOtherContent, (await _node.TriesAsync(_board, Ann, new Withdraw { Id = Open, ContributionId = Open })).Refusal?.Code);
        Assert.Equal("Words", (await ReadAsync()).Contributions[Open].Text);
    }

    [Fact, Rule("S2", "S4")]
    public async Task An_act_sent_many_times_at_once_is_there_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => _node.TriesAsync(_board, Ann, Say(Open, "Words"))));
        Assert.All(outcomes, outcome => Assert.Equal(1, outcome.Receipt?.Version));
        Assert.Single(outcomes, outcome => outcome.Receipt is { Repeated: false });
        Assert.Equal(1, (await ReadAsync()).Version);
    }

    [Fact, Rule("S4")]
    public async Task Acts_that_wait_together_are_stored_together_and_a_refused_one_takes_none_with_it()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 90).Select(n =>
            _node.TriesAsync(_board, Ann, Say(IdOf($"card {n}"), n % 3 == 0 ? " " : "Words"))));
        Assert.Equal(30, outcomes.Count(outcome => outcome.Refusal?.Code == RefusalCode.Empty));
        Assert.Equal(Enumerable.Range(1, 60).Select(n => (long)n), outcomes.Select(outcome => outcome.Receipt?.Version).OfType<long>().Order());
        Assert.Equal(_board.Feed.View.Describe(), (await ReadAsync()).Describe());
    }

    [Fact, Rule("S4", "A11")]
    public async Task What_comes_and_goes_within_one_batch_is_told_as_gone()
    {
        await _node.DoesAsync(_board, Ann, Say(Open, "Words"));
        await _node.DoesAsync(_board, Ann, Say(Hidden, "Words"));
        await Task.WhenAll(
            _node.DoesAsync(_board, Ann, new DrawThread { Id = BensThread, From = Open, To = Hidden, Relation = ThreadRelation.Links }),
            _node.DoesAsync(_board, Ann, new CutThread { Id = IdOf("cut"), ThreadId = BensThread }));
        var read = await ReadAsync();
        Assert.Empty(read.Threads.Values);
        Assert.True(read.Knows(BensThread));
    }

    [Fact, Rule("S5", "A6", "W9")]
    public async Task Words_that_were_reworded_withdrawn_or_hidden_are_in_no_row_but_those_held()
    {
        await _node.DoesAsync(_board, Ann, Spoken(Open, "secret-one"));
        await _node.DoesAsync(_board, Ann, Spoken(Hidden, "secret-two"));
        await _node.DoesAsync(_board, Ann, Say(Withdrawn, "secret-three"));
        await _node.DoesAsync(_board, Ann, new Withdraw { Id = IdOf("1"), ContributionId = Open });
        await _node.DoesAsync(_board, Sue, new Hide { Id = IdOf("2"), ContributionId = Hidden, Reason = "It names a person" });
        await _node.DoesAsync(_board, Ann, new Reword { Id = IdOf("3"), ContributionId = Withdrawn, Text = "Other words" });
        Assert.DoesNotContain("secret", await RowsAsync(), StringComparison.Ordinal);

        var held = Assert.Single(await HeldAsync());
        Assert.Equal(("secret-two", "secret-two", "secret-two", "secret-two"), (held.Text, held.When, held.Place, held.Whom));
        await _node.DoesAsync(_board, Ann, new Withdraw { Id = IdOf("4"), ContributionId = Hidden });
        Assert.Empty(await HeldAsync());
    }

    [Fact, Rule("A9", "S6")]
    public async Task A_hidden_contribution_comes_back_whole_from_storage()
    {
        await _node.DoesAsync(_board, Ann, Spoken(Open, "words"));
        var before = _board.Feed.View.Contributions[Open];
        await _node.DoesAsync(_board, Sue, new Hide { Id = IdOf("1"), ContributionId = Open, Reason = "It names a person" });
        await using var other = await Node.StartAsync(Provider, _connection);
        await other.DoesAsync(await other.FindAsync(_board.Code), Sue, new Restore { Id = IdOf("2"), ContributionId = Open });

        var after = (await ReadAsync()).Contributions[Open];
        Assert.Equal(JsonSerializer.Serialize(before, WireJson.Options), JsonSerializer.Serialize(after, WireJson.Options));
        Assert.Empty(await HeldAsync());
    }

    [Fact, Rule("S6", "E13", "E16", "E10", "E19")]
    public async Task What_is_burning_comes_back_as_it_was_and_its_words_leave_and_return_with_those_of_the_card()
    {
        await _node.DoesAsync(_board, Ann, Say(Open, "Words"));
        await _node.DoesAsync(_board, Ann, new StartGroup { Id = IdOf("group"), Text = "Together", Until = Day.Of(DateTime.UtcNow).AddDays(3), About = [Open] });
        await _node.DoesAsync(_board, Ben, new SayStuck { Id = IdOf("stuck"), ContributionId = Open, Where = StuckAt.Service, Name = "secret office 🌳" });
        await _node.DoesAsync(_board, Sue, new AddLifeEvent { Id = IdOf("event"), Text = "lost my sight" });
        await _node.DoesAsync(_board, Sue, new DropLifeEvent { Id = IdOf("drop"), LifeEventId = LifeEvents.Of(_board.Feed.View)[0].Id });
        var before = await ReadAsync();
        Assert.Equal(_board.Feed.View.Describe(), before.Describe());
        Assert.Equal(LifeEvents.Of(_board.Feed.View).Select(entry => entry.Text), LifeEvents.Of(before).Select(entry => entry.Text));

        await _node.DoesAsync(_board, Sue, new Hide { Id = IdOf("1"), ContributionId = Open, Reason = "It names a person" });
        Assert.DoesNotContain("secret", await RowsAsync(), StringComparison.Ordinal);
        await using var other = await Node.StartAsync(Provider, _connection);
        await other.DoesAsync(await other.FindAsync(_board.Code), Sue, new Restore { Id = IdOf("2"), ContributionId = Open });
        Assert.Equal(("secret office 🌳", "Ben"), (Assert.Single((await ReadAsync()).All<Stuck>()).Name, Assert.Single((await ReadAsync()).All<Stuck>()).By.Name));

        await other.DoesAsync(await other.FindAsync(_board.Code), Ann, new Withdraw { Id = IdOf("3"), ContributionId = Open });
        Assert.DoesNotContain("secret", await RowsAsync(), StringComparison.Ordinal);
    }

    [Fact, Rule("S5")]
    public async Task The_list_of_changes_says_who_did_what_kind_of_thing_when()
    {
        await _node.DoesAsync(_board, Ann, Say(Open, "Words"));
        await _node.DoesAsync(_board, Sue, new Hide { Id = IdOf("hide"), ContributionId = Open, Reason = "It names a person" });
        var changes = await _node.Database.ReadAsync(context => context.Changes.AsNoTracking().Where(change => change.BoardId == _board.Id).OrderBy(change => change.Version).ToListAsync());
        Assert.Equal(
            [(1L, Open, Ann.Id, "Contribute"), (2L, IdOf("hide"), Sue.Id, "Hide")],
            changes.Select(change => (change.Version, change.ActId, change.ParticipantId, change.Type)));
        Assert.All(changes, change => Assert.Equal(DateTimeKind.Utc, change.At.Kind));
    }

    [Fact, Rule("S6")]
    public async Task Bringing_the_database_up_to_date_again_changes_nothing()
    {
        await FillAsync();
        await _node.Database.MigrateAsync();
        Assert.Equal(_board.Feed.View.Describe(), (await ReadAsync()).Describe());
    }

    [Fact, Rule("D7", "S3")]
    public async Task Boards_on_one_database_do_not_mix()
    {
        var other = await _node.OpenAsync("Another board");
        await _node.DoesAsync(_board, Ann, Say(Open, "Here"));
        await _node.DoesAsync(other, Ann, Say(Open, "There"));
        Assert.Equal(RefusalCode.UnknownContribution, (await _node.TriesAsync(other, Ann, new OfferEnergy { Id = IdOf("x"), ContributionId = Hidden })).Refusal?.Code);
        Assert.Equal(("Here", "There"), (_board.Feed.View.Contributions[Open].Text, other.Feed.View.Contributions[Open].Text));
        Assert.Equal((1, 1), (_board.Feed.View.Version, other.Feed.View.Version));
    }

    private static Contribute Spoken(Guid id, string words) => Say(id, words, ContributionKind.Story) with
    {
        When = words,
        Place = words,
        Speaking = new(SpeakingFor.Job, words, Footing.Asked),
    };

    private async Task FillAsync()
    {
        await _node.DoesAsync(_board, Ann, Spoken(Open, "Words \"quoted\" 'so' \\ <b> 🌳 字 \t tab\n\nline"));
        await _node.DoesAsync(_board, Ann with { Name = null }, Say(Withdrawn, "No name", ContributionKind.NotKnowing));
        await _node.DoesAsync(_board, Ben, Say(BensAnswer, "Both", ContributionKind.LinkNoticed, Withdrawn, Open) with { Speaking = new(SpeakingFor.Self) });
        await _node.DoesAsync(_board, Sue, Say(Hidden, "Long ago") with { Original = new(new(IdOf("Pat"), "Pat"), new DateTime(2011, 2, 3, 4, 5, 6, DateTimeKind.Utc).AddTicks(1_234_567)) });
        await _node.DoesAsync(_board, Ben, new OfferEnergy { Id = BensEnergy, ContributionId = Open, With = EnergyKind.Skill, Note = "Saturdays" });
        await _node.DoesAsync(_board, Ann, new OfferEnergy { Id = IdOf("energy 2"), ContributionId = Open });
        await _node.DoesAsync(_board, Ann, new DrawThread { Id = BensThread, From = Open, To = Withdrawn, Relation = ThreadRelation.Differs });
        await _node.DoesAsync(_board, Ann, new CutThread { Id = IdOf("1"), ThreadId = BensThread });
        await _node.DoesAsync(_board, Ben, new CutThread { Id = IdOf("1b"), ThreadId = DerivedId.Of(BensAnswer, Withdrawn) });
        await _node.DoesAsync(_board, Ann, new Move { Id = IdOf("2"), Positions = [new(Open, 0.1 + 0.2, -1.0 / 3), new(Hidden, 1e-300, -1_000_000)] });
        await _node.DoesAsync(_board, Ann, new WithdrawEnergy { Id = IdOf("3"), ContributionId = Open });
        await _node.DoesAsync(_board, Ann, new Reword { Id = IdOf("4"), ContributionId = Open, Text = "Other words" });
        await _node.DoesAsync(_board, Sue, new Hide { Id = IdOf("5"), ContributionId = Withdrawn, Reason = "It names a person" });
        await _node.DoesAsync(_board, Sue, new Tidy { Id = IdOf("6") });
        await _node.DoesAsync(_board, Ann, new TryStep { Id = AnnsStep, Text = "A van", Why = "Words \"quoted\" 🌳", LookAgain = Day.Of(DateTime.UtcNow).AddDays(9), About = [Open] });
        await _node.DoesAsync(_board, Ann, new LookAgain { Id = IdOf("7"), ContributionId = AnnsStep, Verdict = StepVerdict.Keep, Next = Day.Of(DateTime.UtcNow).AddDays(19), Learned = "It fits" });
    }

    [Fact, Rule("E5", "S6")]
    public async Task Every_kind_of_record_beside_cards_comes_back_as_it_was()
    {
        await _node.DoesAsync(_board, Ann, Say(Open, "Words"));
        var at = new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc).AddTicks(7);
        SideRecord[] sides = [.. EverySide(at).Select((side, n) => side with { Id = IdOf($"side {n}"), BoardId = _board.Id, Version = 2 + n, Due = at, CameDue = at.AddTicks(n) })];
        Assert.Equal(typeof(SideRecord).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SideRecord)) && !type.IsAbstract).Select(type => type.Name).Order(), sides.Select(side => side.GetType().Name).Order());
        await _node.Database.WriteAsync(async context =>
        {
            context.Sides.AddRange(sides);
            await context.SaveChangesAsync();
            return true;
        });
        var view = await ReadAsync();
        Assert.Equal(sides.Length, view.Sides.Values.Count(side => side.Id != GroundRules.IdOf(_board.Id) && side.Id != Posting.IdOf(_board.Id)));
        Assert.All(sides, side => Assert.Equal(Json(side), Json(view.Sides[side.Id])));

        // On the wire, every kind has a place and comes back.
        var put = JsonSerializer.Deserialize<Put>(JsonSerializer.Serialize(Put.Of(sides), WireJson.Options), WireJson.Options)!;
        Assert.Equal(sides.Select(side => side.Id).Order(), put.All().Select(record => record.Id).Order());

        static string Json(SideRecord side) => $"{side.GetType().Name} {side.Due:O} {JsonSerializer.Serialize(side, side.GetType(), WireJson.Options)}";
    }

    private static IEnumerable<SideRecord> EverySide(DateTime at)
    {
        var (by, day, id) = (new By(Ann.Id, "Ann 🌳"), new DateOnly(2026, 12, 31), Guid.Empty);
        yield return new Step { Id = id, ContributionId = Open, By = by, At = at, Why = "why", Unsure = "unsure", Risk = "risk", KeptSmall = "small", CarriedBy = "us", LookAgain = day, State = StepState.Kept, Looks = 3 };
        yield return new Group { Id = id, ContributionId = Open, By = by, At = at, Until = day, LetGo = at };
        yield return new Promise { Id = id, ContributionId = Open, By = by, At = at, Because = "because", Agency = new(["Housing", "The \"council\""], "Tenants", day, at, at, true), Community = new(["Ann"], null, null), State = PromiseState.LetGo };
        yield return new Report { Id = id, ContributionId = Open, By = by, At = at, Half = PromiseHalf.Community, Kept = true };
        yield return new Standing { Id = id, ContributionId = Open, By = by, At = at, Footing = Footing.Elected };
        yield return new Opening { Id = id, ContributionId = Open, By = by, At = at, Until = day };
        yield return new Gain { Id = id, ContributionId = Open, By = by, At = at, Of = GainOf.Outcome, Planned = true, AlsoHelps = ["one", "two, three"] };
        yield return new Trial { Id = id, ContributionId = Open, By = by, At = at, Noticed = "noticed", Next = "next", Ends = day, ToldAt = at };
        yield return new Coming { Id = id, ContributionId = Open, By = by, At = at, Channel = Channel.Counter, Where = "Housing desk", OnBehalf = true };
        yield return new Stuck { Id = id, ContributionId = Open, By = by, At = at, Where = StuckAt.NobodyKnows, Name = "a rule" };
        yield return new LifeEvent { Id = id, By = by, At = at, Text = "left hospital" };
        yield return new Care { Id = id, By = by with { Name = null }, At = at, OfferedOn = at };
        yield return new Theme { Id = id, By = by, At = at, Name = "Housing", Says = "Homes & \"repairs\"", Under = Open };
        yield return new Filing { Id = id, ContributionId = Open, By = by, At = at, ThemeId = Hidden };
        yield return new Member { Id = id, By = by, At = at, Body = "Tenants", Why = "why", AdmittedAt = at, AdmittedBy = by with { Name = null } };
        yield return new Commitment { Id = id, ContributionId = Open, By = by, At = at, Agency = "Housing", Mandate = "the law", AnswersTo = "the council", ReportBack = day, ReportedAt = at, Done = true };
        yield return new BoardVision { Id = id, By = by, At = at, Text = "A town 🌳" };
        yield return new PriorityRound { Id = id, By = by, At = at, Text = "Which first?", Dots = 5, Line = 3, Closes = day, ShownAfter = true, ClosedAt = at };
        yield return new Proposal { Id = id, ContributionId = Open, By = by, At = at, Why = "why", Bodies = [new("Tenants", ProposalAnswer.No, by, at, "not yet"), new("Housing")], StartedAt = at };
        yield return new Target { Id = id, ContributionId = Open, By = by, At = at, Unit = "homes", Baseline = -1.0 / 3, Aim = 1e9, ReachBy = day };
        yield return new Measured { Id = id, ContributionId = Open, By = by, At = at, Value = 0.1 + 0.2, On = day };
        yield return new Plan { Id = id, ContributionId = Open, By = by, At = at, Stages = [new("Dig", "Highways", day, day.AddDays(9), at, at), new("Open", "us", day, day)], ApprovedAt = at, ApprovedBy = by };
        yield return new Consultation { Id = id, ContributionId = Open, By = by, At = at, AskedBy = "Housing", Questions = [], Opens = day, Closes = day, State = ConsultationState.Closed, ClosedAt = at };
        yield return new DialMove { Id = id, By = by, At = at, Principle = Principle.Talk, From = 4, To = 1, Why = "why", ExperimentId = Hidden };
        yield return new Experiment { Id = id, By = by, At = at, Text = "text", Hope = "hope", Dials = [new(Principle.Talk, 4, 1), new(Principle.Change, 2, 5)], LookAgain = day, State = ExperimentState.GoneBack, EndedAt = at, Learned = "learned" };
        yield return new GroundRules { Id = id, By = by, At = at, Rules = ["Be kind", "Leave \"names\" out 🌳"] };
        yield return new Posting { Id = id, By = by, At = at, Mode = PostingMode.Slow, Why = "A flood 🌳", SlowMinutes = 7, Links = 0, AlertHours = 3 };
        yield return new CareTally { Id = id, By = by, At = at, Lines = [new("Be kind", 3, 2, 1), new(null, 1)] };
        yield return new Session
        {
            Id = id,
            By = by,
            At = at,
            Purpose = "To hear 🌳",
            Where = "The hall",
            Begins = at,
            HeldBy = ["Housing", "The \"council\""],
            Rounds = [new(RoundKind.GoRound, "Who? 字", 5, at, at.AddTicks(3)), new(RoundKind.Gather, "What?", 180)],
            StartsFrom = Hidden,
            HoursBeforePublic = 336,
            State = SessionState.On,
            OpenedAt = at,
            ClosedAt = at,
            Facilitator = by,
            PanelFreeSince = at,
            Now = 1,
            RoundEnds = at,
            PausedWith = 61,
            IsQuiet = true,
            ShownAt = at,
            Focus = Open,
            Turn = Ben.Id,
            Came = [new("Housing", Footing.Lived, 2), new(null, null, 1)],
        };
        yield return new Attendance { Id = id, By = by, At = at, SessionId = Hidden, Speaking = new(SpeakingFor.Job, "Housing 🌳", Footing.Asked), LeftAt = at, HadTurnIn = 3 };
        yield return new Keeping { Id = id, By = by, At = at, Months = 18 };
        yield return new Left { Id = id, By = by with { Name = null }, At = at };
        yield return new Ownership { Id = id, By = by, At = at, Organisation = "mill", Name = "Mill Town Council" };
        yield return new Hand { Id = id, By = by, At = at, SessionId = Hidden };
        yield return new SaidIn { Id = id, ContributionId = Open, By = by, At = at, SessionId = Hidden, Round = 2 };
    }

    private async Task<BoardView> ReadAsync()
    {
        var history = await BoardHistory.ReadAsync(_node.Database, _board.Id, 0, CancellationToken.None);
        return BoardView.Empty(history!.Board).With(history.Board, history.Changed);
    }

    private Task<List<HeldWords>> HeldAsync() => _node.Database.ReadAsync(context => context.HeldWords.AsNoTracking().Where(held => held.BoardId == _board.Id).ToListAsync());

    private Task<string> RowsAsync() => _node.Database.ReadAsync(async context => JsonSerializer.Serialize(new
    {
        Contributions = await context.Contributions.AsNoTracking().ToListAsync(),
        Threads = await context.Threads.AsNoTracking().ToListAsync(),
        Energies = await context.Energies.AsNoTracking().ToListAsync(),
        Sides = (await context.Sides.AsNoTracking().ToListAsync()).Cast<object>(),
        Changes = await context.Changes.AsNoTracking().ToListAsync(),
    }));
}
