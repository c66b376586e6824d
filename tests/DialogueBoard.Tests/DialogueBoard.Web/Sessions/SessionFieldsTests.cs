using DialogueBoard.Contributions;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Web.Sessions;

/// <summary>What the forms about sessions read from what was typed.</summary>
public sealed class SessionFieldsTests
{
    [Theory, Rule("N41")]
    [InlineData("more", "abc ", 3)]
    [InlineData("out-1", "ac", 1)]
    [InlineData("out-2", "ab", 1)]
    [InlineData("up-2", "acb", 1)]
    [InlineData("up-0", "abc", null)]
    [InlineData("down-0", "bac", 1)]
    [InlineData("down-2", "abc", null)]
    [InlineData("out-99", "abc", null)]
    [InlineData("out--1", "abc", null)]
    [InlineData("keep", "abc", null)]
    public void Rounds_are_added_taken_out_and_put_earlier_or_later_by_one_button_each(string button, string then, int? touched)
    {
        var rows = RoundRows.Press(button, [new(Prompt: "a"), new(Prompt: "b"), new(Prompt: "c")]);
        Assert.Equal(then, string.Concat(rows.Rounds.Select(round => round.Prompt ?? " ")));
        Assert.Equal(touched, rows.Touched);
    }

    [Theory, Rule("N43")]
    [InlineData("2026-03-03T18:30", "", "2026-03-03T18:30:00Z")]
    [InlineData("2026-07-03T18:30", "-60", "2026-07-03T17:30:00Z")]
    [InlineData("2026-07-03T18:30", "420", "2026-07-04T01:30:00Z")]
    [InlineData("2026-07-03T18:30", "99999", "2026-07-03T18:30:00Z")]
    [InlineData("", "60", null)]
    [InlineData("soon", "60", "0001-01-01T00:00:00Z")]
    public void A_moment_is_read_in_the_devices_own_time_where_the_form_tells_it_and_in_utc_where_not(string typed, string offset, string? moment)
    {
        var fields = SessionFields.From(Form(("begins", typed), ("offset", offset)));
        Assert.Equal(moment is null ? null : DateTime.Parse(moment, null, System.Globalization.DateTimeStyles.RoundtripKind), fields.ToPlan(Guid.NewGuid()).Begins);
    }

    [Fact, Rule("N47")]
    public void How_somebody_is_here_is_chosen_beforehand_from_what_they_said_their_link_or_whom_they_represent()
    {
        var session = new Session { Id = IdOf("session"), By = new(IdOf("Sue"), "Sue"), At = Start, Purpose = "An hour", HeldBy = ["Housing", "The Carers' Centre"], Rounds = [new(RoundKind.Gather, "Say", 5)] };
        Assert.Equal(ComeInFields.Self, ComeInFields.Of(session, null, null, null).As);
        Assert.Equal(ComeInFields.HeldBy(1), ComeInFields.Of(session, null, "the carers' centre", null).As);
        Assert.Equal(ComeInFields.HeldBy(0), ComeInFields.Of(session, null, null, "HOUSING").As);
        Assert.Equal(ComeInFields.Self, ComeInFields.Of(session, null, "Nobody we know", null).As);
        Assert.Equal(ComeInFields.Self, ComeInFields.Of(session, new(SpeakingFor.Self, Footing: Footing.Lived), "Housing", "Housing").As);
        Assert.Equal(new ComeInFields(ComeInFields.Job, "The school"), ComeInFields.Of(session, new(SpeakingFor.Job, "The school"), "Housing", null));

        Assert.Equal(new Speaking(SpeakingFor.Job, "Housing", Footing.Work), new ComeInFields(ComeInFields.HeldBy(0), null, Footing.Work).ToSpeaking(session));
        Assert.Equal(new Speaking(SpeakingFor.Job, "The school"), new ComeInFields(ComeInFields.Job, "The school").ToSpeaking(session));
        Assert.Equal(new Speaking(SpeakingFor.Self), new ComeInFields("held-7").ToSpeaking(session));
        Assert.Equal(new Speaking(SpeakingFor.Body), new ComeInFields(ComeInFields.Body).ToSpeaking(session));
    }

    private static FormCollection Form(params (string Name, string Value)[] fields) => new(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value)));
}
