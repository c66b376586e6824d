using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using DialogueBoard.Shelf;
using DialogueBoard.Tests.Server.Storage;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.People;

/// <summary>Looking after a board is handed round on one node; another has to agree.</summary>
public sealed class CareOnEveryNodeTests : IAsyncLifetime
{
    private readonly SqliteFile _file = new();
    private readonly string _sue = PersonalKey.New();
    private readonly string _ann = PersonalKey.New();
    private Node _one = null!;
    private Node _two = null!;
    private OpenBoard _atOne = null!;
    private OpenBoard _atTwo = null!;
    private string _stewardKey = null!;

    public async ValueTask InitializeAsync()
    {
        _one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        _two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var (opened, _) = await _one.Get<BoardOpening>().OpenAsync("Getting about", null, null, listed: false);
        (_atOne, _atTwo, _stewardKey) = (await _one.FindAsync(opened!.Board.Code), await _two.FindAsync(opened.Board.Code), opened.StewardKey);
        await _one.Get<Participants>().JoinAsync(_atOne, _sue, "Sue", Door.Here, asSteward: true);
        await _one.Get<Participants>().JoinAsync(_atOne, _ann, "Ann", Door.Here);
        await _two.Boards.LookAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _two.DisposeAsync();
        _file.Dispose();
    }

    [Fact, Rule("E44")]
    public async Task Who_comes_by_the_link_is_said_to_look_after_the_board_by_the_name_they_go_by_now()
    {
        Assert.Equal("Sue", Assert.Single(_atTwo.Feed.View.All<Care>()).By.Name);
        await _one.Get<Participants>().JoinAsync(_atOne, _sue, "Susan", Door.Here);
        Assert.Equal("Susan", Assert.Single(_atOne.Feed.View.All<Care>()).By.Name);
        await _one.Get<Participants>().JoinAsync(_atOne, _ann, "Anna", Door.Here);
        Assert.Single(_atOne.Feed.View.All<Care>());
    }

    [Fact, Rule("E45", "E46")]
    public async Task Handed_on_at_one_node_the_right_is_gone_and_there_at_the_other()
    {
        Assert.True((await AtTwoAsync(_sue)).IsSteward);
        Assert.False((await AtTwoAsync(_ann)).IsSteward);
        await HandRoundAsync();
        await _two.Boards.LookAsync(CancellationToken.None);
        Assert.False((await AtTwoAsync(_sue)).IsSteward);
        Assert.True((await AtTwoAsync(_ann)).IsSteward);
        Assert.True((await AtTwoAsync(_stewardKey)).IsSteward);
    }

    [Fact, Rule("E45")]
    public async Task An_act_at_a_node_that_has_not_heard_yet_is_decided_by_what_is_stored()
    {
        var card = Say(IdOf("a card"), "The last bus goes at six");
        await _two.DoesAsync(_atTwo, await AtTwoAsync(_ann), card);
        await _one.Boards.LookAsync(CancellationToken.None);
        await HandRoundAsync();

        // The second node still believes that Sue looks after the board and that Ann does not.
        var (sue, ann) = (await AtTwoAsync(_sue), await AtTwoAsync(_ann));
        Assert.Equal((true, false), (sue.IsSteward, ann.IsSteward));
        var hide = new Hide { Id = Guid.NewGuid(), ContributionId = card.Id, Reason = "It names a person" };
        Assert.Equal(RefusalCode.StewardsOnly, (await _two.TriesAsync(_atTwo, sue, hide)).Refusal?.Code);
        Assert.Null((await _two.TriesAsync(_atTwo, ann, hide with { Id = Guid.NewGuid() })).Refusal);
    }

    [Fact, Rule("E45", "E47")]
    public async Task Whoever_handed_it_on_comes_back_by_the_link_only()
    {
        await HandRoundAsync();
        var (again, _) = await _one.Get<Participants>().JoinAsync(_atOne, _sue, "Sue", Door.Here);
        Assert.False(again!.IsSteward);
        var (back, _) = await _one.Get<Participants>().JoinAsync(_atOne, _sue, "Sue", Door.Here, asSteward: true);
        Assert.True(back!.IsSteward);
        Assert.Equal(["Ann", "Sue"], _atOne.Feed.View.All<Care>().Select(care => care.By.Name));
    }

    [Fact, Rule("E48", "P6")]
    public async Task A_new_link_ends_the_care_of_those_who_came_by_the_old_one_and_no_others()
    {
        await HandRoundAsync();
        await _one.Get<Participants>().JoinAsync(_atOne, PersonalKey.New(), "Lee", Door.Here, asSteward: true);
        var ann = (await _one.Get<Participants>().FindAsync(_atOne, _ann))!;
        Assert.Equal(RefusalCode.LinkHoldersOnly, (await _one.Get<StewardKeys>().ReplaceAsync(_atOne, ann)).Refusal?.Code);

        var holder = (await _one.Get<Participants>().FindAsync(_atOne, _stewardKey))!;
        Assert.NotNull((await _one.Get<StewardKeys>().ReplaceAsync(_atOne, holder)).Key);
        Assert.Equal(["Ann"], _atOne.Feed.View.All<Care>().Select(care => care.By.Name));
    }

    [Fact, Rule("E44", "E5")]
    public async Task Who_looks_after_a_board_survives_a_restart()
    {
        await HandRoundAsync();
        await using var fresh = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var board = await fresh.FindAsync(_atOne.Code);
        Assert.Equal("Ann", Assert.Single(board.Feed.View.All<Care>()).By.Name);
        Assert.True((await fresh.Get<Participants>().FindAsync(board, _ann))!.IsSteward);
        Assert.False((await fresh.Get<Participants>().FindAsync(board, _sue))!.IsSteward);
    }

    private async Task HandRoundAsync()
    {
        var people = _one.Get<Participants>();
        await _one.DoesAsync(_atOne, (await people.FindAsync(_atOne, _sue))!, new OfferCare { Id = Guid.NewGuid() });
        await _one.DoesAsync(_atOne, (await people.FindAsync(_atOne, _ann))!, new TakeCare { Id = Guid.NewGuid() });
    }

    private async Task<Actor> AtTwoAsync(string key) => (await _two.Get<Participants>().FindAsync(_atTwo, key))!;
}
