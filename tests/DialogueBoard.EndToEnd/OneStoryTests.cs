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
/// One story through all eleven emergent practices, on a real board at two nodes, by five people in browsers of their own, one
/// of them without JavaScript: a bus is cut, and what comes of it.
/// </summary>
public sealed class OneStoryTests(Chromium chromium)
{
    private const string Bus = "The last bus goes at six now, and my shift ends at eight.";
    private const string Step = "The school van drives at eight on Fridays.";
    private const string Learned = "Two evenings are enough for most of us.";
    private const string Promise = "A bus at eight on two evenings.";

    [Fact, Rule("E3", "E5", "E11", "E12", "E15", "E32", "E37", "E42", "E51", "E71", "E73", "E90", "E103", "E111")]
    public async Task A_bus_is_cut_and_what_comes_of_it()
    {
        await using var site = await Site.StartAsync();
        await using var beside = await site.StartBesideAsync();
        var (code, _) = await site.OpenBoardAsync("Getting home", "How people get home in the evening.");
        await using var maya = await Townsperson.JoinAsync(await chromium.PersonAsync(width: 390, height: 844), site, code, "Maya");
        await using var ruth = await Townsperson.JoinAsync(await chromium.PersonAsync(), beside, code, "Ruth");
        await using var priya = await Townsperson.JoinAsync(await chromium.PersonAsync(), site, code, "Priya");
        await using var tom = await Townsperson.JoinAsync(await chromium.PersonAsync(width: 390, height: 844), beside, code, "Tom");
        await using var asha = await Townsperson.JoinAsync(await chromium.PersonAsync(javaScript: false), beside, code, "Asha");

        (maya.Beside, ruth.Beside, priya.Beside, tom.Beside, asha.Beside) = (beside, site, beside, site, site);

        var bus = await ABusIsCutAsync(maya);
        await OthersBuildOnItAsync(ruth, bus);
        await AGroupFormsAsync(ruth, maya, bus);
        var answer = await AnOfficerAnswersAsync(priya, bus);
        await ACarerDiffersAsync(tom, answer);
        await ARoomAndTimeAreOfferedAsync(asha, ruth, priya, bus);
        await ItIsReadyNowAsync(maya);
        var step = await AStepIsTriedAsync(ruth, tom, bus);

        // Fifteen days later, at both nodes.
        await site.KillAsync();
        await beside.KillAsync();
        await using var later = await site.StartBesideAsync(("Clock__Ahead", "15.00:00:00"));
        await using var laterBeside = await site.StartBesideAsync(("Clock__Ahead", "15.00:00:00"));
        (maya.At, priya.At) = (later, later);
        (ruth.At, tom.At, asha.At) = (laterBeside, laterBeside, laterBeside);
        (maya.Beside, ruth.Beside, priya.Beside, tom.Beside, asha.Beside) = (laterBeside, later, laterBeside, later, later);

        await ItsDateComesAsync(ruth, step);
        await WhatWasLearnedIsSharedAsync(maya, tom);
        await APromiseRestsOnItAsync(priya);
        await ASeedIsTriedAsync(tom, ruth);
        await SomethingHappensAtTheCounterAsync(asha);
        await TheGainShowsAsync(maya);
        await AllOfItIsThereAsync(maya, ruth, later, laterBeside, code);
    }

    private static async Task<Guid> ABusIsCutAsync(Townsperson maya)
    {
        var bus = await maya.SayAsync(Bus, fill: async page =>
        {
            await page.UnfoldAsync("When, where, and who for");
            await page.GetByLabel("When I...").FillAsync("lost my bus");
            await page.GetByLabel("Place", new() { Exact = true }).FillAsync("Mill Lane");
            await page.GetByText("I have lived it", new() { Exact = true }).ClickAsync();
        });
        await maya.OpenCardAsync(bus);
        var stuck = await maya.FurtherAsync("Where did this get stuck?");
        await stuck.GetByLabel("On a rule").CheckAsync();
        await stuck.GetByLabel("Which one?").FillAsync("Timetable order");
        await maya.SendAsync(stuck, "Put it on the map");
        await maya.OpenAsync("/burning");
        await maya.SeeAsync("lost my bus");
        await maya.SeeAsync("Timetable order");
        await maya.Page.TakeAsync("01-burning");
        return bus;
    }

