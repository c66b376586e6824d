using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Shelf;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Shelf;

public sealed class MatchesTests
{
    private static readonly Guid TheRoom = IdOf("the room");
    private static readonly Guid TheNeed = IdOf("the need");

    [Fact, Rule("E42", "E40")]
    public void A_match_says_which_words_both_name_the_place_and_what_it_is_of()
    {
        var board = Shelf();
        var match = Assert.Single(Matches.Of(board.View).For(board.View.Contributions[TheNeed]));
        Assert.Equal((TheRoom, TheNeed, "Mill Lane", Asset.Room), (match.Offer.Id, match.To.Id, match.SamePlace, match.Asset));
        Assert.Equal(["library", "room"], match.Words);
        Assert.Equal([TheNeed], Matches.Of(board.View).For(board.View.Contributions[TheRoom]).Select(same => same.To.Id));
    }

    [Theory, Rule("E42")]
    [InlineData("The libraries are shut, and nowhere is warm", ContributionKind.Issue, null, null, true)]
    [InlineData("The libraries are shut on Mondays", ContributionKind.Issue, null, null, false)]
    [InlineData("The libraries are shut on Mondays", ContributionKind.Issue, "Mill Lane", null, true)]
    [InlineData("A key to the libraries", ContributionKind.Need, null, null, true)]
    [InlineData("I have the time, and would like to give it", ContributionKind.Need, null, null, false)]
    [InlineData("Somewhere dry", ContributionKind.Need, "mill lane", Asset.Room, true)]
    [InlineData("Somewhere dry", ContributionKind.Need, "Hope Street", Asset.Room, false)]
    [InlineData("Somewhere dry", ContributionKind.Need, "Mill Lane", Asset.Money, false)]
    [InlineData("Why is the library shut?", ContributionKind.Question, null, null, false)]
    public void What_matches_the_room_at_the_library(string text, ContributionKind kind, string? place, Asset? asset, bool matches)
    {
        var board = Shelf().Does(Ann, new Contribute { Id = IdOf("other"), Kind = kind, Text = text, Place = place, Asset = asset });
        Assert.Equal(matches, Matches.Of(board.View).For(board.View.Contributions[TheRoom]).Any(match => match.To.Id == IdOf("other")));
    }

    [Theory, Rule("E42", "G171")]
    [InlineData("Rydyn ni angen help gyda hyn bob wythnos", null, false)]
    [InlineData("Rydyn ni angen help gyda hyn bob wythnos", "cy", false)]
    [InlineData("Rydyn ni angen cegin bob wythnos", "cy", true)]
    [InlineData("We need a cegin", "en", true)]
    public void Words_of_every_Welsh_sentence_match_nothing_and_the_others_do(string text, string? language, bool matches)
    {
        var board = Begun()
            .Does(Ben, new Contribute { Id = TheRoom, Kind = ContributionKind.Offer, Text = "Gallwn ni roi help gyda hyn bob wythnos yn y gegin: mae cegin fawr", Language = "cy" })
            .Does(Ann, new Contribute { Id = TheNeed, Kind = ContributionKind.Need, Text = text, Language = language });
        Assert.Equal(matches, Matches.Of(board.View).For(board.View.Contributions[TheNeed]).Any());
    }

    [Theory, Rule("G171")]
    [InlineData("en", true)]
    [InlineData("cy", false)]
    [InlineData(null, false)]
    public void A_word_of_every_Welsh_sentence_names_something_where_the_words_are_plainly_English(string? language, bool matches)
    {
        var board = Begun()
            .Does(Ben, new Contribute { Id = TheRoom, Kind = ContributionKind.Offer, Text = "A hen to give away", Language = language })
            .Does(Ann, new Contribute { Id = TheNeed, Kind = ContributionKind.Need, Text = "A hen for the school yard", Language = language });
        Assert.Equal(matches, Matches.Of(board.View).For(board.View.Contributions[TheNeed]).Any());
    }

