using System.Text;
using System.Text.Json;
using CsCheck;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Feed;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Acts;

/// <summary>What holds after any acts whatever, by anyone, in any order.</summary>
public sealed class AnySequenceOfActs
{
    private static readonly Actor[] Everyone = [Ann, Ben, OtherAnn, Sue];

    [Theory, InlineData(false), InlineData(true)]
    [Rule("A17", "W9", "D3", "D4", "N21")]
    public void Views_agree_however_they_came_about_and_no_reader_gets_words_that_are_gone_or_kept_back(bool inSession) =>
        (inSession ? RandomActs.SequenceInSession(Everyone.Length, Everyone.Length - 1) : RandomActs.Sequence(Everyone.Length)).Sample(steps =>
        {
            var board = new SmallBoard();
            var reader = board.View;
            var everChanged = new Dictionary<Guid, BoardRecord>();
            foreach (var (who, act) in steps)
            {
                var decision = board.Tries(Everyone[who], act);
                Assert.True(decision.Refusal is null || decision.Changed.Count == 0);
                Assert.NotEqual("", decision.Refusal?.Detail);
                foreach (var record in decision.Changed)
                {
                    everChanged[record.Id] = board.View.Find(record.Id) ?? record with { Version = board.View.Version };
                }

                if (decision.Refusal is null)
                {
                    reader = Follow(reader, board.View.Board, decision.Changed);
                }
            }

            var inOneGo = BoardView.Empty(board.View.Board).With(board.View.Board, everChanged.Values.OrderBy(record => record.Id));
            Assert.Equal(board.View.Describe(), inOneGo.Describe());
            Assert.Equal(Json(board.View), Json(reader));
            AssertNoLostWords(board);
        }, iter: 400);

    [Fact, Rule("A17")]
    public void The_same_act_in_the_same_situation_is_decided_the_same_way() =>
        RandomActs.Sequence(Everyone.Length).Sample(steps =>
        {
            var (one, two) = (new SmallBoard(), new SmallBoard());
            foreach (var (who, act) in steps)
            {
                one.Tries(Everyone[who], act);
                two.Tries(Everyone[who], act);
            }

            Assert.Equal(one.View.Describe(), two.View.Describe());
        }, iter: 100);

    // What a viewer does: it gets the delta's bytes, and puts what they say into the view it has.
    private static BoardView Follow(BoardView view, Board board, IReadOnlyList<BoardRecord> changed)
    {
        var sent = new Delta("e1", view.Version, board.Version, false, Put.Of(changed.Where(record => !record.Gone)), [.. changed.Where(record => record.Gone).Select(record => record.Id)]);
        var delta = JsonSerializer.Deserialize<Delta>(sent.Utf8.Span, WireJson.Options)!;
        var left = delta.Gone.Select(view.Find).OfType<BoardRecord>().Select(record => record with { Gone = true });
        return view.With(board, [.. delta.Put.All(), .. left]);
    }

    private static string Json(BoardView view) =>
        string.Join('\n', JsonElement.Parse(view.Whole().Utf8.Span).GetProperty("put").EnumerateObject()
            .SelectMany(kind => kind.Value.EnumerateArray().Select(record => record.GetRawText())).Order(StringComparer.Ordinal));

    // Each text names its contribution, so that it can be looked for.
    private static void AssertNoLostWords(SmallBoard board)
    {
        var json = Encoding.UTF8.GetString(board.View.Whole().Utf8.Span);
        foreach (var waiting in board.Waiting.Where(waiting => !board.View.Knows(waiting.ActId)))
        {
            Assert.DoesNotContain(RandomActs.WordsOf(waiting.ActId), json, StringComparison.Ordinal);
        }

        foreach (var contribution in board.View.Contributions.Values.Where(contribution => contribution.State != ContributionState.OnBoard))
        {
            Assert.DoesNotContain(RandomActs.WordsOf(contribution.Id), json, StringComparison.Ordinal);
        }

        Assert.All(board.Held.Keys, id => Assert.Equal(ContributionState.Hidden, board.View.Contributions[id].State));
        Assert.All(
            board.View.Contributions.Values.Where(contribution => contribution.State == ContributionState.Hidden),
            contribution => Assert.True(board.Held.ContainsKey(contribution.Id)));
    }
}
