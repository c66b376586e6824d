using System.Text;
using System.Text.RegularExpressions;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.MyData;
using DialogueBoard.Organisations;
using DialogueBoard.OurMix;
using DialogueBoard.Priorities;
using DialogueBoard.Server;
using DialogueBoard.Server.Ballots;
using DialogueBoard.Server.Boards;
using DialogueBoard.Server.Burning;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Server.Dates;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Server.MyData;
using DialogueBoard.Server.Organisations;
using DialogueBoard.Server.OurMix;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Server.Stewarding;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
using DialogueBoard.Sessions;
using DialogueBoard.Steps;
using DialogueBoard.Stewarding;
using DialogueBoard.Threads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DialogueBoard.SqlServerChecks;

/// <summary>
/// What the product itself says to SQL Server, taken down on the way there: each statement is read by SQL Server's grammar
/// and, as a procedure beside the tables, has every table, column and type in it looked up by DacFx.
/// </summary>
public sealed partial class CapturedStatementTests
{
    [Fact, Rule("S6")]
    public async Task Every_statement_of_the_product_is_one_that_SQL_Server_can_read_about_tables_and_columns_it_has()
    {
        var statements = (await HeardAsync()).DistinctBy(statement => statement.Sql).ToList();
        using var model = TSql.WholeModel();
        foreach (var (statement, number) in statements.Select((statement, number) => (statement, number)))
        {
            model.AddObjects(Procedure(statement, number));
        }

        Assert.Empty(TSql.Complaints(model));
        TestContext.Current.TestOutputHelper?.WriteLine($"{statements.Count} different statements.");
    }

