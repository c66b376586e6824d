using DialogueBoard.Client;
using DialogueBoard.Feed;
using Xunit;

namespace DialogueBoard.Tests.Client;

/// <summary>What a watch shows when the streams below it break off or do not fit.</summary>
public sealed class UnbrokenDeltasTests
{
    private readonly List<Cursor> _asked = [];

    [Fact, Rule("D12")]
    public async Task A_stream_that_ends_is_asked_for_again_from_where_it_ended()
    {
        var shown = await ShowAsync(2, [Full("e", 3)], [Next("e", 3, 5)]);

        Assert.Equal([3, 5], shown.Select(delta => delta.To));
        Assert.Equal([Cursor.Start, new(3, "e")], _asked);
    }

    [Fact, Rule("D12", "D5")]
    public async Task A_delta_after_a_gap_is_not_shown_but_asked_for_again()
    {
        var shown = await ShowAsync(2, [Full("e", 3), Next("e", 4, 5)], [Next("e", 3, 5)]);

        Assert.Equal([3, 5], shown.Select(delta => delta.To));
    }

    [Fact, Rule("D12", "D5")]
    public async Task A_delta_that_was_seen_already_is_not_shown_again()
    {
        var shown = await ShowAsync(3, [Full("e", 3), Next("e", 3, 4)], [Next("e", 3, 4)], [Full("e", 4)]);

        Assert.Equal([(0, 3), (3, 4), (0, 4)], shown.Select(delta => ((int)delta.From, (int)delta.To)));
    }

    [Fact, Rule("D12", "D6")]
    public async Task A_delta_of_another_history_is_not_shown_but_the_whole_board_asked_for()
    {
        var shown = await ShowAsync(2, [Full("e", 3)], [Next("other", 3, 4)], [Full("other", 4)]);

        Assert.Equal(["e", "other"], shown.Select(delta => delta.Epoch));
        Assert.Equal([Cursor.Start, new(3, "e"), Cursor.Start], _asked);
    }

    [Fact]
    public async Task A_failure_that_will_not_pass_ends_the_watch()
    {
        var deltas = new UnbrokenDeltas((_, _) => throw new BoardRefusedException(new("no-such-board", "There is none.")), Outage.MayPass, TimeProvider.System);

        await Assert.ThrowsAsync<BoardRefusedException>(async () =>
            await deltas.AfterAsync(Cursor.Start, CancellationToken.None).GetAsyncEnumerator().MoveNextAsync());
    }

    private static Delta Full(string epoch, long to) => new(epoch, 0, to, full: true, new(), []);

    private static Delta Next(string epoch, long from, long to) => new(epoch, from, to, full: false, new(), []);

    /// <summary>The first deltas shown, where one after another these streams are there to be opened.</summary>
    private async Task<List<Delta>> ShowAsync(int count, params Delta[][] streams)
    {
        var left = new Queue<Delta[]>(streams);
        var unbroken = new UnbrokenDeltas(
            (cursor, _) =>
            {
                _asked.Add(cursor);
                return left.Dequeue().ToAsyncEnumerable();
            },
            Outage.MayPass,
            TimeProvider.System);
        return await unbroken.AfterAsync(Cursor.Start, CancellationToken.None).Take(count).ToListAsync();
    }
}
