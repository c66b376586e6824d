using DialogueBoard.Acts;
using DialogueBoard.Server.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.Storage;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.People;

public sealed class StewardKeysTests : IAsyncLifetime
{
    private readonly SqliteFile _file = new();
    private Node _node = null!;
    private OpenBoard _board = null!;
    private string _key = null!;

    private Participants People => _node.Get<Participants>();

    public async ValueTask InitializeAsync()
    {
        _node = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var (opened, _) = await _node.Get<BoardOpening>().OpenAsync("Getting about", null, null, listed: false);
        (_board, _key) = (await _node.FindAsync(opened!.Board.Code), opened.StewardKey);
    }

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        _file.Dispose();
    }

    [Fact, Rule("P6")]
    public async Task A_new_key_makes_the_old_one_void_and_works_itself()
    {
        var asker = await People.FindAsync(_board, _key);
        var (replaced, _) = await _node.Get<StewardKeys>().ReplaceAsync(_board, asker!);
        Assert.Null(await People.FindAsync(_board, _key));
        Assert.True((await People.FindAsync(_board, replaced))!.IsSteward);
    }

    [Fact, Rule("P6")]
    public async Task Who_became_a_steward_by_the_old_key_is_one_no_longer_except_who_asks()
    {
        var (asking, other) = (PersonalKey.New(), PersonalKey.New());
        var (asker, _) = await People.JoinAsync(_board, asking, "Sue", Door.Here, asSteward: true);
        await People.JoinAsync(_board, other, "Ben", Door.Here, asSteward: true);
        await _node.Get<StewardKeys>().ReplaceAsync(_board, asker!);
        Assert.True((await People.FindAsync(_board, asking))!.IsSteward);
        Assert.False((await People.FindAsync(_board, other))!.IsSteward);
    }

    [Fact, Rule("P6")]
    public async Task Nobody_but_a_steward_replaces_the_key()
    {
        Assert.Equal(RefusalCode.StewardsOnly, (await _node.Get<StewardKeys>().ReplaceAsync(_board, Ann)).Refusal?.Code);
        Assert.True((await People.FindAsync(_board, _key))!.IsSteward);
    }
}