    private static async Task OthersBuildOnItAsync(Townsperson ruth, Guid bus)
    {
        await ruth.OpenAsync("/live");
        var live = new LivePage(ruth.Page);
        await live.ReadyAsync();
        await live.OpenAsync(Bus);
        await live.Panel.GetByRole(AriaRole.Button, new() { Name = "Build on this" }).ClickAsync();
        await ruth.Page.Box("What do you want to say to it?").FillAsync("The hospital’s night shift has the same way home.");
        await ruth.Page.Button("Put it on the board").ClickAsync();
        await Expect(live.Panel.GetByText("The hospital’s night shift").First).ToBeVisibleAsync();
        await ruth.Page.TakeAsync("02-built-on");
        await ruth.OpenCardAsync(bus);
        await ruth.SeeAsync("The hospital’s night shift");
    }

    private static async Task AGroupFormsAsync(Townsperson ruth, Townsperson maya, Guid bus)
    {
        // Maya has the page open at the other node; it changes under her eyes.
        await maya.OpenAsync("/burning");
        await ruth.OpenCardAsync(bus);
        var group = await ruth.FurtherAsync("Look at this together with others until…");
        await group.GetByLabel("What is it that you look at together?").FillAsync("Getting home after six");
        await group.GetByLabel("Until which day?").FillAsync(InDays(10));
        await ruth.SendAsync(group, "Look at it together");
        await maya.SeeAsync("Getting home after six");
        await maya.Page.TakeAsync("03-together");
    }

    private static Task<Guid> AnOfficerAnswersAsync(Townsperson priya, Guid bus) =>
        priya.SayAsync("The order for the timetable is renewed in March. Until then a van could drive.", $"?about={bus}&kind=building-on", async page =>
        {
            await page.UnfoldAsync("When, where, and who for");
            await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^in my job") }).CheckAsync();
            await page.GetByLabel("Who I have in mind, or where I work").FillAsync("Transport");
            await page.GetByText("I work with it", new() { Exact = true }).ClickAsync();
        });

    private static async Task ACarerDiffersAsync(Townsperson tom, Guid answer)
    {
        await tom.SayAsync("A van that stops at the school is too far for my mother.", $"?about={answer}&kind=different-view", async page =>
        {
            await page.UnfoldAsync("When, where, and who for");
            await page.GetByRole(AriaRole.Radio, new() { NameRegex = new("in mind") }).CheckAsync();
            await page.GetByLabel("Who I have in mind, or where I work").FillAsync("my mother");
            await page.GetByText("I have lived it", new() { Exact = true }).ClickAsync();
        });
        await tom.OpenAsync("/voices");
        await tom.SeeAsync("Where those who know in different ways see it differently");
        await tom.Page.TakeAsync("04-voices");
    }

    private static async Task ARoomAndTimeAreOfferedAsync(Townsperson asha, Townsperson ruth, Townsperson priya, Guid bus)
    {
        // Without JavaScript.
        await asha.SayAsync("The library’s back room by the bus stop is free on Fridays.", "?kind=offer", async page =>
        {
            await page.GetByLabel("What is it?").SelectOptionAsync("room");
            await page.UnfoldAsync("When, where, and who for");
            await page.GetByLabel("Place", new() { Exact = true }).FillAsync("Mill Lane");
        });
        await asha.OpenAsync("/shelf");
        await asha.SeeAsync("same place: Mill Lane");
        await asha.Page.TakeAsync("05-shelf");
        await asha.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Put them together") }).First.ClickAsync();
        await asha.SeeAsync("It is on the board.");

        foreach (var (who, footing) in new[] { (ruth, "lived"), (priya, "work") })
        {
            await who.OpenCardAsync(bus);
            var energy = await who.UnfoldAsync("I'd give something to this");
            await energy.GetByLabel("What would you give?").SelectOptionAsync("time");
            await energy.GetByLabel("How you know about this").SelectOptionAsync(footing);
            await energy.Locator("#canBy").FillAsync(InDays(20));
            await who.SendAsync(energy, "Offer it");
        }
    }

