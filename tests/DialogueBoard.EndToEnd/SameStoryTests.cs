using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static DialogueBoard.EndToEnd.Browsers.Townsperson;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd;

/// <summary>
/// The story of <see cref="OneStoryTests"/> as most partnerships would live it today: the same bus is cut, on a board with every dial at its first
/// stop. Through all eleven dominant practices, at two nodes, by people in browsers of their own, one of them without JavaScript.
/// </summary>
public sealed class SameStoryTests(Chromium chromium)
{
    private const string Bus = "The last bus goes at six now, and my shift ends at eight.";
    private const string Position = "The six o’clock bus should stay as it is.";
    private const string Proposal = "A bus at eight on two evenings.";
    private const string Held = "A bus at eight, from May on.";
    private const string Target = "People on the evening bus";
    private const string Plan = "The evening bus comes back.";
    private const string Consultation = "Getting home in the evening";
    private const string Residents = "Mill Lane residents";
    private const string Transport = "Transport";

    [Fact, Rule("M173", "M80", "M85")]
    public async Task A_bus_is_cut_and_what_the_agencies_make_of_it()
    {
        await using var site = await Site.StartAsync();
        await using var beside = await site.StartBesideAsync();
        var (code, stewardKey) = await site.OpenBoardAsync("Getting home, by the book", "How people get home in the evening.");
        await AllAtTheFirstStopAsync(site, code, stewardKey);
        await using var sue = await BeAsync(await chromium.PersonAsync(), site, code, stewardKey);
        await using var maya = await JoinAsync(await chromium.PersonAsync(width: 390, height: 844), beside, code, "Maya");
        await using var priya = await JoinAsync(await chromium.PersonAsync(), site, code, "Priya");
        await using var tom = await JoinAsync(await chromium.PersonAsync(javaScript: false), beside, code, "Tom");

        (sue.Beside, maya.Beside, priya.Beside, tom.Beside) = (beside, site, beside, site);

        await ItOpensFromTheFrontAsync(sue);
        await OnlyMembersSpeakAsync(sue, maya, priya, tom);
        var bus = await ABusIsCutAsync(maya);
        await ItIsDebatedAsync(priya, maya, bus);
        await ItIsGivenDotsAsync(sue, maya, priya);
        await AllAgreeFirstAsync(sue, maya, priya);
        await AnAgencyHoldsItAsync(sue, priya);
        await ATargetIsSetAsync(sue);
        await APlanIsApprovedAsync(sue);
        await PeopleAreConsultedAsync(sue, maya, tom);
        await AllOfItIsThereAsync(maya, site, beside, code);
    }

