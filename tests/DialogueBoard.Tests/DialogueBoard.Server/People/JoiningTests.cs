using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Boards;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.Storage;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.People;

public sealed class JoiningTests : IAsyncLifetime
{
    private readonly SqliteFile _file = new();
    private readonly string _key = PersonalKey.New();
    private Node _node = null!;
    private OpenBoard _board = null!;

    private Participants People => _node.Get<Participants>();
    private WaysBack Ways => _node.Get<WaysBack>();

    public async ValueTask InitializeAsync()
    {
        _node = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        _board = await _node.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        _file.Dispose();
    }

    [Theory, Rule("P2", "W3")]
    [InlineData("Sam", "Sam")]
    [InlineData("  Sam\r\nthe second ", "Sam the second")]
    [InlineData("<b>Sam</b>", "<b>Sam</b>")]
    [InlineData(null, null)]
    [InlineData(" \u200B", null)]
    public async Task One_step_joins_with_a_name_or_none(string? name, string? kept)
    {
        var (actor, refusal) = await People.JoinAsync(_board, _key, name, Door.Here);
        Assert.Null(refusal);
        Assert.Equal((kept, false), (actor!.Name, actor.IsSteward));
        Assert.Equal(actor, await People.FindAsync(_board, _key));
    }

    [Theory, Rule("W7")]
    [InlineData(60, null)]
    [InlineData(61, RefusalCode.TooLong)]
    public async Task A_name_has_its_own_limit(int length, string? code) =>
        Assert.Equal(code, (await People.JoinAsync(_board, _key, new('x', length), Door.Here)).Refusal?.Code);

    [Fact, Rule("P2")]
    public async Task Joining_again_changes_the_name_and_nothing_else()
    {
        var (first, _) = await People.JoinAsync(_board, _key, "Sam", Door.Here, asSteward: true);
        var (again, _) = await People.JoinAsync(_board, _key, "Samira", Door.Posted);
        Assert.Equal(first! with { Name = "Samira" }, again);
        Assert.Equal(again, await People.FindAsync(_board, _key));
    }

    [Fact, Rule("E20")]
    public async Task The_door_is_remembered_until_the_person_chooses_another()
    {
        var (sam, _) = await People.JoinAsync(_board, _key, "Sam", door: null);
        Assert.Equal(Door.Here, await People.DoorOfAsync(_board, sam!.Id));
        await People.JoinAsync(_board, _key, "Sam", Door.Posted);
        await People.JoinAsync(_board, _key, "Sam", door: null, asSteward: true);
        Assert.Equal(Door.Posted, await People.DoorOfAsync(_board, sam.Id));
        Assert.Null(await People.DoorOfAsync(_board, Ann.Id));
    }

    [Fact, Rule("P3", "A21")]
    public async Task Two_people_may_be_called_the_same_and_one_person_is_another_on_another_board()
    {
        var other = await _node.OpenAsync("Another board");
        var (sam, _) = await People.JoinAsync(_board, _key, "Sam", Door.Here);
        var (samToo, _) = await People.JoinAsync(_board, PersonalKey.New(), "Sam", Door.Here);
        var (samElsewhere, _) = await People.JoinAsync(other, _key, "Sam", Door.Here);
        Assert.Distinct([sam!.Id, samToo!.Id, samElsewhere!.Id]);
        Assert.Equal(sam.Id, (await People.JoinAsync(_board, _key, "Sam", Door.Here)).Actor!.Id);
    }

    [Theory, Rule("P3")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("guess")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ")]
    public async Task A_key_that_has_not_joined_is_nobody(string? key) => Assert.Null(await People.FindAsync(_board, key));

    [Fact, Rule("P5")]
    public async Task The_stewards_key_makes_a_steward_of_its_own_board_only_and_is_stored_nowhere()
    {
        var (opened, _) = await _node.Get<BoardOpening>().OpenAsync("Ours", null, null, listed: false);
        var ours = await _node.FindAsync(opened!.Board.Code);
        Assert.True((await People.FindAsync(ours, opened.StewardKey))!.IsSteward);
        Assert.Null(await People.FindAsync(_board, opened.StewardKey));
        Assert.DoesNotContain(opened.StewardKey, await FileAsync(), StringComparison.Ordinal);
    }

    [Fact, Rule("P4")]
    public async Task A_way_back_brings_the_same_key_however_it_is_typed_and_as_often_as_wanted()
    {
        var code = await Ways.MakeAsync(_key);
        Assert.Equal(_key, await Ways.FollowAsync(code));
        Assert.Equal(_key, await Ways.FollowAsync($" {code.ToLowerInvariant().Replace('-', ' ')} "));
        Assert.DoesNotContain(_key, await FileAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), await FileAsync(), StringComparison.Ordinal);
    }

    [Theory, Rule("P4")]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0000-0000")]
    [InlineData("' OR 1=1 --")]
    public async Task A_way_back_that_was_never_made_leads_nowhere(string? typed)
    {
        await Ways.MakeAsync(_key);
        Assert.Null(await Ways.FollowAsync(typed));
    }

    [Fact, Rule("P9", "A8")]
    public async Task Hidden_words_and_the_reason_are_for_their_author_and_the_stewards()
    {
        await _node.DoesAsync(_board, Ann, Say(Open, "It was his fault"));
        await _node.DoesAsync(_board, Sue, new Hide { Id = IdOf("hide"), ContributionId = Open, Reason = "It names a person" });
        foreach (var reader in new[] { Ann, Sue })
        {
            var held = Assert.Single(await _node.Get<HeldWordsReader>().ForAsync(_board, reader));
            Assert.Equal(("It was his fault", "It names a person"), (held.Text, held.Reason));
        }

        Assert.Empty(await _node.Get<HeldWordsReader>().ForAsync(_board, Ben));
        Assert.Empty(await _node.Get<HeldWordsReader>().ForAsync(_board, OtherAnn));
    }

    // Every byte of the database, its log included, read as text.
    private async Task<string> FileAsync()
    {
        var text = new System.Text.StringBuilder();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_file.Path)!))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync());
        }

        return text.ToString();
    }
}
