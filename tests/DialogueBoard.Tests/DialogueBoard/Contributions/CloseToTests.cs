using System.Diagnostics;
using DialogueBoard.Contributions;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Contributions;

/// <summary>Cards that say something close to what somebody is about to say.</summary>
public sealed class CloseToTests
{
    [Fact, Rule("G22")]
    public void What_shares_words_that_few_cards_have_is_close_and_what_shares_everyday_words_is_not()
    {
        var board = Begun();
        var lifts = IdOf("lifts");
        board.Does(Ann, Say(lifts, "The lift in Mill Tower is broken again"))
            .Does(Ben, Say(IdOf("dark"), "The path behind the school is dark"))
            .Does(Ben, Say(IdOf("door"), "There is nobody at the housing desk on Mondays"));
        Assert.Equal([lifts], CloseTo.Of(board.View, "Why are the lifts at mill tower always out of order?").Select(card => card.Id));
        Assert.Empty(CloseTo.Of(board.View, "There is nobody who gives me the time again"));
        Assert.Empty(CloseTo.Of(board.View, "lift"));
        Assert.Empty(CloseTo.Of(board.View, null));

        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = lifts, Reason = "It names a person" });
        Assert.Empty(CloseTo.Of(board.View, "Why are the lifts at Mill Tower always out of order?"));
    }

    [Fact, Rule("G22")]
    public void At_most_three_come_the_closest_first_and_a_word_on_every_card_tells_nothing()
    {
        var board = new SmallBoard();
        foreach (var n in Enumerable.Range(0, 30))
        {
            board.Does(Ann, Say(IdOf($"card {n}"), $"Bus stop number{n}"));
        }

        foreach (var n in Enumerable.Range(0, 5))
        {
            board.Does(Ann, Say(IdOf($"shelter {n}"), n == 2 ? "Bus shelter glass broken lamp" : "Bus shelter glass gone"));
        }

        Assert.Empty(CloseTo.Of(board.View, "Which bus, which stop?"));
        var close = CloseTo.Of(board.View, "The glass of the bus shelter is broken, and the lamp");
        Assert.Equal((3, IdOf("shelter 2")), (close.Count, close[0].Id));
    }

    [Fact, Rule("G22")]
    public void Among_ten_thousand_cards_it_takes_less_than_fifty_milliseconds()
    {
        var random = new Random(1);
        var words = Enumerable.Range(0, 3000).Select(n => $"w{n:x3}rd").ToArray();
        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[(int)(words.Length * Math.Pow(random.NextDouble(), 2))]));
        var cards = Enumerable.Range(0, 10_000).Select(n => new Contribution
        {
            Id = IdOf($"card {n}"),
            Kind = ContributionKind.Issue,
            Text = Words(25),
            By = Ann.By,
            At = Start.AddSeconds(n),
            X = 0,
            Y = 0,
        }).ToList();
        var view = new SmallBoard().View.With(new SmallBoard().View.Board, cards);
        CloseTo.Of(view, Words(30));

        // The quickest of some: other work on this machine only ever makes one slower.
        var took = Enumerable.Range(0, 15).Select(_ =>
        {
            var draft = Words(30);
            var began = Stopwatch.GetTimestamp();
            CloseTo.Of(view, draft);
            return Stopwatch.GetElapsedTime(began);
        }).Min();
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromMilliseconds(50));
    }
}