    [Fact, Rule("E42")]
    public void Nothing_hidden_or_taken_back_is_matched()
    {
        Assert.Empty(MatchesAfter(Sue, new Hide { Id = IdOf("gone"), ContributionId = TheRoom, Reason = "It names a person" }));
        Assert.Empty(MatchesAfter(Ben, new Withdraw { Id = IdOf("gone"), ContributionId = TheRoom }));

        static IReadOnlyList<Match> MatchesAfter(Actor actor, Act act)
        {
            var board = Shelf().Does(actor, act);
            return Matches.Of(board.View).For(board.View.Contributions[TheNeed]);
        }
    }

    [Fact, Rule("E41", "E42")]
    public void Put_together_they_are_tied_by_a_thread_that_helps_and_matched_no_more()
    {
        var board = Shelf().Does(OtherAnn, new DrawThread { Id = IdOf("tie"), From = TheRoom, To = TheNeed, Relation = ThreadRelation.Helps });
        Assert.Empty(Matches.Of(board.View).For(board.View.Contributions[TheNeed]));
        Assert.Equal(RefusalCode.HelpsFromOffer, Draw(TheNeed, TheRoom));
        Assert.Null(Draw(TheRoom, Open));
        Assert.Equal(RefusalCode.HelpsFromOffer, Draw(TheRoom, BensAnswer));
        board.Does(Sue, new Hide { Id = IdOf("hide"), ContributionId = Open, Reason = "It names a person" });
        Assert.Equal(RefusalCode.WordsNotOnBoard, Draw(TheRoom, Open));

        string? Draw(Guid from, Guid to) =>
            board.Decide(Ann, new DrawThread { Id = IdOf("new"), From = from, To = to, Relation = ThreadRelation.Helps }).Refusal?.Code;
    }

    [Fact, Rule("E40")]
    public void Only_an_offer_or_a_need_is_of_something()
    {
        var board = Shelf().Does(Ann, new Contribute { Id = IdOf("story"), Kind = ContributionKind.Story, Text = "Long ago", Asset = Asset.Room });
        Assert.Equal((Asset.Room, null), (board.View.Contributions[TheNeed].Asset, board.View.Contributions[IdOf("story")].Asset));
    }

    [Fact, Rule("E43")]
    public void Matches_come_by_reasons_then_by_time_whatever_order_the_records_came_in()
    {
        var board = Shelf()
            .Does(Ann, new Contribute { Id = IdOf("later"), Kind = ContributionKind.Need, Text = "Chairs at the library" })
            .Does(Ann, new Contribute { Id = IdOf("latest"), Kind = ContributionKind.Need, Text = "Tea at the library" });
        var again = BoardView.Empty(board.View.Board).With(board.View.Board, board.View.Contributions.Values.Reverse());
        Guid[] expected = [TheNeed, IdOf("later"), IdOf("latest")];
        Assert.Equal(expected, Matches.Of(board.View).For(board.View.Contributions[TheRoom]).Select(match => match.To.Id));
        Assert.Equal(expected, Matches.Of(again).For(again.Contributions[TheRoom]).Select(match => match.To.Id));
    }

    [Fact, Rule("E43")]
    public void On_a_board_of_two_thousand_cards_the_index_looks_at_few_pairs()
    {
        var board = new SmallBoard();
        for (var n = 0; n < 2_000; n++)
        {
            board.Does(Ann, Say(IdOf($"card {n}"), $"Everybody says bench, and one in fifty subject{n % 50}, and two thing{n / 2}",
                (n % 3) switch { 0 => ContributionKind.Offer, 1 => ContributionKind.Need, _ => ContributionKind.Issue }));
        }

        // "bench" stands on every card and "subject" on forty: only the latter may tie cards, or every offer would match every need.
        var matches = Matches.Of(board.View);
        var offers = board.View.Contributions.Values.Where(card => card.Kind == ContributionKind.Offer).ToList();
        Assert.All(offers, offer => Assert.All(matches.For(offer), match => Assert.DoesNotContain("bench", match.Words)));
        Assert.Contains(offers, offer => matches.For(offer).Count > 0);
    }

    private static SmallBoard Shelf() => Begun()
        .Does(Ben, new Contribute { Id = TheRoom, Kind = ContributionKind.Offer, Text = "The library has a warm back room", Asset = Asset.Room, Place = "Mill Lane" })
        .Does(Ann, new Contribute { Id = TheNeed, Kind = ContributionKind.Need, Text = "We need a room, near the library if we can", Asset = Asset.Room, Place = "Mill lane " });
}
