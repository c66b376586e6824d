using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Consulting;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Deciding;
using DialogueBoard.Energy;
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
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Stewarding;
using DialogueBoard.Targets;
using DialogueBoard.Tests.Held;
using DialogueBoard.Themes;
using DialogueBoard.Threads;
using DialogueBoard.Vision;
using Xunit;
using static DialogueBoard.Tests.Server.InAndOut.ImportedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.InAndOut;

/// <summary>A board's own CSV, brought onto another board.</summary>
public sealed partial class RoundTripTests : IAsyncLifetime
{
    private ImportedBoard _board = null!;

    public async ValueTask InitializeAsync() => _board = await ImportedBoard.StartAsync();

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact, Rule("I4", "I5")]
    public async Task It_gives_the_same_contributions_under_new_ids()
    {
        await FillAsync();
        var copy = await _board.Node.OpenAsync();
        var report = await _board.ImportAsync(await BytesAsync(CsvExport.WriteAsync, _board.View), copy);
        Assert.Empty(report.LeftOut);
        Assert.Equal(await FacesAsync(_board.View), await FacesAsync(copy.Feed.View));
        Assert.Empty(_board.View.Contributions.Values.Select(card => card.Id).Intersect(copy.Feed.View.Contributions.Values.Select(card => card.Id)));
        Assert.Empty(_board.View.Contributions.Values.Select(card => card.By.Id).Intersect(copy.Feed.View.Contributions.Values.Select(card => card.By.Id)));
    }

    [Fact, Rule("I3")]
    public async Task Brought_in_twice_or_onto_its_own_board_it_adds_nothing()
    {
        await FillAsync();
        var csv = await BytesAsync(CsvExport.WriteAsync, _board.View);
        var copy = await _board.Node.OpenAsync();
        await _board.ImportAsync(csv, copy);
        foreach (var board in new[] { copy, _board.Board })
        {
            var version = board.Feed.View.Version;
            var report = await _board.ImportAsync(csv, board);
            Assert.Equal((0, _board.View.Contributions.Count), (report.Added, report.LeftOut.Count));
            Assert.All(report.LeftOut, row => Assert.Equal("This is already on this board.", row.Why));
            Assert.Equal(version, board.Feed.View.Version);
        }
    }

    [Fact, Rule("I4")]
    public async Task Cards_about_one_whose_words_are_gone_come_in_without_that_thread()
    {
        await FillAsync();
        await DoesAsync(Sue, new Hide { Id = Guid.NewGuid(), ContributionId = Open, Reason = "It names a person" });
        var copy = await _board.Node.OpenAsync();
        var report = await _board.ImportAsync(await BytesAsync(CsvExport.WriteAsync, _board.View), copy);
        Assert.Equal("Its words are not in the file: they had been taken back or hidden.", Assert.Single(report.LeftOut).Why);
        Assert.Equal(_board.View.Contributions.Count - 1, report.Added);
        Assert.Empty(copy.Feed.View.Contributions.Values.Single(card => card.Text == "Could the school bus take us?").About);
    }

    [Fact, Rule("I4", "I1")]
    public async Task Real_comments_go_out_and_come_in_on_another_board_as_they_were()
    {
        await using var csv = RealData.Open(RealData.BowlingGreen);
        await _board.ImportAsync(csv);
        var copy = await _board.Node.OpenAsync();
        Assert.Equal(607, (await _board.ImportAsync(await BytesAsync(CsvExport.WriteAsync, _board.View), copy)).Added);
        Assert.Equal(Said(_board.View), Said(copy.Feed.View));

        static IEnumerable<(string, DateTime)> Said(BoardView view) => view.Contributions.Values.Select(card => (card.Text, card.At)).Order();
    }

    [Fact, Rule("I4", "E5")]
    public async Task A_boards_json_gives_the_same_cards_with_all_that_stands_beside_them()
    {
        await FillAsync();
        await FillEverythingBesideAsync();
        var json = await BytesAsync(JsonExport.WriteAsync, _board.View);
        var copy = await _board.Node.OpenAsync();
        var report = await _board.ImportAsync(json, copy);
        Assert.Empty(report.LeftOut);
        Assert.Equal(_board.View.Contributions.Count, report.Added);
        Assert.Equal(await FacesAsync(_board.View), await FacesAsync(copy.Feed.View));
        Assert.Equal(Dues(_board.View), Dues(copy.Feed.View));
        Assert.Equal(["lost my hearing"], copy.Feed.View.All<LifeEvent>().Select(entry => entry.Text));

        // Of every kind that a file can bring, something came.
        Assert.Equal(
            typeof(SideRecord).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SideRecord)) && !type.IsAbstract && !StaysBehind.Contains(type)).Select(type => type.Name).Order(),
            copy.Feed.View.Sides.Values.Where(side => side is not (GroundRules or Posting)).Select(side => side.GetType().Name).Distinct().Order());

        var version = copy.Feed.View.Version;
        report = await _board.ImportAsync(json, copy);
        Assert.Equal((0, version), (report.Added, copy.Feed.View.Version));
    }

    [Theory, Rule("I2", "E5")]
    [InlineData("{", null)]
    [InlineData("{}", null)]
    [InlineData("{\"contributions\":3}", null)]
    [InlineData("{\"contributions\":[],\"steps\":[{}]}", null)]
    [InlineData("{\"contributions\":[]}", 0)]
    public async Task A_json_file_that_is_no_board_is_refused_with_a_sentence(string json, int? added)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var (report, refusal) = await _board.TriesAsync(file, Sue);
        Assert.Equal((added, added is null ? RefusalCode.NotASpreadsheet : null), (report?.Added, refusal?.Code));
    }

    [Fact, Rule("I2", "E5")]
    public async Task A_part_that_is_too_long_or_not_the_cards_own_costs_its_card_and_no_other()
    {
        await FillBesideAsync();
        var json = JsonNode.Parse(await WriteAsync(JsonExport.WriteAsync, _board.View))!;
        json["steps"]![0]!["why"] = new string('x', 1001);
        var copy = await _board.Node.OpenAsync();
        var report = await _board.ImportAsync(json.ToJsonString(), copy);
        Assert.Contains("too long", report.LeftOut[0].Why, StringComparison.Ordinal);
        Assert.Single(copy.Feed.View.All<Step>());
    }

    [Fact, Rule("M163", "I4")]
    public async Task What_is_held_aimed_at_and_planned_comes_whole_and_no_person_of_the_other_board_with_it()
    {
        await FillSetAheadAsync(Day.Of(DateTime.UtcNow).AddDays(9));
        var copy = await _board.Node.OpenAsync();
        Assert.Empty((await _board.ImportAsync(await BytesAsync(JsonExport.WriteAsync, _board.View), copy)).LeftOut);
        Assert.Equal(await FacesAsync(_board.View), await FacesAsync(copy.Feed.View));
        Assert.Equal(Dues(_board.View), Dues(copy.Feed.View));
        var (plan, held) = (Assert.Single(copy.Feed.View.All<Plan>()), Assert.Single(copy.Feed.View.All<Commitment>()));
        Assert.Equal(("Sue", 2), (plan.ApprovedBy!.Name, copy.Feed.View.All<Measured>().Count()));
        Assert.NotEqual(Sue.Id, plan.ApprovedBy.Id);
        Assert.Single(held.Reports(copy.Feed.View));
    }

    [Theory, Rule("M163", "I2")]
    [InlineData("targets", "aim", "1e300")]
    [InlineData("targets", "aim", "-1000000000000")]
    [InlineData("measures", "value", "-1e13")]
    [InlineData("plans", "stages", "[]")]
    [InlineData("plans", "stages", "[null]")]
    [InlineData("plans", "stages", """[{"name":"Count","owner":"Us","from":"2026-02-02","until":"2026-02-01"}]""")]
    public async Task Numbers_and_stages_that_no_act_could_have_made_cost_their_card_and_no_other(string kind, string field, string value)
    {
        await FillSetAheadAsync(Day.Of(DateTime.UtcNow).AddDays(9));
        var json = JsonNode.Parse(await WriteAsync(JsonExport.WriteAsync, _board.View))!;
        json[kind]![0]![field] = JsonNode.Parse(value);
        var report = await _board.ImportAsync(json.ToJsonString(), await _board.Node.OpenAsync());
        Assert.Equal((3, 1), (report.Added, report.LeftOut.Count));
    }

    [Theory, Rule("I2", "W2", "W3", "W4", "W7")]
    [InlineData("61 letters")]
    [InlineData("\a")]
    [InlineData(" Ann ")]
    [InlineData("\u200B")]
    public async Task A_name_that_no_board_would_have_given_out_does_not_come_in_by_a_file(string name)
    {
        name = name == "61 letters" ? new('x', 61) : name;
        await FillBesideAsync();
        foreach (var where in new[] { "contributions", "steps", "energies", "threads" })
        {
            var json = JsonNode.Parse(await WriteAsync(JsonExport.WriteAsync, _board.View))!;
            foreach (var record in json[where]!.AsArray())
            {
                record!["by"]!["name"] = name;
            }

            var copy = await _board.Node.OpenAsync();
            var report = await _board.ImportAsync(json.ToJsonString(), copy);
            Assert.DoesNotContain(name, copy.Feed.View.Whole().Put.All().Select(NameOn));
            Assert.NotEmpty(report.LeftOut);
        }

        static string? NameOn(BoardRecord record) => record switch
        {
            Contribution card => card.By.Name,
            BoardThread thread => thread.By.Name,
            OfferedEnergy energy => energy.By.Name,
            SideRecord side => side.By.Name,
            _ => null,
        };
    }

    [Fact, Rule("E2")]
    public async Task A_spreadsheet_row_of_a_kind_that_has_more_to_it_says_where_it_comes_in()
    {
        var report = await _board.ImportAsync("text,kind\nA van,step\nA bus,issue");
        Assert.Equal((1, "A card of this kind has more to it than this file holds. Bring it in from the board's JSON file."), (report.Added, Assert.Single(report.LeftOut).Why));
    }

    private async Task FillBesideAsync()
    {
        await DoesAsync(Ann, Say(Hidden, "The bus"));
        await DoesAsync(Ben, new TryStep { Id = AnnsStep, Text = "A van", Why = "Because", CarriedBy = "Us", LookAgain = Day.Of(DateTime.UtcNow).AddDays(3), About = [Hidden] });
        await DoesAsync(Ben, new TryStep { Id = StoppedStep, Text = "A bench", LookAgain = Day.Of(DateTime.UtcNow).AddDays(3) });
        await DoesAsync(Ben, new LookAgain { Id = Guid.NewGuid(), ContributionId = StoppedStep, Verdict = StepVerdict.Stop, Learned = "Nobody came" });
        await DoesAsync(Ann, new OfferEnergy { Id = Guid.NewGuid(), ContributionId = AnnsStep, With = EnergyKind.Room, Note = "Mondays", Footing = Footing.Work, CanBy = Day.Of(DateTime.UtcNow).AddDays(2) });
        await DoesAsync(Ben, new DrawThread { Id = BensThread, From = StoppedStep, To = Hidden, Relation = ThreadRelation.Links });
    }

    private async Task FillEverythingBesideAsync()
    {
        var day = Day.Of(DateTime.UtcNow).AddDays(9);
        var (learning, seed, promise) = (IdOf("learning"), IdOf("seed"), IdOf("promise"));
        await FillBesideAsync();
        await DoesAsync(Ann, new StartGroup { Id = IdOf("group"), Text = "The bus", Until = day, About = [Hidden, AnnsStep] });
        await DoesAsync(Ben, new SayStuck { Id = Guid.NewGuid(), ContributionId = Hidden, Where = StuckAt.Rule, Name = "Timetable order" });
        await DoesAsync(Ann, Say(learning, "Fridays are quiet", ContributionKind.Learning));
        await DoesAsync(Ben, new StandBehind { Id = Guid.NewGuid(), ContributionId = learning, Footing = Footing.Elected });
        await DoesAsync(Ben, new MakePromise { Id = promise, Text = "A bus", Because = "We learned", Agency = new(["Transport, evening"], day, "All"), Community = new(["Us", "Them"], day.AddDays(1)), About = [learning] });
        await DoesAsync(Ann, new ReportBack { Id = Guid.NewGuid(), Text = "It drives", About = [promise], Half = PromiseHalf.Agency, Kept = true });
        await DoesAsync(Ann, new NoticeGain { Id = Guid.NewGuid(), Text = "They talk", Of = GainOf.Process, AlsoHelps = ["Health: fewer missed shifts"] });
        await DoesAsync(Ann, new MarkOpening { Id = Guid.NewGuid(), Text = "The bank stands empty", Until = day, About = [Hidden] });
        await DoesAsync(Ann, Say(seed, "A van in Ashford", ContributionKind.Seed));
        await DoesAsync(Ben, new StartTrial { Id = IdOf("trial"), Text = "A van here", About = [seed] });
        await DoesAsync(Ben, new TellTrial { Id = Guid.NewGuid(), ContributionId = IdOf("trial"), Noticed = "Six came", Next = "Mondays" });
        await DoesAsync(Ann, Say(Guid.NewGuid(), "No timetable", ContributionKind.Contact) with { Came = new(Channel.Counter, "Library desk", OnBehalf: true, WithTheirOk: true) });
        await DoesAsync(Sue, new AddLifeEvent { Id = Guid.NewGuid(), Text = "lost my hearing" });
        await DoesAsync(Sue, new AddTheme { Id = IdOf("theme"), Name = "Transport", Says = "Buses and lanes" });
        await DoesAsync(Ben, new FileUnder { Id = Guid.NewGuid(), ContributionId = Hidden, ThemeId = IdOf("theme") });
        await DoesAsync(Ann, new Propose { Id = IdOf("proposal"), Text = "One front door", Why = "We are sent round", Bodies = ["Housing", "The hospital"], About = [Hidden] });
        await DoesAsync(Sue, new AnswerProposal { Id = Guid.NewGuid(), ContributionId = IdOf("proposal"), Body = "Housing", Answer = ProposalAnswer.No, Note = "Not before May" });
        await DoesAsync(Sue, new SetVision { Id = Guid.NewGuid(), Text = "Nobody waits in the rain" });
        await DoesAsync(Sue, new SetConsultation { Id = IdOf("consultation"), Text = "Getting home", AskedBy = "The council", Opens = day, Closes = day.AddDays(9), Questions = [new("How well?", QuestionKind.Scale, Low: "badly", High: "well"), new("Which way?", QuestionKind.Choice, ["Bus", "On foot"], Several: true)] });
        await FillSetAheadAsync(day);
    }

    // Rights, rounds whose dots nobody can bring along, the mix that this board has of its own, who met on it when, and how it is looked after.
    private static readonly Type[] StaysBehind =
    [
        typeof(Care), typeof(Member), typeof(PriorityRound), typeof(DialMove), typeof(Experiment),
        typeof(Session), typeof(Attendance), typeof(Hand), typeof(SaidIn), typeof(GroundRules), typeof(Posting), typeof(CareTally),
        typeof(Ownership), typeof(Keeping), typeof(Left),
    ];

    private async Task FillSetAheadAsync(DateOnly day)
    {
        await DoesAsync(Ben, SetAheadBoard.Taking(SetAheadBoard.Held) with { ReportBack = day });
        await DoesAsync(Ben, SetAheadBoard.ReportingOn(Guid.NewGuid()) with { Next = day.AddDays(1) });
        await DoesAsync(Sue, SetAheadBoard.Aiming(SetAheadBoard.Target) with { Baseline = -1e12, Aim = 0.000001, ReachBy = day });
        await DoesAsync(Sue, SetAheadBoard.Reading(Guid.NewGuid(), 0, 39.25));
        await DoesAsync(Sue, SetAheadBoard.Reading(Guid.NewGuid(), 1, 1d / 3));
        await DoesAsync(Ben, new DrawUpPlan { Id = SetAheadBoard.Plan, Text = "A crossing", Stages = [new("Count", "Highways", day, day), new("Build", "Us", day, day.AddDays(9))] });
        await DoesAsync(Sue, new ApprovePlan { Id = Guid.NewGuid(), ContributionId = SetAheadBoard.Plan });
        await DoesAsync(Ben, new StartStage { Id = Guid.NewGuid(), ContributionId = SetAheadBoard.Plan, Stage = 0 });
    }

    // By what they are and say: their ids are made anew.
    private static IEnumerable<string> Dues(BoardView view) => view.Sides.Values.Select(side => $"{side.GetType().Name} {side.Due:O}").Order(StringComparer.Ordinal);

    private async Task FillAsync()
    {
        await DoesAsync(Ann, Say(Open, "The last bus goes at six"));
        await DoesAsync(OtherAnn, Say(Guid.NewGuid(), "=HYPERLINK(\"http://x\")", ContributionKind.Story));
        await DoesAsync(Ben with { Name = "'@Ben" }, Say(BensAnswer, "Could the school bus take us?", ContributionKind.Question, Open) with
        {
            Speaking = new(SpeakingFor.Others, "+ my neighbours, \"all\"", Footing.Lived),
            When = "'=when",
            Place = "Mill Lane; by the bridge",
        });
        await DoesAsync(Sue with { Name = null }, Say(Guid.NewGuid(), "Two lines\n\n\"and\", a third 💡 <b>'", ContributionKind.LinkNoticed, BensAnswer, Open));
        await DoesAsync(Ben, Say(Guid.NewGuid(), "Not sure", ContributionKind.NotKnowing, BensAnswer) with { Speaking = new(SpeakingFor.Self) });
    }

    private Task<Receipt> DoesAsync(Actor actor, Act act) => _board.Node.DoesAsync(_board.Board, actor, act);

    // The JSON of a view with a running number for every id. A thread's own id says nothing that its ends do not.
    private static async Task<string> FacesAsync(BoardView view)
    {
        var json = JsonNode.Parse(await WriteAsync(JsonExport.WriteAsync, view))!;
        var numbers = new Dictionary<string, int>();
        return string.Join('\n', [
            .. json["contributions"]!.AsArray().Select(Numbered),
            .. json.AsObject().Where(kind => kind.Key is not ("board" or "contributions" or "threads" or "lifeEvents" or "themes" or "visions" or "groundRules" or "postings")).SelectMany(kind => kind.Value!.AsArray()).Select(Numbered),
            .. json["threads"]!.AsArray().Select(thread => { thread!.AsObject().Remove("id"); return Numbered(thread); }).Order(StringComparer.Ordinal),
        ]);

        string Numbered(JsonNode? record) => Id().Replace(record!.ToJsonString(), id =>
            $"#{(numbers.TryGetValue(id.Value, out var number) ? number : numbers[id.Value] = numbers.Count)}");
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