    private static async Task ItIsReadyNowAsync(Townsperson maya)
    {
        await maya.OpenAsync("/ready");
        await maya.SeeAsync(Bus);
        await maya.SeeAsync("people who have lived it");
        await maya.SeeAsync("Can be done by");
        await maya.Page.TakeAsync("06-ready-now");
        await maya.OpenAsync("/open-ends");
        await maya.SeeAsync("Safety net");
        await maya.Page.TakeAsync("07-open-ends");
    }

    private static async Task<Guid> AStepIsTriedAsync(Townsperson ruth, Townsperson tom, Guid bus)
    {
        await ruth.OpenCardAsync(bus);
        var form = await ruth.FurtherAsync("Try something, good enough for now");
        await form.GetByLabel("What will we try?").FillAsync(Step);
        await form.GetByLabel("When do we look again?").FillAsync(InDays(14));
        await (await ruth.UnfoldAsync("Say more about it, if you like")).GetByLabel("What are we unsure of?").FillAsync("Whether Fridays are the right evening.");
        await ruth.SendAsync(form, "Put this step on the board");
        var step = await ruth.IdOfAsync(Step);

        await tom.SayAsync("Fridays leave out those who work at weekends.", $"?about={step}&kind=different-view");
        await tom.OpenCardAsync(step);
        await tom.SeeAsync("Fridays leave out");
        await tom.OpenAsync("/steps");
        await tom.SeeAsync("Being tried");
        await tom.Page.TakeAsync("08-step");
        return step;
    }

    private static async Task ItsDateComesAsync(Townsperson ruth, Guid step)
    {
        await ruth.OpenAsync("/steps");
        await ruth.SeeAsync("Its day has come: look again");
        await ruth.Page.TakeAsync("09-its-day");
        await ruth.OpenCardAsync(step);
        var look = await ruth.UnfoldAsync("Look again");
        await look.GetByLabel("Change it").CheckAsync();
        await look.GetByLabel("What did we learn?").FillAsync(Learned);
        await look.GetByLabel("If it changes: what will we try now?").FillAsync("The school van drives at eight on Tuesdays and Fridays.");
        await look.GetByLabel(new Regex("^When do we look again")).FillAsync(InDays(40));
        await ruth.SendAsync(look, "Write it down");
        await ruth.SeeAsync("on Tuesdays and Fridays");

        await ruth.OpenAsync("/burning");
        await ruth.SeeAsync("The day is over: look at it again");
    }

    private static async Task WhatWasLearnedIsSharedAsync(Townsperson maya, Townsperson tom)
    {
        foreach (var (who, footing) in new[] { (maya, "lived"), (tom, "lived") })
        {
            await who.OpenAsync("/learned");
            var stand = await who.UnfoldAsync("Stand behind this");
            await stand.GetByLabel("How you know about this").SelectOptionAsync(footing);
            await who.SendAsync(stand, "Stand behind it");
        }

        await tom.SeeAsync("2 stand behind it");
        await tom.Page.TakeAsync("10-learned");
    }

    private static async Task APromiseRestsOnItAsync(Townsperson priya)
    {
        await priya.OpenAsync("/promises");
        var form = await priya.UnfoldAsync("Promise something together");
        await form.GetByLabel("What is promised?").FillAsync(Promise);
        await form.GetByLabel(Learned).CheckAsync();
        foreach (var (half, holder) in new[] { ("The agency’s half", "Transport, evening team"), ("The community’s half", "Ruth and the school") })
        {
            var fields = form.GetByRole(AriaRole.Group, new() { Name = half });
            await fields.GetByLabel("Who holds it? One name on each line").FillAsync(holder);
            await fields.GetByLabel("By which day do they say how it goes?").FillAsync(InDays(60));
        }

        await priya.SendAsync(form, "Put this promise on the board");
        await priya.SeeAsync("Transport, evening team");
        await priya.Page.TakeAsync("11-promise");
        var promise = await priya.IdOfAsync(Promise);
        foreach (var half in new[] { "The agency’s half", "The community’s half" })
        {
            await priya.OpenCardAsync(promise);
            var report = await priya.UnfoldAsync("Say how it goes");
            await report.GetByLabel(half).CheckAsync();
            await report.GetByLabel("How does it go?").FillAsync($"{half}: it drives.");
            await report.GetByLabel("Yes, it is kept").CheckAsync();
            await priya.SendAsync(report, "Put it on the board");
        }

        await priya.SeeAsync("Both halves say that this promise was kept.");
    }

