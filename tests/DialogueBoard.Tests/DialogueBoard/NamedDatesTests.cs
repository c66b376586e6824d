using DialogueBoard.Burning;
using DialogueBoard.Contributions;
using DialogueBoard.Dates;
using DialogueBoard.Priorities;
using DialogueBoard.Promises;
using DialogueBoard.Sessions;
using DialogueBoard.Steps;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests;

public sealed class NamedDatesTests
{
    private static readonly DateOnly Soon = new(2026, 3, 20);
    private readonly SmallBoard _board = new();

    [Fact, Rule("G74")]
    public void Every_date_is_told_once_in_the_order_of_time_with_an_id_that_stays()
    {
        _board.Does(Ann, new TryStep { Id = IdOf("step"), Text = "A van", LookAgain = Soon })
            .Does(Ann, new StartGroup { Id = IdOf("group"), Text = "Getting home", Until = Soon.AddDays(1) })
            .Does(Ann, new MakePromise { Id = IdOf("promise"), Text = "A van for good", Agency = new(["Transport"], Soon.AddDays(2)), Community = new(["Mill Lane"], Soon.AddDays(3)) })
            .Does(Sue, new OpenPriorities { Id = IdOf("dots"), Text = "What comes first?", Dots = 5, Line = 3, Closes = Soon.AddDays(4) })
            .Does(Sue, Planned("Getting home at night"));
        var dates = Dates();

        Assert.Equal(
            [NamedFor.Session, NamedFor.StepLookAgain, NamedFor.GroupUntil, NamedFor.AgencyReports, NamedFor.CommunityReports, NamedFor.PrioritiesClose],
            dates.Select(date => date.What));
        Assert.Equal(dates.Count, dates.Select(date => date.Id).Distinct().Count());
        Assert.All(dates, date => Assert.False(date.IsOff));
        Assert.Equal((Start.AddDays(3), Start.AddDays(3).AddMinutes(45), "The library"), (dates[0].Begins!.Value, dates[0].Ends!.Value, dates[0].Where));

        _board.Does(Ann, new Reword { Id = IdOf("reword"), ContributionId = IdOf("step"), Text = "A van on Saturdays" });
        var later = Dates();
        Assert.Equal(dates.Select(date => date.Id), later.Select(date => date.Id));
        Assert.True(later[1].Revision > dates[1].Revision);
        Assert.Equal("A van on Saturdays", later[1].Words);
    }

    [Fact, Rule("G75")]
    public void What_was_seen_to_hidden_or_dropped_is_off_and_hidden_words_are_not_told()
    {
        _board.Does(Ann, new TryStep { Id = IdOf("stopped"), Text = "A bench", LookAgain = Soon })
            .Does(Ann, new LookAgain { Id = IdOf("stop it"), ContributionId = IdOf("stopped"), Verdict = StepVerdict.Stop })
            .Does(Ann, new TryStep { Id = IdOf("hidden"), Text = "His house", LookAgain = Soon })
            .Does(Sue, new Hide { Id = IdOf("hide it"), ContributionId = IdOf("hidden"), Reason = "It names a person" })
            .Does(Sue, Planned("Getting home at night"));
        var planned = BoardSessions.Find(_board.View, IdOf("planned"))!;
        _board.Does(Sue, new DropSession { Id = IdOf("drop it"), SessionId = planned.Id });
        Assert.DoesNotContain(Dates(), date => date.What == NamedFor.Session);

        var dates = NamedDates.Of(_board.View, [planned with { Gone = true, Purpose = "", Where = null, Rounds = [], Version = _board.View.Version }]);

        Assert.Equal(3, dates.Count);
        Assert.All(dates, date => Assert.True(date.IsOff));
        Assert.Equal(planned.Id, dates[0].Id);
        Assert.DoesNotContain(dates, date => date.Words.Contains("house", StringComparison.Ordinal));
    }

    private IReadOnlyList<NamedDate> Dates() => NamedDates.Of(_board.View, []);

    private static PlanSession Planned(string purpose) => new()
    {
        Id = IdOf("planned"),
        Purpose = purpose,
        Where = "The library",
        Begins = Start.AddDays(3),
        Rounds = [new(RoundKind.CheckIn, "How are you here?", 15), new(RoundKind.Gather, "What is burning?", 30)],
    };
}
