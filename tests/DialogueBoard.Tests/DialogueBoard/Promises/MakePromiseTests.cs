using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Promises;
using DialogueBoard.Threads;
using Xunit;
using static DialogueBoard.Tests.Promises.PromisedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Promises;

public sealed class MakePromiseTests
{
    private static readonly Guid New = IdOf("new promise");

    [Fact, Rule("E30", "E31")]
    public void A_promise_has_its_words_its_halves_its_threads_and_the_name_of_who_wrote_it()
    {
        var view = AddTo(Begun()).Does(Ann, Promising(New, Open, PromisedBoard.Learning)).View;
        var promise = view.PartOf<Promise>(New)!;
        Assert.Equal((ContributionKind.Promise, "Ann"), (view.Contributions[New].Kind, promise.By.Name));
        Assert.Equal("people walk where it is lit", promise.Because);
        Assert.Equal(new HalfPromise(["Highways", "The parks team"], "The town council", Day(10)), promise.Agency);
        Assert.Equal(new HalfPromise(["Mill Lane neighbours"], null, Day(20)), promise.Community);
        Assert.Equal((PromiseState.Open, DialogueBoard.Dates.Day.IsOver(Day(10))), (promise.State, promise.Due));
        Assert.Equal(
            new Dictionary<Guid, ThreadRelation> { [Open] = ThreadRelation.About, [PromisedBoard.Learning] = ThreadRelation.RestsOn },
            view.ThreadsOf(New).ToDictionary(thread => thread.To, thread => thread.Relation));
    }

    [Fact, Rule("E30")]
    public void Names_are_read_like_all_words_and_the_same_name_counts_once()
    {
        var act = Promising(New) with { Agency = new([" Highways ", "", "highways", "\u200B", "Parks"], Day(3)) };
        Assert.Equal(["Highways", "Parks"], AddTo(Begun()).Does(Ann, act).View.PartOf<Promise>(New)!.Agency.Holders);
    }

    public static TheoryData<string, int, int, string> Halves => new()
    {
        { "Highways", 1, 1, "" },
        { "Highways", 10, 1, "" },
        { "Highways", 11, 1, RefusalCode.TooMany },
        { "Highways", 0, 1, RefusalCode.NoHolders },
        { "  ", 3, 1, RefusalCode.NoHolders },
        { "\u0000", 1, 1, RefusalCode.ControlCharacter },
        { new string('x', 120), 1, 1, "" },
        { new string('x', 121), 1, 1, RefusalCode.TooLong },
        { "Highways", 1, 0, RefusalCode.DateNotAhead },
        { "Highways", 1, -4000, RefusalCode.DateNotAhead },
        { "Highways", 1, 3650, "" },
        { "Highways", 1, 4000, RefusalCode.DateTooFar },
    };

    [Theory, Rule("E30")]
    [MemberData(nameof(Halves))]
    public void Each_half_has_holders_and_a_day_within_bounds_or_is_refused(string holder, int holders, int days, string code)
    {
        var pledge = new Pledge([.. Enumerable.Range(0, holders).Select(n => n == 0 ? holder : holder.Trim().Length == 0 ? holder : $"{holder} {n}")], Day(days));
        Assert.Equal(code, Code(Promising(New) with { Agency = pledge }));
        Assert.Equal(code, Code(Promising(New) with { Community = pledge }));
    }

    [Fact, Rule("E30")]
    public void A_half_without_a_day_is_refused_and_absurd_days_too()
    {
        Assert.Equal(RefusalCode.DateMissing, Code(Promising(New) with { Agency = new(["Highways"], null) }));
        Assert.Equal(RefusalCode.DateTooFar, Code(Promising(New) with { Agency = new(["Highways"], DateOnly.MaxValue) }));
        Assert.Equal(RefusalCode.DateNotAhead, Code(Promising(New) with { Agency = new(["Highways"], DateOnly.MinValue) }));
        Assert.Equal(RefusalCode.TooLong, Code(Promising(New) with { Agency = new(["Highways"], Day(3), new('x', 121)) }));
        Assert.Equal(RefusalCode.TooLong, Code(Promising(New) with { Because = new('x', 1001) }));
    }

    private static string Code(Act act) => AddTo(Begun()).Decide(Ann, act).Refusal?.Code ?? "";
}
