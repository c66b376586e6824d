using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Browsers;

/// <summary>Every page of the product as people come to see it, before and after it is used.</summary>
internal static class Looks
{
    private enum Who
    {
        Nobody,
        Writer,
        Steward,
        InSession,
        Lead,
    }

    private static readonly Dictionary<string, (Who Who, string Path, Func<IPage, Task> Act)> All = new()
    {
        ["the boards"] = (Who.Nobody, "", Nothing),
        ["the boards, a code refused"] = (Who.Nobody, "?code=ZZZZZZZZ", page => SeeAsync(page, "There is no board with this code.")),
        ["nothing there"] = (Who.Nobody, "b/ZZZZZZZZ", page => SeeAsync(page, "There is nothing here")),
        ["the list"] = (Who.Nobody, "b/{code}", Nothing),
        ["the list, nothing found"] = (Who.Nobody, "b/{code}?q=nowhere", page => SeeAsync(page, "No card here fits that")),
        ["the web"] = (Who.Writer, "b/{code}?view=web", page => WebAsync(page)),
        ["a card"] = (Who.Nobody, "b/{code}/c/{issue}", Nothing),
        ["a hurtful card"] = (Who.Nobody, "b/{code}/c/{hurtful}", Nothing),
        ["an own card, a change refused"] = (Who.Writer, "b/{code}/c/{issue}", async page =>
        {
            await page.UnfoldAsync("I'd give something to this");
            await page.UnfoldAsync("Take this card back");
            await page.UnfoldAsync("Say it in other words");
            await page.Box("Your words").FillAsync(new string('b', 4_001));
            await page.Button("Put these words on the board").ClickAsync();
            await SeeAsync(page, "Your words are still here.");
        }
        ),
        ["a hidden card, to its writer"] = (Who.Writer, "b/{code}/c/{hidden}", page => SeeAsync(page, "Why it is hidden")),
        ["adding"] = (Who.Nobody, "b/{code}/add", Nothing),
        ["adding, a number in it"] = (Who.Writer, "b/{code}/add", async page =>
        {
            await page.Box("What is happening?").FillAsync("Ring me on 07700 900123");
            await SeeAsync(page, "This looks like a phone number.");
        }
        ),
        ["my data, to nobody"] = (Who.Nobody, "my-data", Nothing),
        ["my data"] = (Who.Writer, "my-data", Nothing),
        ["everything said and given"] = (Who.Writer, "my-data/everything", Nothing),
        ["erasing, the second step"] = (Who.Writer, "my-data/erase", Nothing),
        ["the languages"] = (Who.Nobody, "languages", Nothing),
        ["signing in at work, where no organisation is"] = (Who.Nobody, "organisations", Nothing),
        ["the list, in Arabic"] = (Who.Writer, "b/{code}", InArabicAsync),
        ["a card, in Arabic"] = (Who.Writer, "b/{code}/c/{issue}", InArabicAsync),
        ["adding, in Arabic, a number in it"] = (Who.Writer, "b/{code}/add", async page =>
        {
            await InArabicAsync(page);
            await Expect(page.Locator("word-composer:not(:defined)")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
            await page.Locator("textarea[name=text]").FillAsync("هاتفي 07700 900123");
            await Expect(page.Locator(".composer-hint-says")).Not.ToBeEmptyAsync();
        }
        ),
        ["what waits, in Arabic"] = (Who.Steward, "b/{code}/queue", InArabicAsync),
        ["who sees what"] = (Who.Writer, "b/{code}/who-sees-what", Nothing),
        ["adding an answer, everything unfolded"] = (Who.Nobody, "b/{code}/add?about={issue}", async page =>
        {
            await page.Box("What do you want to say to it?").FillAsync("Since May");
            await page.UnfoldAsync("When, where, and who for");
        }
        ),
        ["adding, refused on the spot"] = (Who.Writer, "b/{code}/add", async page =>
        {
            await page.Button("Put it on the board").ClickAsync();
            await SeeAsync(page, "Write something first.");
        }
        ),
        ["adding, refused by the board"] = (Who.Writer, "b/{code}/add", async page =>
        {
            await page.Box("What is happening?").FillAsync("A bell \a rings");
            await page.Button("Put it on the board").ClickAsync();
            await SeeAsync(page, "The board did not take this.");
        }
        ),
        ["adding, words on their way"] = (Who.Writer, "b/{code}/add", async page =>
        {
            await page.Context.SetOfflineAsync(true);
            await page.Box("What is happening?").FillAsync("Written on a train");
            await page.Button("Put it on the board").ClickAsync();
            await SeeAsync(page, "Not sent yet|Kept on this computer. It goes to the board when there is a connection.");
        }
        ),
        ["adding, without a connection"] = (Who.Nobody, "b/{code}/add/offline", Nothing),
        ["in another site's page"] = (Who.Nobody, "embed/{code}", async page =>
        {
            await page.Box("What is happening?").FillAsync("Said on our street's site");
            await SeeAsync(page, "How do you say it?");
        }
        ),
        ["the lines for one's own site"] = (Who.Nobody, "b/{code}/on-your-site", Nothing),
        ["adding, a demand offered a turn"] = (Who.Writer, "b/{code}/add", async page =>
        {
            await page.Box("What is happening?").FillAsync("The city should run a bus at night.");
            await page.Button("Put it on the board").ClickAsync();
            await SeeAsync(page, "What would it take for the city to run a bus at night");
        }
        ),
        ["a question"] = (Who.Writer, "b/{code}/c/{question}", Nothing),
        ["what's growing"] = (Who.Writer, "b/{code}/growing", async page =>
        {
            await page.UnfoldAsync("The same numbers as a table");
            await SeeAsync(page, "Week from");
        }
        ),
        ["what's growing, the cards of a figure"] = (Who.Nobody, "b/{code}/growing?of=first-voices", page => SeeAsync(page, "The first card that somebody put on this board")),
        ["keep me posted, to a steward, an address refused"] = (Who.Steward, "b/{code}/posted?card={issue}", async page =>
        {
            await page.GetByLabel("Your e-mail address").FillAsync("sue@home");
            await page.Button("Keep me posted").ClickAsync();
            await SeeAsync(page, "This does not look like an e-mail address");
        }
        ),
        ["a mail's link that is not known"] = (Who.Nobody, "posted/stop?key=x", page => SeeAsync(page, "This link does not work")),
        ["joining"] = (Who.Nobody, "b/{code}/join", Nothing),
        ["the door to the live page"] = (Who.Nobody, "b/{code}/live", Nothing),
        ["live"] = (Who.Writer, "b/{code}/live", LiveAsync),
        ["live, writing"] = (Who.Writer, "b/{code}/live", async page =>
        {
            await LiveAsync(page);
            await ComposeAsync(page);
            await page.Box("What is happening?").FillAsync("The library");
            await page.UnfoldAsync("When, where, and who for");
        }
        ),
        ["live, refused by the board"] = (Who.Writer, "b/{code}/live", async page =>
        {
            await LiveAsync(page);
            await ComposeAsync(page);
            await page.Box("What is happening?").FillAsync("A bell \a rings");
            await page.Button("Put it on the board").ClickAsync();
            await SeeAsync(page, "The board did not take this.");
        }
        ),
        ["live, a card opened"] = (Who.Writer, "b/{code}/live", async page =>
        {
            await LiveAsync(page);
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Open: ") }).First.ClickAsync();
            var panel = page.GetByRole(AriaRole.Complementary, new() { Name = "This card" });
            await panel.GetByRole(AriaRole.Button, new() { Name = "I'd give an hour to this" }).ClickAsync();
            await panel.GetByRole(AriaRole.Button, new() { Name = "Draw a thread to another card" }).ClickAsync();
            await panel.GetByRole(AriaRole.Button, new() { Name = "Draw the thread" }).ClickAsync();
            await SeeAsync(page, "Find the other card first.");
        }
        ),
        ["live, a card looked for"] = (Who.Writer, "b/{code}/live", async page =>
        {
            await LiveAsync(page);
            await page.GetByLabel("Find a card", new() { Exact = true }).First.PressSequentiallyAsync("bus");
            await Expect(page.Locator(".finder-item").First).ToBeVisibleAsync();
        }
        ),
        ["live, a card looked for that is not there"] = (Who.Writer, "b/{code}/live", async page =>
        {
            await LiveAsync(page);
            await page.GetByLabel("Find a card", new() { Exact = true }).First.PressSequentiallyAsync("zzzz");
            await SeeAsync(page, "No card has these words.");
        }
        ),
        ["live, in a session while words are kept"] = (Who.InSession, "b/{session}/live", async page =>
        {
            await LiveAsync(page);
            await SeeAsync(page, "Only you can read this.");
        }
        ),
        ["live, leading a session"] = (Who.Lead, "b/{session}/live", async page =>
        {
            await LiveAsync(page);
            var close = page.GetByRole(AriaRole.Complementary, new() { Name = "This card" }).GetByRole(AriaRole.Button, new() { Name = "Close" });
            await close.ClickAsync();
            var lead = page.GetByRole(AriaRole.Navigation, new() { Name = "What to show" }).GetByRole(AriaRole.Button, new() { Name = "Lead" });
            if (await lead.IsVisibleAsync())
            {
                await lead.ClickAsync();
            }

            await page.Button("Add for someone in the room").ClickAsync();
            await page.Button("Let somebody else lead").ClickAsync();
            await SeeAsync(page, "1 card is kept back.");
        }
        ),
        ["the list, a long card unfolded"] = (Who.Nobody, "b/{code}", async page =>
        {
            await page.Locator(".card-more summary").First.ClickAsync();
            await SeeAsync(page, "less");
        }
        ),
        ["the stewards' door, a key refused"] = (Who.Writer, "b/{code}/stewards", async page =>
        {
            await page.GetByLabel("The key, or the whole link").FillAsync("not a key");
            await page.Button("Look after this board").ClickAsync();
            await SeeAsync(page, "That key does not fit this board.");
        }
        ),
        ["what waits, a card not let in yet"] = (Who.Steward, "b/{code}/queue", async page =>
        {
            await SeeAsync(page, "Words to be read");
            await page.Locator(".queue details > summary").First.ClickAsync();
            await SeeAsync(page, "Which rule does it go against");
            await page.Locator(".queue .card-more > summary").First.ClickAsync();
            await SeeAsync(page, "^less$");
        }
        ),
        ["what waits, to somebody else"] = (Who.Writer, "b/{code}/queue", page => SeeAsync(page, "This page is for those who look after this board")),
        ["how a board is looked after"] = (Who.Nobody, "b/{code}/care", page => SeeAsync(page, "What was done, in numbers")),
        ["a card, told about"] = (Who.Writer, "b/{code}/c/{question}", async page =>
        {
            await page.UnfoldAsync("Tell those who look after this board about this card");
            await page.Button("Tell them").ClickAsync();
            await Expect(page.Locator("#report-card-refused")).ToBeVisibleAsync();
        }
        ),
        ["adding, something close is on the board"] = (Who.Writer, "b/{code}/add", async page =>
        {
            await page.Box("What is happening?").FillAsync("The lift has been broken since the first of May.");
            await SeeAsync(page, "Somebody said something close");
        }
        ),
        ["the stewards' page"] = (Who.Steward, "b/{code}/stewards", page => SeeAsync(page, "Hidden cards")),
        ["a card, to a steward"] = (Who.Steward, "b/{code}/c/{question}", page => page.UnfoldAsync("Hide this card")),
        ["what is burning"] = (Who.Writer, "b/{code}/burning", page => page.UnfoldAsync("Look at cards together until")),
        ["what we already have"] = (Who.Writer, "b/{code}/shelf", page => SeeAsync(page, "Who looks after this board")),
        ["ready now"] = (Who.Writer, "b/{code}/ready", page => SeeAsync(page, "This can be done")),
        ["steps, one refused"] = (Who.Writer, "b/{code}/steps", async page =>
        {
            await page.UnfoldAsync("Try something, good enough for now");
            await page.GetByLabel("What will we try?").FillAsync("A bell \a rings");
            await page.GetByLabel("When do we look again?").FillAsync(Townsperson.InDays(9));
            await page.UnfoldAsync("Say more about it, if you like");
            await page.Button("Put this step on the board").ClickAsync();
            await SeeAsync(page, "There is a hidden control character");
        }
        ),
        ["promises"] = (Who.Writer, "b/{code}/promises", page => page.UnfoldAsync("Promise something together")),
        ["what we have learned"] = (Who.Writer, "b/{code}/learned", page => page.UnfoldAsync("Stand behind this")),
        ["seeds"] = (Who.Writer, "b/{code}/seeds", page => SeeAsync(page, "We are trying")),
        ["loose ends and gaps"] = (Who.Writer, "b/{code}/open-ends", page => SeeAsync(page, "Safety net")),
        ["the list, loose ends only"] = (Who.Nobody, "b/{code}?lens=loose-ends", page => SeeAsync(page, "Nobody has answered this yet")),
        ["a card, all that can be done with it"] = (Who.Writer, "b/{code}/c/{issue}", async page =>
        {
            await page.UnfoldAsync("More you can do with this card");
            foreach (var what in new[] { "Try something, good enough for now", "Promise something together about this", "Look at this together with others until", "Where did this get stuck?", "Something is growing here" })
            {
                await page.UnfoldAsync(what);
            }
        }
        ),
        ["a step"] = (Who.Writer, "b/{code}/c/{step}", page => SeeAsync(page, "Look again on")),
        ["a seed"] = (Who.Writer, "b/{code}/c/{seed}", page => page.UnfoldAsync("Try it")),
        ["voices"] = (Who.Nobody, "b/{code}/voices", page => SeeAsync(page, "Those who lived it|With .* in mind")),
        ["something happened today, refused"] = (Who.Nobody, "b/{code}/today?from=counter&at=Housing+desk", async page =>
        {
            await page.Box("What happened?").FillAsync("They found my papers");
            await page.GetByLabel("I write it down for somebody").CheckAsync();
            await page.UnfoldAsync("Place, and how you know about this");
            await page.UnfoldAsync("Posters to print");
            await page.Button("Put it on the board").ClickAsync();
            await SeeAsync(page, "Ask them first");
        }
        ),
        ["where voices came from"] = (Who.Nobody, "b/{code}/reach", page => page.UnfoldAsync("Every way in full")),
        ["what became of what I said"] = (Who.Writer, "b/{code}/mine", page => SeeAsync(page, "Why it is hidden")),
        ["a poster"] = (Who.Nobody, "b/{code}/poster?from=counter&at=Housing+desk", page => SeeAsync(page, "Scan this with your phone")),
        ["our mix, to a steward, what will change"] = (Who.Steward, "b/{code}/mix", async page =>
        {
            await page.Locator("input[name='Fields.To[talk]']").FillAsync("5");
            await page.Button("Show what will change").ClickAsync();
            await SeeAsync(page, "This will change");
            await page.UnfoldAsync("Start an experiment");
            await page.UnfoldAsync("Look at it again");
        }
        ),
        ["our mix, to somebody who marks"] = (Who.Writer, "b/{code}/mix", page => page.UnfoldAsync("Change your marks")),
        ["our mix, to a stranger"] = (Who.Nobody, "b/{code}/mix", page => SeeAsync(page, "Fewer than five marks so far")),
        ["side by side"] = (Who.Nobody, "b/{code}/beside?with={code}", page => SeeAsync(page, "The newest cards of each")),
        ["by service, to a steward"] = (Who.Steward, "b/{code}/themes", page => page.UnfoldAsync("Put a theme on the list")),
        ["the tree"] = (Who.Nobody, "b/{code}/tree", Nothing),
        ["members, to a steward"] = (Who.Steward, "b/{code}/members", page => SeeAsync(page, "Waiting to be let in")),
        ["members, to one who asked"] = (Who.Writer, "b/{code}/members", page => SeeAsync(page, "You asked on")),
        ["the vision, to a steward"] = (Who.Steward, "b/{code}/vision", page => page.UnfoldAsync("Announce something")),
        ["debate"] = (Who.Writer, "b/{code}/debate", page => page.UnfoldAsync("Say where you stand")),
        ["a position"] = (Who.Writer, "b/{code}/c/{position}", Nothing),
        ["priorities"] = (Who.Writer, "b/{code}/priorities", page => SeeAsync(page, "You have 3 dots")),
        ["priorities, a dot too many"] = (Who.Writer, "b/{code}/priorities", async page =>
        {
            await page.Locator("#give-dots input[type=number]").First.FillAsync("3");
            await page.Button("Give these dots").ClickAsync();
            await SeeAsync(page, "dots");
        }
        ),
        ["priorities, to a steward"] = (Who.Steward, "b/{code}/priorities", page => page.UnfoldAsync("Close this round early")),
        ["proposals"] = (Who.Writer, "b/{code}/proposals", page => page.UnfoldAsync("Propose something that others must agree to")),
        ["a proposal, to a steward"] = (Who.Steward, "b/{code}/c/{proposal}", page => page.UnfoldAsync("Say what a body says")),
        ["held by an agency"] = (Who.Writer, "b/{code}/held", page => page.UnfoldAsync("An agency takes something on")),
        ["what an agency holds, to a steward"] = (Who.Steward, "b/{code}/c/{held}", Nothing),
        ["targets, to a steward"] = (Who.Steward, "b/{code}/targets", page => page.UnfoldAsync("Set a target")),
        ["a target, to a steward"] = (Who.Steward, "b/{code}/c/{target}", page => page.UnfoldAsync("Write down a reading")),
        ["the plan"] = (Who.Writer, "b/{code}/plan", page => page.UnfoldAsync("Draw up a plan")),
        ["a plan, to a steward"] = (Who.Steward, "b/{code}/c/{plan}", page => page.UnfoldAsync("Change the stages")),
        ["consultations, to a steward"] = (Who.Steward, "b/{code}/consultations", page => page.UnfoldAsync("Set questions")),
        ["a consultation"] = (Who.Writer, "b/{code}/consultations/{consultation}", page => SeeAsync(page, "How well do you get home")),
        ["sessions, one is planned by a steward"] = (Who.Steward, "b/{code}/sessions?plan=gathering", page => SeeAsync(page, "What everybody is asked")),
        ["a session planned, to a steward"] = (Who.Steward, "b/{code}/sessions/{planned}", page => page.UnfoldAsync("Change what is planned")),
        ["an invitation to print"] = (Who.Nobody, "b/{code}/sessions/{planned}/sheet", page => SeeAsync(page, "Point your phone")),
        ["what a session came to"] = (Who.Writer, "b/{code}/sessions/{over}", page => SeeAsync(page, "Where we see it differently")),
        ["the wall, after a session"] = (Who.Nobody, "b/{code}/screen", page => SeeAsync(page, "Thank you")),
        ["the wall, at one card"] = (Who.Nobody, "b/{at-one-card}/screen", page => Expect(page.Locator("[data-part=clock]")).Not.ToBeEmptyAsync()),
        ["the wall, in the quiet"] = (Who.Nobody, "b/{quiet}/screen", page => SeeAsync(page, "People are writing for themselves")),
        ["the way back, a code refused"] = (Who.Nobody, "way-back", async page =>
        {
            await page.Box("The code you wrote down").FillAsync("ZZZZ-ZZZZ-ZZZZ");
            await page.Button("Come back").ClickAsync();
            await Expect(page.Locator("#follow-refused")).ToBeVisibleAsync();
        }
        ),
        ["the way back, a code made"] = (Who.Writer, "way-back", async page =>
        {
            await page.Button("Make a code").ClickAsync();
            await SeeAsync(page, "Write it down now");
        }
        ),
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Goes there as the person who would, and does what they would do.</summary>
    public static async Task<IPage> LookAsync(this IBrowserContext person, SeededBoard board, string look)
    {
        var (who, path, act) = All[look];
        if (who != Who.Nobody)
        {
            await person.BeAsync(board.Site, who switch
            {
                Who.Steward => board.StewardKey,
                Who.InSession => board.InSessionKey,
                Who.Lead => board.LeadKey,
                _ => board.WriterKey,
            });
        }

        var page = await person.OpenAsync(board.Site, path
            .Replace("{code}", board.Code, StringComparison.Ordinal)
            .Replace("{session}", board.SessionCode, StringComparison.Ordinal)
            .Replace("{issue}", board.Issue.ToString(), StringComparison.Ordinal)
            .Replace("{question}", board.Question.ToString(), StringComparison.Ordinal)
            .Replace("{step}", board.Step.ToString(), StringComparison.Ordinal)
            .Replace("{seed}", board.Seed.ToString(), StringComparison.Ordinal)
            .Replace("{position}", board.Position.ToString(), StringComparison.Ordinal)
            .Replace("{proposal}", board.Proposal.ToString(), StringComparison.Ordinal)
            .Replace("{held}", board.Held.ToString(), StringComparison.Ordinal)
            .Replace("{target}", board.Target.ToString(), StringComparison.Ordinal)
            .Replace("{plan}", board.Plan.ToString(), StringComparison.Ordinal)
            .Replace("{consultation}", board.Consultation.ToString(), StringComparison.Ordinal)
            .Replace("{over}", board.Session.ToString(), StringComparison.Ordinal)
            .Replace("{at-one-card}", board.AtOneCardCode, StringComparison.Ordinal)
            .Replace("{quiet}", board.QuietCode, StringComparison.Ordinal)
            .Replace("{planned}", board.PlannedSession.ToString(), StringComparison.Ordinal)
            .Replace("{hidden}", board.Hidden.ToString(), StringComparison.Ordinal)
            .Replace("{hurtful}", board.HurtfulCard.ToString(), StringComparison.Ordinal));
        await Expect(page.GetByRole(AriaRole.Heading).First).ToBeAttachedAsync();

        // What is typed before the writing box has its script goes by the plain form, which is another test's.
        await Expect(page.Locator("word-composer:not(:defined)")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await act(page);
        return page;
    }

    private static Task Nothing(IPage page) => Task.CompletedTask;

    private static Task SeeAsync(IPage page, string pattern) =>
        Expect(page.GetByText(new System.Text.RegularExpressions.Regex(pattern)).First).ToBeVisibleAsync();

    /// <summary>By the form at the page's foot, which leads back to the page.</summary>
    private static async Task InArabicAsync(IPage page)
    {
        await page.Button("العربية").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
    }

    private static Task WebAsync(IPage page) =>
        Expect(page.GetByRole(AriaRole.Application).GetByRole(AriaRole.Button).First).ToBeVisibleAsync();

    private static async Task LiveAsync(IPage page)
    {
        await Expect(page.Region("Cards, newest first").GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        await new LivePage(page).ReadyAsync();
    }

    /// <summary>On a phone the writing box comes up when asked for.</summary>
    private static async Task ComposeAsync(IPage page)
    {
        var add = page.GetByRole(AriaRole.Navigation, new() { Name = "What to show" }).GetByRole(AriaRole.Button, new() { Name = "Add" });
        if (await add.IsVisibleAsync())
        {
            await add.ClickAsync();
        }
    }
}