    private static async Task AllAtTheFirstStopAsync(Site site, string code, string key)
    {
        var facts = (await site.Http.GetFromJsonAsync<JsonObject>($"api/boards/{code}"))!["mix"]!.AsObject();
        var to = new JsonArray([.. facts.Select(dial => new JsonObject { ["principle"] = dial.Key, ["stop"] = 1 })]);
        using var answer = await site.ActAsync(code, key, new() { ["id"] = Guid.NewGuid(), ["type"] = "move-dials", ["to"] = to, ["why"] = "This is how we work today." });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task ItOpensFromTheFrontAsync(Townsperson sue)
    {
        await sue.OpenAsync("/vision");
        await sue.FillAsync("Write the vision", "Pin it to the board", ("Where do we want to go?", "Nobody in our town walks home in the dark."));
        await sue.FillAsync("Announce something", "Put it on the board", ("What do you announce?", "The new timetable starts in May."));
        await sue.OpenAsync("/themes");
        await sue.FillAsync("Put a theme on the list", "Put it on the list", ("What is it called?", Transport), ("How does it fit together with the others? You can leave this empty", "Buses, trains and how they meet."));
        await sue.FillAsync("Put a theme on the list", "Put it on the list", ("What is it called?", "Health"));
        await sue.Page.TakeAsync("d01-themes");
    }

    private static async Task OnlyMembersSpeakAsync(Townsperson sue, Townsperson maya, Townsperson priya, Townsperson tom)
    {
        await tom.OpenAsync("/add");
        await tom.SeeAsync("On this board members speak");
        await Expect(tom.Page.Locator("textarea[name=text]")).ToBeHiddenAsync();
        foreach (var (who, body) in new[] { (maya, Residents), (priya, Transport) })
        {
            await who.OpenAsync("/members");
            await who.FillAsync("Ask to speak for a body", "Ask to be a member", ("For which body do you speak?", body));
        }

        await sue.OpenAsync("/members");
        await sue.Page.TakeAsync("d02-members-waiting");
        foreach (var who in new[] { "Maya", "Priya" })
        {
            var letIn = sue.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Let in") }).Filter(new() { HasText = who });
            await letIn.ClickAsync();
            await Expect(letIn).ToHaveCountAsync(0);
        }

        await maya.OpenAsync("/members");
        await maya.SeeAsync($"You speak here for {Residents}");
    }

    private static async Task<Guid> ABusIsCutAsync(Townsperson maya)
    {
        var bus = await maya.SayAsync(Bus, fill: page => page.Locator("#composer-theme").SelectOptionAsync(new SelectOptionValue { Label = Transport }));
        await maya.OpenCardAsync(bus);
        await maya.SeeAsync($"You, for {Residents}");
        await maya.OpenAsync("");
        await maya.SeeAsync("Buses, trains and how they meet.");
        await maya.Page.TakeAsync("d03-opens-by-service");
        return bus;
    }

    private static async Task ItIsDebatedAsync(Townsperson priya, Townsperson maya, Guid bus)
    {
        await priya.OpenAsync("/debate");
        var position = await priya.UnfoldAsync("Say where you stand");
        await position.GetByLabel("Where do you stand?").FillAsync(Position);
        await position.GetByLabel("About which issue?").SelectOptionAsync(bus.ToString());
        await priya.SendAsync(position, "Put it on the board");
        var against = await ReasonAsync(maya, "Add a reason against it", "It leaves out everybody who works late.");
        await maya.SendAsync(against, "Put it on the board");
        var reply = await ReasonAsync(priya, "Answer this reason", "Few tickets were sold after six.");
        await priya.SendAsync(reply, "It speaks against it");
        await priya.SeeAsync("Few tickets were sold after six.");
        await priya.Page.TakeAsync("d04-debate");

        static async Task<ILocator> ReasonAsync(Townsperson who, string label, string words)
        {
            await who.OpenAsync("/debate");
            var summary = who.Page.Locator("summary", new() { HasTextRegex = new($"^\\s*{Regex.Escape(label)}") }).First;
            await summary.ClickAsync();
            var form = summary.Locator("xpath=..");
            await form.GetByRole(AriaRole.Textbox).FillAsync(words);
            return form;
        }
    }

    private static async Task ItIsGivenDotsAsync(Townsperson sue, Townsperson maya, Townsperson priya)
    {
        await sue.OpenAsync("/priorities");
        await sue.FillAsync("Ask everybody for dots", "Ask for dots", ("What are the dots for?", "What comes first this year?"), ("How many dots has each person?", "3"), ("How many cards fit above the line?", "1"), ("Last day", InDays(9)));
        foreach (var (who, dots) in new[] { (maya, "3"), (priya, "1") })
        {
            await who.OpenAsync("/priorities");
            var form = who.Page.Locator("#give-dots");
            await form.GetByLabel(new Regex(Regex.Escape(Bus[..30]))).FillAsync(dots);
            if (who == priya)
            {
                await form.GetByLabel(new Regex(Regex.Escape(Position[..20]))).FillAsync("2");
            }

            await who.SendAsync(form, "Give these dots");
            await who.SeeAsync("What all dots come to can be read here once the round has closed.");
        }

        await sue.OpenAsync("/priorities");
        await sue.SendAsync(await sue.UnfoldAsync("Close this round early"), "Close it now");
        await sue.SeeAsync("4 dots");
        await sue.SeeAsync("The line: after 1 card");
        await sue.Page.TakeAsync("d05-priorities");
    }

    // Only who looks after the board starts something, where leading is from the front.
    private static async Task AllAgreeFirstAsync(Townsperson sue, Townsperson maya, Townsperson priya)
    {
        await maya.OpenAsync("/proposals");
        Assert.Equal(0, await maya.Page.GetByLabel("What do you propose?").CountAsync());
        await sue.OpenAsync("/proposals");
        await sue.FillAsync("Propose something that others must agree to", "Put the proposal on the board", ("What do you propose?", Proposal), ("Which bodies must say yes? One on each line", $"{Transport}\n{Residents}"));
        var proposal = await sue.IdOfAsync(Proposal);
        await SayYesAsync(priya);
        await sue.OpenCardAsync(proposal);
        await sue.SeeAsync("1 of 2 have said yes");
        Assert.Equal(0, await sue.Page.GetByRole(AriaRole.Button, new() { Name = "Start it", Exact = true }).CountAsync());
        await SayYesAsync(maya);
        await sue.OpenCardAsync(proposal);
        await sue.SendAsync(await sue.UnfoldAsync("Start this proposal"), "Start it");
        await sue.OpenAsync("/proposals");
        await sue.SeeAsync("Started on");
        await sue.Page.TakeAsync("d06-agreed");

        async Task SayYesAsync(Townsperson who)
        {
            await who.OpenCardAsync(proposal);
            var form = await who.UnfoldAsync("Say what a body says");
            await form.GetByLabel("Yes", new() { Exact = true }).CheckAsync();
            await who.SendAsync(form, "Put this answer on the board");
        }
    }

    private static async Task AnAgencyHoldsItAsync(Townsperson sue, Townsperson priya)
    {
        await sue.OpenAsync("/held");
        await sue.FillAsync(
            "An agency takes something on",
            "Put it on the board",
            ("What is done?", Held),
            ("Which one agency is accountable?", Transport),
            ("What does it act on? A law, a budget, a decision", "The council’s decision of March"),
            ("By which day does it report back?", InDays(60)));
        await priya.OpenCardAsync(await priya.IdOfAsync(Held));
        var report = await priya.UnfoldAsync("Report on this");
        await report.GetByLabel("How does it go?").FillAsync("The driver is found.");
        await report.GetByLabel("Not yet, it goes on").CheckAsync();
        await priya.SendAsync(report, "Put this report on the board");
        await priya.OpenAsync("/held");
        await priya.SeeAsync("The driver is found.");
        await priya.Page.TakeAsync("d07-held");
    }

    private static async Task ATargetIsSetAsync(Townsperson sue)
    {
        await sue.OpenAsync("/targets");
        await sue.FillAsync("Set a target", "Put this target on the board", ("What is measured?", Target), ("In what is it counted?", "people"), ("Where do things stand now?", "0"), ("What should be reached?", "40"), ("By which day?", InDays(200)));
        await sue.OpenCardAsync(await sue.IdOfAsync(Target));
        await sue.FillAsync("Write down a reading", "Write it down", ("What does it stand at?", "12"));
        await sue.OpenAsync("/targets");
        await sue.SeeAsync("On the way");
        await sue.Page.TakeAsync("d08-targets");
    }

    private static async Task APlanIsApprovedAsync(Townsperson sue)
    {
        await sue.OpenAsync("/plan");
        var form = await sue.UnfoldAsync("Draw up a plan");
        await form.GetByLabel("What is the plan for?").FillAsync(Plan);
        var stage = form.GetByRole(AriaRole.Group, new() { Name = "Stage 1" });
        await stage.GetByLabel("What is done?").FillAsync("Find drivers");
        await stage.GetByLabel("Who carries it?").FillAsync(Transport);
        await stage.GetByLabel("First day").FillAsync(InDays(1));
        await stage.GetByLabel("Last day").FillAsync(InDays(40));
        await sue.SendAsync(form, "Put this plan on the board");
        await sue.OpenCardAsync(await sue.IdOfAsync(Plan));
        await sue.SendAsync(await sue.UnfoldAsync("Approve this plan"), "Approve it as it stands");
        var move = await sue.UnfoldAsync("A stage starts, or is finished");
        await move.GetByLabel("Find drivers starts").CheckAsync();
        await sue.SendAsync(move, "Say so");
        await sue.OpenAsync("/plan");
        await sue.SeeAsync("Under way since");
        await sue.Page.TakeAsync("d09-plan");
    }

    private static async Task PeopleAreConsultedAsync(Townsperson sue, Townsperson maya, Townsperson tom)
    {
        await sue.OpenAsync("/consultations");
        var form = await sue.UnfoldAsync("Set questions");
        await form.GetByLabel("What is it about?").FillAsync(Consultation);
        await form.GetByLabel("Last day").FillAsync(InDays(20));
        await form.GetByLabel("What do you ask?").First.FillAsync("How late should the last bus go?");
        await form.GetByLabel("What can be chosen? One on each line").First.FillAsync("At eight\nAt ten");
        await sue.SendAsync(form, "Ask everybody");
        var consultation = await sue.IdOfAsync(Consultation);
        await maya.OpenAsync($"/consultations/{consultation}");
        await maya.Page.GetByLabel("At ten").CheckAsync();
        await maya.Page.TakeAsync("d10-consultation");
        await maya.Page.Button("Send my answers").ClickAsync();
        await maya.SeeAsync("Your answers are in");
        await sue.OpenAsync($"/consultations/{consultation}");
        await sue.SendAsync(await sue.UnfoldAsync("Close it early"), "Close it now");
        await tom.OpenAsync($"/consultations/{consultation}");
        await tom.SeeAsync("What the answers came to");
        await tom.SeeAsync("1 person answered.");
        await tom.Page.TakeAsync("d11-answers");
    }

    private static async Task AllOfItIsThereAsync(Townsperson maya, Site one, Site other, string code)
    {
        await maya.OpenAsync("/tree");
        await maya.SeeAsync(Transport);
        await maya.Page.TakeAsync("d12-tree");
        await maya.OpenAsync("/mix");
        await maya.SeeAsync("This is how we work today.");
        await maya.Page.TakeAsync("d13-mix");
        await maya.OpenAsync("");
        await maya.Page.TakeAsync("d14-list");

        var (here, there) = (await ViewAsync(one), await ViewAsync(other));
        Assert.Equal(here, there);
        var export = (await one.Http.GetFromJsonAsync<JsonObject>($"api/boards/{code}/export.json"))!;
        foreach (var kind in new[] { "themes", "filings", "members", "visions", "priorityRounds", "proposals", "commitments", "reports", "targets", "measures", "plans", "consultations", "dialMoves" })
        {
            Assert.NotEmpty(export[kind]!.AsArray());
        }

        foreach (var kind in new[] { "groups", "steps", "promises", "standings", "gains", "trials", "stucks", "energies" })
        {
            Assert.Empty(export[kind]!.AsArray());
        }

        async Task<string> ViewAsync(Site at) => (await at.Http.GetFromJsonAsync<JsonObject>($"api/boards/{code}/view"))!["put"]!.ToJsonString();
    }
}
