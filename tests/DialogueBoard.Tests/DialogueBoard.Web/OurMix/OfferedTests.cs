using System.Net;
using System.Text.RegularExpressions;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.OurMix;
using DialogueBoard.Web.Contributions;
using Xunit;

namespace DialogueBoard.Tests.Web.OurMix;

/// <summary>
/// What pages offer is what the rule takes, at each stop of each dial: neither more nor less than where all dials stand in the
/// middle and everything is at hand, taken through the rule itself.
/// </summary>
public sealed partial class OfferedTests(SharedSite shared) : IClassFixture<SharedSite>
{
    private static readonly string[] PracticePages =
    [
        "steps", "promises", "growing", "ready", "burning", "shelf", "seeds", "learned", "today", "voices", "open-ends", "debate",
        "themes", "tree", "members", "vision", "proposals", "priorities", "consultations", "held", "targets", "plan", "mix", "sessions?plan=gathering",
    ];

    // What only those who look after the board are offered belongs to these.
    private static readonly Principle[] ForStewardsToo =
        [Principle.Organising, Principle.Legitimacy, Principle.Leadership, Principle.Planning, Principle.Direction];

    public static TheoryData<Principle> Dials => [.. Enum.GetValues<Principle>()];

    [Theory, Rule("M44")]
    [MemberData(nameof(Dials))]
    public async Task No_page_offers_what_the_mix_refuses_and_none_leaves_out_what_it_takes(Principle dial)
    {
        using var scene = await OfferedScene.BeginAsync(shared.Site);
        var readers = ForStewardsToo.Contains(dial)
            ? new[] { (scene.Ann, scene.AnnAsActor), (scene.Sue, OfferedScene.SueAsActor) }
            : [(scene.Ann, scene.AnnAsActor)];
        foreach (var (who, actor) in readers)
        {
            await scene.MoveAsync([dial], 3);
            var everything = await PagesAsync(scene, who);
            Assert.Contains(everything, page => page.Forms.Count > 3);
            foreach (var stop in new[] { 1, 2, 4, 5 })
            {
                await scene.MoveAsync([dial], stop);
                foreach (var ((page, forms), (_, before)) in (await PagesAsync(scene, who)).Zip(everything))
                {
                    var wanted = before.Where(form => FormsAndActs.MayStand(scene, actor, form)).Order();
                    Assert.True(wanted.SequenceEqual(forms.Order()), $"{page} at {dial} {stop}: {string.Join(' ', forms.Order())}; the rule: {string.Join(' ', wanted)}");
                }
            }
        }
    }

    [Theory, Rule("M42", "M44")]
    [MemberData(nameof(Dials))]
    public async Task The_page_to_add_by_offers_the_ways_of_speaking_that_the_rule_takes(Principle dial)
    {
        using var scene = await OfferedScene.BeginAsync(shared.Site);
        var asked = Enum.GetValues<ContributionKind>().Where(kind => !Kinds.NeedsAnActOfItsOwn(kind) && kind != ContributionKind.Announcement).ToList();
        foreach (var stop in new[] { 1, 2, 3, 4, 5 })
        {
            await scene.MoveAsync([dial], stop);
            foreach (var about in new[] { null, "issue", "question", "position", "for", "step" })
            {
                foreach (var kind in asked)
                {
                    var address = $"/b/{scene.Code}/add?kind={WireName.Of(kind)}{(about is null ? "" : $"&about={scene.Cards[about]}")}";
                    if (kind is ContributionKind.Issue or ContributionKind.Seed or ContributionKind.Learning)
                    {
                        await CheckAsync(scene, address, about, asked);
                    }
                }
            }
        }
    }

    private static async Task CheckAsync(OfferedScene scene, string address, string? about, List<ContributionKind> asked)
    {
        var page = await scene.Ann.ReadAsync(address);
        var offered = Ways().Matches(page).Select(way => way.Groups["kind"].Value).ToHashSet();
        var cards = about is null ? [] : new[] { scene.Cards[about] };
        foreach (var kind in asked)
        {
            var refusal = Rules.Decide(new(scene.View, scene.AnnAsActor, DateTime.UtcNow), FormsAndActs.Say(kind, cards)).Refusal;
            Assert.True(!offered.Contains(WireName.Of(kind)) || refusal is null, $"{address} offers {kind}, which is refused: {refusal?.Detail}");
            var isUsual = kind is not (ContributionKind.Seed or ContributionKind.Learning or ContributionKind.Contact);
            Assert.True(!isUsual || refusal is not null || offered.Contains(WireName.Of(kind)), $"{address} does not offer {kind}.");
        }

        Assert.True(offered.Count == 0 || Chosen().Count(page) == 1, $"{address}: not one way is chosen.");
    }

    private static async Task<IReadOnlyList<(string Page, List<string> Forms)>> PagesAsync(OfferedScene scene, Visitor who)
    {
        var pages = new List<(string, List<string>)>();
        foreach (var page in PracticePages.Concat(scene.Cards.Values.Select(card => $"c/{card}")))
        {
            var markup = WebUtility.HtmlDecode(await who.ReadAsync($"/b/{scene.Code}/{page}"));
            pages.Add((page, [.. Handlers().Matches(markup).Select(form => form.Groups["form"].Value).Concat(Asks().Matches(markup).Select(link => link.Groups["link"].Value)).Distinct()]));
        }

        return pages;
    }

    [GeneratedRegex("name=\"_handler\" value=\"(?<form>[^\"]+)\"")]
    private static partial Regex Handlers();

    [GeneratedRegex("href=\"/b/[^\"/]+/(?<link>add\\?kind=[a-z-]+)")]
    private static partial Regex Asks();

    [GeneratedRegex("<input type=\"radio\" name=\"kind\" value=\"(?<kind>[a-z-]+)\"(?: checked)?(?=\\s*/?>)")]
    private static partial Regex Ways();

    [GeneratedRegex("<input type=\"radio\" name=\"kind\" value=\"[a-z-]+\" checked(?=\\s*/?>)")]
    private static partial Regex Chosen();
}