    private static async Task ASeedIsTriedAsync(Townsperson tom, Townsperson ruth)
    {
        var seed = await tom.SayAsync("In Ashford neighbours walk home together at eight.", "?kind=seed");
        await ruth.OpenCardAsync(seed);
        var form = await ruth.UnfoldAsync("Try it");
        await form.GetByLabel("What will we try?").FillAsync("Walking home together from the stop.");
        await ruth.SendAsync(form, "Start trying");
        await ruth.OpenCardAsync(await ruth.IdOfAsync("Walking home together from the stop."));
        var told = await ruth.UnfoldAsync("Say what you noticed");
        await told.GetByLabel("What did you notice?").FillAsync("Nobody was alone.");
        await told.GetByLabel("What is next?").FillAsync("Ask at the hospital.");
        await ruth.SendAsync(told, "Put it on the board");
        await ruth.OpenAsync("/seeds");
        await ruth.SeeAsync("Nobody was alone.");
        await ruth.Page.TakeAsync("12-seeds");
    }

    private static async Task SomethingHappensAtTheCounterAsync(Townsperson asha)
    {
        var page = await asha.OpenAsync("/today?from=counter&at=Library+desk");
        await page.GetByLabel("What happened?").FillAsync("I could not find the new timetable.");
        await page.GetByLabel("I write it down for somebody").CheckAsync();
        await page.Button("Put it on the board").ClickAsync();
        await asha.SeeAsync("Ask them first");
        await page.TakeAsync("13-today-refused");
        await page.GetByLabel("They said it is OK to put it on the board").CheckAsync();
        await page.Button("Put it on the board").ClickAsync();
        await asha.SeeAsync("It is on the board.");
        await asha.SeeAsync("Told by an officer at the counter, with their OK");
        await asha.SeeAsync("You, with others in mind");
        await asha.OpenAsync("/reach");
        await asha.SeeAsync("Library desk");
        await asha.Page.TakeAsync("14-reach");
        await asha.OpenAsync("/poster?from=counter&at=Library+desk");
        await asha.SeeAsync("Scan this with your phone");
        await asha.Page.TakeAsync("15-poster");
    }

    private static async Task TheGainShowsAsync(Townsperson maya)
    {
        await maya.OpenAsync("/growing");
        var form = await maya.UnfoldAsync("Something is growing here");
        await form.GetByLabel("What is growing?").FillAsync("Transport and the school now plan evenings together.");
        await form.GetByLabel("How we work together").CheckAsync();
        await form.GetByLabel(new Regex("^Also helps")).FillAsync("Health: fewer missed shifts");
        await maya.SendAsync(form, "Put this on the board");
        await maya.SeeAsync("Transport and the school now plan evenings together.");
        await maya.SeeAsync("promise kept");
        await maya.Page.TakeAsync("16-growing");
        await maya.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("promise kept") }).First.ClickAsync();
        await maya.SeeAsync(Promise);
    }

    private static async Task AllOfItIsThereAsync(Townsperson maya, Townsperson ruth, Site one, Site other, string code)
    {
        await ruth.OpenAsync("/live");
        await new LivePage(ruth.Page).ReadyAsync();
        await ruth.Page.TakeAsync("17-live");
        await ruth.OpenAsync("?view=web");
        await Expect(ruth.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = Promise }).First).ToBeVisibleAsync();
        await ruth.Page.TakeAsync("18-web");
        await maya.OpenAsync("");
        await maya.Page.TakeAsync("19-list");

        var (here, there) = (await ViewAsync(one), await ViewAsync(other));
        Assert.Equal(here, there);
        var export = (await one.Http.GetFromJsonAsync<JsonObject>($"api/boards/{code}/export.json"))!;
        foreach (var kind in new[] { "groups", "steps", "promises", "reports", "standings", "gains", "trials", "comings", "stucks" })
        {
            Assert.NotEmpty(export[kind]!.AsArray());
        }

        async Task<string> ViewAsync(Site at) => (await at.Http.GetFromJsonAsync<JsonObject>($"api/boards/{code}/view"))!["put"]!.ToJsonString();
    }
}
