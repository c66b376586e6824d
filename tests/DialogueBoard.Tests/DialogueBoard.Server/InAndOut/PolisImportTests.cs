using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.InAndOut;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.InAndOut;

public sealed class PolisImportTests : IAsyncLifetime
{
    private const string Names = "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n";
    private const string LeftOutAtSource = "The moderators of the source had left this out.";
    private const string AlreadyHere = "This is already on this board.";
    private ImportedBoard _board = null!;

    public async ValueTask InitializeAsync() => _board = await ImportedBoard.StartAsync();

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Theory, Rule("I1", "I3")]
    [InlineData(RealData.BowlingGreen, 607, 289)]
    [InlineData(RealData.Seattle, 31, 23)]
    public async Task Real_comments_come_in_once_and_what_was_left_out_says_why(string file, int added, int leftOut)
    {
        await using var first = RealData.Open(file);
        var report = await _board.ImportAsync(first);
        Assert.Equal((added, leftOut), (report.Added, report.LeftOut.Count));
        Assert.Equal(added, _board.View.Contributions.Count);
        Assert.All(report.LeftOut, row => Assert.Equal(LeftOutAtSource, row.Why));

        await using var second = RealData.Open(file);
        var again = await _board.ImportAsync(second);
        Assert.Equal((0, added, leftOut), (again.Added, again.LeftOut.Count(row => row.Why == AlreadyHere), again.LeftOut.Count(row => row.Why == LeftOutAtSource)));
        Assert.Equal(added, _board.View.Version);
    }

    [Fact, Rule("I1")]
    public async Task A_comment_keeps_its_words_time_and_author_and_has_no_name()
    {
        await _board.ImportAsync(Names
            + "1518501496471,Tue,895,1756,48,8,1,\"Three lanes, please\"\n"
            + "1518499107516,Tue,894,1756,1,0,0,More light\n"
            + "1518498500733,Tue,893,1751,1,0,1,\"Said on\ntwo lines\"\n");
        Assert.Equal(["Said on\ntwo lines", "More light", "Three lanes, please"], _board.Cards.Select(card => card.Text));
        var (oldest, middle, newest) = (_board.Cards.First(), _board.Cards.ElementAt(1), _board.Cards.Last());
        Assert.Equal(new DateTime(2018, 2, 13, 5, 58, 16, 471, DateTimeKind.Utc), newest.At);
        Assert.Equal(newest.By, middle.By);
        Assert.NotEqual(newest.By, oldest.By);
        Assert.All(_board.Cards, card => Assert.Equal((ContributionKind.Issue, null, null, 0), (card.Kind, card.By.Name, card.Speaking, card.About.Count)));
    }

    [Fact, Rule("I1")]
    public async Task The_same_author_on_another_board_is_somebody_else()
    {
        var other = await _board.Node.OpenAsync();
        const string Csv = Names + "1518501496471,Tue,895,1756,48,8,1,Words\n";
        await _board.ImportAsync(Csv);
        await _board.ImportAsync(Csv, other);
        Assert.NotEqual(_board.Cards.Single().By.Id, other.Feed.View.Contributions.Values.Single().By.Id);
        Assert.NotEqual(_board.Cards.Single().Id, other.Feed.View.Contributions.Values.Single().Id);
    }

    [Fact, Rule("I3")]
    public async Task Comments_of_two_conversations_with_the_same_number_both_come_in()
    {
        await _board.ImportAsync(Names + "1518501496471,Tue,1,1,0,0,1,One thing\n");
        Assert.Equal(1, (await _board.ImportAsync(Names + "1403067224363,Wed,1,1,0,0,1,Another thing\n")).Added);
    }

    [Fact, Rule("I3")]
    public async Task The_same_row_twice_in_one_file_comes_in_once()
    {
        const string Row = "1518501496471,Tue,1,1,0,0,1,One thing\n";
        var report = await _board.ImportAsync(Names + Row + Row);
        Assert.Equal(1, report.Added);
        Assert.Equal(new LeftOutRow(3, AlreadyHere), Assert.Single(report.LeftOut));
    }

    [Fact, Rule("I3")]
    public async Task What_another_steward_brought_in_is_not_brought_in_again()
    {
        const string Csv = Names + "1518501496471,Tue,1,1,0,0,1,One thing\n";
        await _board.ImportAsync(Csv);
        using var again = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Csv));
        var (report, _) = await _board.TriesAsync(again, Sue with { Id = IdOf("another steward") });
        Assert.Equal((0, AlreadyHere), (report!.Added, Assert.Single(report.LeftOut).Why));
    }

    [Fact, Rule("I1")]
    public async Task Only_a_steward_brings_anything_in()
    {
        using var csv = new MemoryStream("comment-body\nWords\n"u8.ToArray());
        var (report, refusal) = await _board.TriesAsync(csv, Ann);
        Assert.Null(report);
        Assert.Equal(RefusalCode.StewardsOnly, refusal?.Code);
        Assert.Equal(0, _board.View.Version);
    }

    [Theory, Rule("I1")]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("name,comment\nAnn,Words\n")]
    [InlineData("{\"text\": \"Words\"}")]
    [InlineData("\u0000\u0001\u0002PK")]
    public async Task A_file_without_a_column_of_words_is_refused(string file)
    {
        using var csv = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file));
        var (report, refusal) = await _board.TriesAsync(csv, Sue);
        Assert.Null(report);
        Assert.Equal(RefusalCode.NotASpreadsheet, refusal?.Code);
    }

    [Fact, Rule("I7")]
    public async Task Progress_is_told_and_ends_with_the_whole()
    {
        var told = new Progress();
        using var csv = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Names + string.Concat(Enumerable.Range(0, 2000).Select(n => $"1518501496471,Tue,{n},1,0,0,{(n % 4 == 0 ? -1 : 1)},Thing {n}\n"))));
        var report = await _board.ImportAsync(csv, progress: told);
        Assert.Equal(new ImportProgress(1500, 500), told.Last);
        Assert.Equal((1500, 500), (report.Added, report.LeftOut.Count));
        Assert.Equal(report.LeftOut.OrderBy(row => row.Row), report.LeftOut);
    }

    private sealed class Progress : IProgress<ImportProgress>
    {
        public ImportProgress Last { get; private set; }

        public void Report(ImportProgress value) => Last = value;
    }
}