    [Fact, Rule("S6")]
    public async Task Every_table_is_written_and_read()
    {
        var heard = string.Join('\n', (await HeardAsync()).Select(statement => statement.Sql));
        using var context = TSql.Context();
        var tables = context.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table =>
        {
            Assert.Contains($"INSERT INTO [{table}]", heard, StringComparison.Ordinal);
            Assert.Contains($"FROM [{table}]", heard, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_statement_about_a_column_that_is_not_there_would_be_noticed()
    {
        using var model = TSql.WholeModel();
        model.AddObjects(Procedure(new("SELECT [b].[Colour] FROM [Boards] AS [b] WHERE [b].[Id] = @id", ["@id uniqueidentifier"]), 0));

        Assert.Contains(TSql.Complaints(model), said => said.Contains("Colour", StringComparison.Ordinal));
    }

    /// <summary>A file that asks the database and is not on the way that <see cref="HeardAsync"/> goes would go unheard.</summary>
    [Fact]
    public void Every_file_of_the_server_that_asks_the_database_is_heard()
    {
        var asking = Directory.EnumerateFiles(Sources.At("src", "DialogueBoard.Server"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && AsksTheDatabase().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                nameof(BallotReader), nameof(BoardHistory), nameof(BoardList), nameof(BoardOpening), nameof(BoardRestoring), nameof(BoardWriter), nameof(BounceLooking), nameof(CareLog), nameof(CareQueues), nameof(Commit),
                nameof(DigestBuilding), nameof(DigestReader), nameof(DroppedSessions), nameof(DueDates), nameof(EverythingReader), nameof(Expiring), nameof(Forgetting), nameof(HeldWordsReader), nameof(LeftAndBack), nameof(MailFigures), nameof(Mailboxes), nameof(MyBoards), nameof(OpenBoard), nameof(OpenBoards), nameof(Outbox),
                nameof(OutboxSending), nameof(OwnedBoards), nameof(Participants), nameof(PostedOfPeople), nameof(PostedQuestions), nameof(ReportsKept), nameof(Secrets), nameof(SharedKeys), nameof(StewardKeys), nameof(Subscriptions),
                nameof(TakenOutReader), nameof(WaitingReader), nameof(WaysBack),
            ],
            asking);
    }

    private static string Procedure(CapturedStatement statement, int number)
    {
        var text = new StringBuilder().Append("CREATE PROCEDURE [Statement").Append(number).Append("] ").AppendJoin(", ", statement.Parameters);
        return text.AppendLine(" AS").AppendLine(statement.Sql).ToString();
    }

    /// <summary>Goes once through everything the product does with its storage.</summary>
    private static async Task<IReadOnlyCollection<CapturedStatement>> HeardAsync()
    {
        using var plain = TSql.Context();
        var engine = new PaperEngine(PaperEngine.ColumnTypes(plain.Model.GetRelationalModel()));
        var options = StorageSetup.SqlServerOptions("Server=nowhere").AddInterceptors(engine).Options;
        var mails = Directory.CreateTempSubdirectory("mails-");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Mail:Folder", mails.FullName)]).Build();
        await using var node = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddDialogueBoard(configuration)
            .AddSingleton(_ => new BoardDatabase(() => new SqlServerBoardDbContext(options)))
            .BuildServiceProvider();
        T Get<T>()
            where T : notnull => node.GetRequiredService<T>();

        await Get<Secrets>().PrepareAsync();
        var keys = new SharedKeys(Get<BoardDatabase>());
        keys.GetAllElements();
        keys.StoreElement(new("key"), "first");

        var (opened, _) = await Get<BoardOpening>().OpenAsync("Our town", "To meet", "Mill Lane", listed: true);
        Assert.Single(await Get<BoardList>().NewestAsync(10));
        var board = await Get<OpenBoards>().FindAsync(opened!.Board.Code);
        Assert.NotNull(board);
        var key = PersonalKey.New();
        Assert.NotNull((await Get<Participants>().JoinAsync(board, key, "Ann", Door.Here)).Actor);
        Assert.NotNull((await Get<Participants>().JoinAsync(board, key, "Anna", Door.Here, asSteward: true)).Actor);
        Assert.NotNull(await Get<Participants>().FindAsync(board, Guid.NewGuid()));
        var steward = await Get<Participants>().FindAsync(board, opened.StewardKey);
        Assert.True(steward?.IsSteward);
        var ann = new Actor(Get<Secrets>().ParticipantId(key, board.Id), "Ann", IsSteward: false);
        await Get<WaysBack>().FollowAsync(await Get<WaysBack>().MakeAsync(key));

        var (card, other, thread, energy) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        await DoAsync(ann, new Contribute { Id = card, Kind = ContributionKind.Issue, Text = "The bus" });
        await DoAsync(ann, new Contribute { Id = other, Kind = ContributionKind.Question, Text = "When?", About = [card], Speaking = new(SpeakingFor.Self) });
        await DoAsync(ann, new DrawThread { Id = thread, From = card, To = other, Relation = ThreadRelation.Links });
        await DoAsync(ann, new CutThread { Id = Guid.NewGuid(), ThreadId = thread });
        await DoAsync(ann, new OfferEnergy { Id = energy, ContributionId = card, With = EnergyKind.Time, Note = "Saturdays" });
        await DoAsync(ann, new WithdrawEnergy { Id = Guid.NewGuid(), ContributionId = card });
        await DoAsync(ann, new Reword { Id = Guid.NewGuid(), ContributionId = card, Text = "The last bus" });
        await DoAsync(ann, new Move { Id = Guid.NewGuid(), Positions = [new(card, 1, 2), new(other, 3, 4)] });
        await DoAsync(steward, new Tidy { Id = Guid.NewGuid() });
        var step = Guid.NewGuid();
        await DoAsync(ann, new TryStep { Id = step, Text = "A van", LookAgain = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(9), About = [card] });
        await DoAsync(ann, new LookAgain { Id = Guid.NewGuid(), ContributionId = step, Verdict = StepVerdict.Keep, Learned = "It fits" });
        await Get<DueDates>().NoticeAsync(CancellationToken.None);
        var voter = await Get<Participants>().FindAsync(board, key);
        await DoAsync(voter, new Mark { Id = Guid.NewGuid(), Principle = Principle.Talk, Now = 2, Might = 4 });
        await DoAsync(voter, new Mark { Id = Guid.NewGuid(), Principle = Principle.Talk });
        Assert.Equal(11, (await Get<Marks>().SpreadsAsync(board)).Count);
        await Get<Marks>().MineAsync(board, voter!);
        await DoAsync(steward, new StartExperiment { Id = Guid.NewGuid(), Dials = [new(Principle.Talk, 5)], Text = "Only asking", LookAgain = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(9) });
        var group = Guid.NewGuid();
        await DoAsync(ann, new StartGroup { Id = group, Text = "Together", Until = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(9), About = [card] });
        await DoAsync(ann, new CutThread { Id = Guid.NewGuid(), ThreadId = DerivedId.Of(group, card) });
        await Get<TakenOutReader>().OfAsync(board, group);
        await Get<Participants>().DoorOfAsync(board, ann.Id);
        var round = Guid.NewGuid();
        await DoAsync(steward, new OpenPriorities { Id = round, Text = "What comes first?", Dots = 5, Line = 3, Closes = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(9) });
        await DoAsync(voter, new GiveDots { Id = Guid.NewGuid(), RoundId = round, Dots = [new(card, 2)] });
        await Get<BallotReader>().MineAsync<IReadOnlyList<GivenDots>>(board, voter!, round);
        await Get<BallotReader>().AllAsync<IReadOnlyList<GivenDots>>(board, round);
        await DoAsync(steward, new Hide { Id = Guid.NewGuid(), ContributionId = card, Reason = "It names a person" });
        Assert.NotEmpty(await Get<HeldWordsReader>().ForAsync(board, ann));
        await DoAsync(steward, new Restore { Id = Guid.NewGuid(), ContributionId = card });
        await DoAsync(ann, new Withdraw { Id = Guid.NewGuid(), ContributionId = other });

        var session = Guid.NewGuid();
        await DoAsync(steward, new PlanSession { Id = session, Purpose = "Getting home", Rounds = [new(RoundKind.Gather, "What is burning?")] });
        await Get<DroppedSessions>().OfAsync(board);
        await DoAsync(steward, new OpenSession { Id = Guid.NewGuid(), SessionId = session });
        await DoAsync(steward, new KeepQuiet { Id = Guid.NewGuid(), SessionId = session });
        await DoAsync(steward, new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = "The lamp" });
        await Get<WaitingReader>().MineAsync(board, steward!.Id);
        await Get<WaitingReader>().CountAsync(board, session);
        await DoAsync(steward, new Reveal { Id = Guid.NewGuid(), SessionId = session });
        await CareAsync();
        await KeepPostedAsync(node, board, ann, () => DoAsync(steward, new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Story, Text = "News" }));
        await Get<Participants>().WorksAtAsync(board, ann, new("mill", "Mill Town Council", LooksAfterBoards: true), DateTime.UtcNow.AddHours(8));
        await DoAsync(steward with { WorksAt = new("mill", "Mill Town Council", LooksAfterBoards: true) }, new OwnBoard { Id = Guid.NewGuid() });
        await Get<OwnedBoards>().ByAsync("mill");

        await Get<MyBoards>().OfAsync(key);
        await Get<EverythingReader>().OfAsync(key);
        Assert.Null(await Get<Erasing>().OnAsync(board, PersonalKey.New()));

        // One that the rules refuse: whether it was stored before is asked then.
        Assert.NotNull((await Get<ActPipeline>().PerformAsync(board, ann, new Withdraw { Id = Guid.NewGuid(), ContributionId = other })).Refusal);
        await Get<StewardKeys>().ReplaceAsync(board, steward!);
        await Get<OpenBoards>().LookAsync(CancellationToken.None);
        await board.CatchUpAsync(CancellationToken.None);
        await Get<LeftAndBack>().OfAsync(board.Feed.View, [.. board.Feed.View.Contributions.Values.Take(1)]);
        Assert.NotNull(await Get<Participants>().NamesAsync(board, [ann.Id], CancellationToken.None));
        await board.EndHistoryAsync(board.Feed.View.Board, CancellationToken.None);
        await Get<BoardRestoring>().BeginNewHistoriesAsync();
        mails.Delete(recursive: true);
        return engine.Heard;

        async Task CareAsync()
        {
            var ben = new Actor(Guid.NewGuid(), "Ben", IsSteward: false);
            var (waits, report, hiding) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
            await DoAsync(steward, new SetKeeping { Id = Guid.NewGuid(), Months = 12 });
            await DoAsync(steward, new SetPosting { Id = Guid.NewGuid(), Mode = PostingMode.HoldAll, Why = "To see", AlertHours = 1 });
            await DoAsync(ben, new Contribute { Id = waits, Kind = ContributionKind.Issue, Text = "The bench" });
            await DoAsync(steward, new TurnDown { Id = Guid.NewGuid(), ActIds = [waits], Reason = "It names a person" });
            await DoAsync(steward, new LetIn { Id = Guid.NewGuid(), ActIds = [waits] });
            await DoAsync(ben, new ReportCard { Id = report, ContributionId = card, Words = "It names a person" });
            var person = new Person("key", [(board, ben.Id)]);
            foreach (var kept in Get<IEnumerable<IKeepsOfPeople>>().Where(one => one.Name is "waiting" or "reports"))
            {
                await kept.TellAsync(person, CancellationToken.None);
            }

            Assert.NotNull(await Get<CareQueues>().OfAsync(board, steward!));
            await Get<CareQueues>().CountAsync(board);
            await Get<CareQueues>().CountAsync([board]);
            await Get<CareQueues>().WordsAsync(board);
            await Get<CareQueues>().OverdueAsync();
            await DoAsync(steward, new SeeToReport { Id = Guid.NewGuid(), ReportId = report });
            await DoAsync(steward, new HideMany { Id = hiding, ContributionIds = [card], Reason = "It names a person" });
            await DoAsync(steward, new RestoreMany { Id = Guid.NewGuid(), ActId = hiding });
            await Get<Expiring>().LookAsync(CancellationToken.None);
            await Get<CareLog>().WriteAsync(board, Stream.Null);
            await DoAsync(steward, new SetPosting { Id = Guid.NewGuid(), Mode = PostingMode.Open });
        }

        async Task DoAsync(Actor? actor, Act act)
        {
            var outcome = await Get<ActPipeline>().PerformAsync(board, actor!, act);
            Assert.True(outcome.Receipt is not null, $"{act}: {outcome.Refusal?.Detail}");
        }
    }

    /// <summary>Somebody asks to be kept posted, says yes, gets their news, and is forgotten.</summary>
    private static async Task KeepPostedAsync(IServiceProvider node, OpenBoard board, Actor who, Func<Task> news)
    {
        var (subscriptions, keys, database) = (node.GetRequiredService<Subscriptions>(), node.GetRequiredService<PostedKeys>(), node.GetRequiredService<BoardDatabase>());
        var wish = new PostedWish("ann@home.example", FollowWhat.Board, 0x7F, "en-GB") { ParticipantId = who.Id };
        Assert.Null(await node.GetRequiredService<PostedQuestions>().AskAsync(board, wish));
        var (subscriber, follow) = await database.ReadAsync(async context => (await context.Subscribers.AsNoTracking().SingleAsync(), await context.Follows.AsNoTracking().SingleAsync()));
        Assert.NotNull(await node.GetRequiredService<PostedQuestions>().ConfirmAsync(keys.Confirm(subscriber, follow.Id)));
        Assert.Single((await subscriptions.FindAsync(keys.Settings(subscriber)))!.Follows);
        Assert.NotNull(await subscriptions.CodeOfAsync(follow));
        Assert.Null(await subscriptions.ChangeAsync(subscriber, 1, "en-GB"));
        await news();
        Assert.Equal(1, await node.GetRequiredService<DigestBuilding>().BuildAsync(CancellationToken.None));
        await node.GetRequiredService<DigestBuilding>().RemindAsync(CancellationToken.None);
        var outbox = node.GetRequiredService<Outbox>();
        var taken = Assert.Single(await outbox.TakeAsync(Guid.NewGuid(), 50, CancellationToken.None));
        await outbox.LaterAsync(taken.Round!.Value, taken with { Attempts = 1 }, "452", CancellationToken.None);
        Assert.Equal(1, await node.GetRequiredService<OutboxSending>().SendAsync(CancellationToken.None));
        await outbox.TidyAsync(CancellationToken.None);
        await MailFigures.OfAsync(database, board.Id);
        await ActivatorUtilities.CreateInstance<BounceLooking>(node, new CameBack(taken.Id)).LookAsync(CancellationToken.None);
        await node.GetRequiredService<Mailboxes>().IsReachedAsync(subscriber with { Refusals = 1 }, Guid.NewGuid());
        var kept = node.GetServices<IKeepsOfPeople>().Single(one => one is PostedOfPeople);
        Assert.NotNull(await kept.TellAsync(new("key", [(board, who.Id)]), CancellationToken.None));
        await database.WriteAsync(async context =>
        {
            await PostedOfPeople.ForgetAsync(context, board.Id, who.Id, CancellationToken.None);
            return false;
        });
        await subscriptions.StopOneAsync(subscriber, follow.Id);
        await subscriptions.StopAsync(keys.Stop(subscriber));
    }

    private sealed class CameBack(Guid mailId) : IMailSender
    {
        public bool KnowsWhatWent => false;

        public Task<MailOutcome> SendAsync(Letter letter, bool again, CancellationToken cancel) => throw new NotSupportedException();

        public Task CameBackAsync(Func<Bounce, Task<bool>> note, CancellationToken cancel) => note(new(mailId, NoMailbox: true, "550"));

        public Task RestAsync(CancellationToken cancel) => Task.CompletedTask;
    }

    [GeneratedRegex(@"context\.(?:Set<|(?:Boards|Contributions|Threads|Energies|Sides|HeldWords|Ballots|WaitingActs|Reports|Changes|Participants|WaysBack|Subscribers|Follows|OutboxMails|Secrets|DataProtectionKeys)\b)")]
    private static partial Regex AsksTheDatabase();
}
