using Bunit;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Members;
using DialogueBoard.OurMix;
using DialogueBoard.Themes;
using DialogueBoard.Web.Contributions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace DialogueBoard.Tests.Web.Contributions;

/// <summary>What the composer offers, at each stop of a dial.</summary>
public sealed class ComposerOfferTests : IDisposable
{
    private readonly BunitContext _page = new();
    private readonly SmallBoard _board = SmallBoard.Further();

    public ComposerOfferTests() => _page.Services.AddLocalization();

    public void Dispose() => _page.Dispose();

    [Theory, Rule("M42")]
    [InlineData(1, "issue position", "position")]
    [InlineData(2, "issue position question story building-on different-view link-noticed not-knowing", "position")]
    [InlineData(3, "issue question story building-on different-view link-noticed not-knowing position", "building-on")]
    [InlineData(4, "issue question story building-on different-view link-noticed not-knowing position", "building-on")]
    [InlineData(5, "issue question story building-on different-view link-noticed not-knowing", "building-on")]
    public void What_leads_comes_first_and_is_what_an_answer_is_at_first(int stop, string ways, string answer)
    {
        Move(Principle.Talk, stop);
        var offer = Offer();
        Assert.Equal(ways + " offer need", InWords(offer.Ways.Where(way => way.Fits(null)).Select(way => way.Kind)));
        Assert.Equal(ContributionKind.Issue, offer.FirstFor(null));
        Assert.Equal(answer, WireName.Of(offer.FirstFor(ContributionKind.Story)));
        Assert.Equal(stop <= 2 ? ContributionKind.For : ContributionKind.BuildingOn, offer.FirstFor(ContributionKind.Position));
    }

    [Theory, Rule("M42")]
    [InlineData(1, "for against position")]
    [InlineData(2, "for position against question story building-on different-view link-noticed not-knowing")]
    [InlineData(4, "building-on question story different-view link-noticed not-knowing position for against")]
    [InlineData(5, "building-on question story different-view link-noticed not-knowing")]
    public void The_answers_to_a_position_go_by_the_talk(int stop, string answers)
    {
        Move(Principle.Talk, stop);
        Assert.Equal(answers.Split(' ').Order(), InWords(Offer().AnswersTo(ContributionKind.Position)).Split(' ').Order());
        Assert.StartsWith(answers.Split(' ')[0], InWords(Offer().AnswersTo(ContributionKind.Position)), StringComparison.Ordinal);
    }

    [Fact, Rule("M42")]
    public void A_step_is_seen_differently_wherever_steps_are_at_hand_and_only_there()
    {
        Move(Principle.Talk, 1);
        Assert.True(Offer().Offers(ContributionKind.DifferentView, ContributionKind.Step));
        Assert.False(Offer().Offers(ContributionKind.DifferentView, ContributionKind.Issue));
        Move(Principle.Talk, 5);
        Move(Principle.Deciding, 1);
        Assert.False(Offer().Offers(ContributionKind.DifferentView, ContributionKind.Step));
        Assert.True(Offer().Offers(ContributionKind.DifferentView, ContributionKind.Issue));
    }

    [Fact, Rule("M43")]
    public void A_life_event_a_theme_and_how_one_speaks_are_asked_where_they_are_at_hand()
    {
        _board.Takes(Decision.Of(new Theme { Id = SmallBoard.IdOf("theme"), By = SmallBoard.Sue.By, At = SmallBoard.Start, Name = "Transport" }));
        Move(Principle.Organising, 1);
        var composer = Render(SmallBoard.Ann);
        Assert.Empty(composer.FindAll("[name=when]"));
        Assert.Equal("Transport", composer.Find("select[name=theme] option:last-child").TextContent);
        Assert.True(composer.Markup.IndexOf("name=\"theme\"", StringComparison.Ordinal) < composer.Markup.IndexOf("name=\"kind\"", StringComparison.Ordinal));

        Move(Principle.Organising, 5);
        composer = Render(SmallBoard.Ann);
        Assert.Single(composer.FindAll("[name=when]"));
        Assert.Empty(composer.FindAll("[name=theme]"));
        Assert.NotEmpty(composer.FindAll("[name=for]"));
        Assert.Single(composer.FindAll("[name=for][value=self][checked]"));
    }

    [Theory, Rule("M43", "M45")]
    [InlineData(1, false, 0)]
    [InlineData(2, true, 4)]
    [InlineData(4, false, 4)]
    [InlineData(5, false, 3)]
    public void A_member_speaks_for_their_body_where_members_are_at_hand(int stop, bool bodyFirst, int ways)
    {
        _board.Takes(Decision.Of(new Member { Id = SmallBoard.IdOf("member"), By = SmallBoard.Ann.By, At = SmallBoard.Start, Body = "Mill Lane tenants", AdmittedAt = SmallBoard.Start }));
        Move(Principle.Legitimacy, stop);
        var composer = Render(SmallBoard.Ann);
        Assert.Equal(ways, composer.FindAll("[name=for]").Count);
        Assert.Equal(stop < 5, composer.Markup.Contains("Mill Lane tenants", StringComparison.Ordinal));
        Assert.Equal(bodyFirst, composer.FindAll("[name=for][value=body][checked]").Count == 1);
        Assert.Empty(composer.FindAll(".members-speak"));
        Assert.False(composer.Find(".composer-put").HasAttribute("hidden"));

        var bens = Render(SmallBoard.Ben);
        Assert.Equal(stop == 1, bens.FindAll(".members-speak").Count == 1);
        Assert.Equal(stop == 1, bens.Find(".composer-put").HasAttribute("hidden"));
        Assert.Empty(bens.FindAll("[name=for][value=body]"));
    }

    [Fact, Rule("M43")]
    public void What_the_form_asked_of_nobody_is_not_said_and_what_somebody_said_is_never_left_out()
    {
        Assert.Null(new ComposerFields { Text = "x" }.ToAct(door: false).Speaking);
        Assert.Equal(new(SpeakingFor.Self), new ComposerFields { Text = "x" }.ToAct(door: true).Speaking);
        Assert.Equal(new(SpeakingFor.Job, "Housing"), new ComposerFields { Text = "x", For = SpeakingFor.Job, Whom = "Housing" }.ToAct(door: false).Speaking);
        Assert.Equal(new(SpeakingFor.Body), new ComposerFields { Text = "x", For = SpeakingFor.Body, Whom = "another" }.ToAct(door: true).Speaking);
    }

    private ComposerOffer Offer() => ComposerOffer.Of(_board.View, SmallBoard.Ann);

    private void Move(Principle principle, int stop)
    {
        if (_board.View.Mix[principle] != stop)
        {
            _board.Does(SmallBoard.Sue, new MoveDials { Id = Guid.NewGuid(), To = [new(principle, stop)] });
        }
    }

    private static string InWords(IEnumerable<ContributionKind> kinds) => string.Join(' ', kinds.Select(kind => WireName.Of(kind)));

    private IRenderedComponent<Composer> Render(Actor me) => _page.Render<Composer>(parameters => parameters
        .Add(composer => composer.Code, "TESTB0AR")
        .Add(composer => composer.View, _board.View)
        .Add(composer => composer.Me, me));
}
