using System.Diagnostics;
using DialogueBoard.Contributions;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd;

/// <summary>Two people in browsers and a program on the hub, on one board.</summary>
public sealed class LiveTogetherTests(Chromium chromium, SiteForAll forAll, ITestOutputHelper output)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 15_000 };

    [Fact, Rule("D7", "X1", "V8")]
    public async Task Everybody_sees_everybodys_new_card_move_rewording_and_withdrawal()
    {
        var site = forAll.Site;
        await using var annsBrowser = await chromium.PersonAsync();
        await using var bensBrowser = await chromium.PersonAsync();
        var (code, _) = await site.OpenBoardAsync();
        await using var program = new Listener(site, code, await site.JoinAsync(code, "Program"));
        var ann = await LivePage.JoinAsync(annsBrowser, site.Address, code, "Ann");
        var ben = await LivePage.JoinAsync(bensBrowser, site.Address, code, "Ben");
        var took = new List<TimeSpan>();

        // A new card, from a browser and from the hub.
        await ann.SayAsync("The 14 bus is cut");
        await SeenAsync(() => Expect(ben.Card("The 14 bus is cut")).ToBeVisibleAsync(Patiently));
        await SeenAsync(() => Expect(ben.CardInWeb("The 14 bus is cut")).ToBeVisibleAsync(Patiently));
        var card = await program.HearAsync(one => one.Text == "The 14 bus is cut");
        await program.ActAsync(new Contribute { Id = Guid.NewGuid(), Kind = ContributionKind.Question, Text = "Who rides it?", About = [card.Id] });
        await SeenAsync(() => Expect(ann.Card("Who rides it?")).ToBeVisibleAsync(Patiently));
        await SeenAsync(() => Expect(ben.Card("Who rides it?")).ToBeVisibleAsync(Patiently));

        // A move: one drag, everywhere.
        var before = (await ben.CardInWeb("The 14 bus is cut").BoundingBoxAsync())!;
        await DragAsync(ann.Page, ann.CardInWeb("The 14 bus is cut"), 160, 120);
        var moved = await HeardAsync(one => one.Id == card.Id && (one.X != card.X || one.Y != card.Y));
        await SeenAsync(() => MovedAsync(ben.Page, ben.CardInWeb("The 14 bus is cut"), before));
        Assert.NotEqual((card.X, card.Y), (moved.X, moved.Y));

        // Other words, by their author.
        await ann.OpenAsync("The 14 bus is cut");
        await ann.Panel.GetByRole(AriaRole.Button, new() { Name = "Say it in other words" }).ClickAsync();
        await ann.Page.GetByRole(AriaRole.Textbox, new() { Name = "Say it in other words" }).FillAsync("The 14 bus stops at six");
        await ann.Page.GetByRole(AriaRole.Button, new() { Name = "Change my card" }).ClickAsync();
        await SeenAsync(() => Expect(ben.Card("The 14 bus stops at six")).ToBeVisibleAsync(Patiently));
        await SeenAsync(() => Expect(ben.CardInWeb("The 14 bus stops at six")).ToBeVisibleAsync(Patiently));
        await program.HearAsync(one => one.Id == card.Id && one.Text == "The 14 bus stops at six");
        Assert.Equal(0, await ben.Page.GetByText("The 14 bus is cut").CountAsync());

        // Taken back.
        await ann.Panel.GetByRole(AriaRole.Button, new() { Name = "Take this card back" }).ClickAsync();
        await ann.Panel.GetByRole(AriaRole.Button, new() { Name = "Yes, take it back" }).ClickAsync();
        await HeardAsync(one => one.Id == card.Id && one.State == ContributionState.Withdrawn);
        await SeenAsync(() => Expect(ben.Page.GetByText("The 14 bus stops at six")).ToHaveCountAsync(0, new() { Timeout = 15_000 }));

        var median = took.Order().ElementAt(took.Count / 2);
        output.WriteLine($"Seen by others after {string.Join(", ", took.Select(one => $"{one.TotalMilliseconds:F0}"))} ms; median {median.TotalMilliseconds:F0} ms.");
        Assert.True(median < TimeSpan.FromSeconds(1), $"The others saw it after {median}.");

        async Task SeenAsync(Func<Task> see)
        {
            var since = Stopwatch.GetTimestamp();
            await see();
            took.Add(Stopwatch.GetElapsedTime(since));
        }

        async Task<Contribution> HeardAsync(Func<Contribution, bool> wanted)
        {
            var since = Stopwatch.GetTimestamp();
            var heard = await program.HearAsync(wanted);
            took.Add(Stopwatch.GetElapsedTime(since));
            return heard;
        }
    }

    [Fact, Rule("V7", "S2")]
    public async Task Words_written_while_offline_are_kept_and_are_there_once_when_the_connection_is_back()
    {
        var site = forAll.Site;
        await using var annsBrowser = await chromium.PersonAsync();
        await using var bensBrowser = await chromium.PersonAsync();
        var (code, _) = await site.OpenBoardAsync();
        var ann = await LivePage.JoinAsync(annsBrowser, site.Address, code, "Ann");
        var ben = await LivePage.JoinAsync(bensBrowser, site.Address, code, "Ben");

        await bensBrowser.SetOfflineAsync(true);
        await ben.SayAsync("Written in the tunnel");
        await Expect(ben.Page.GetByText("Kept on this", new() { Exact = false }).First).ToBeVisibleAsync(Patiently);
        Assert.Empty(await site.ContributionsAsync(code));
        await ann.SayAsync("Meanwhile above ground");
        await Expect(ann.Card("Meanwhile above ground")).ToBeVisibleAsync(Patiently);
        await bensBrowser.SetOfflineAsync(false);

        await Expect(ann.Card("Written in the tunnel")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(ben.Card("Written in the tunnel")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(ben.Card("Meanwhile above ground")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(ann.Card("Written in the tunnel")).ToHaveCountAsync(1);
        Assert.Equal(2, (await site.ContributionsAsync(code)).Count);
    }

    [Fact, Rule("V7", "D11")]
    public async Task A_site_that_is_killed_while_somebody_writes_loses_no_word_and_doubles_none()
    {
        await using var site = await Site.StartAsync();
        await using var annsBrowser = await chromium.PersonAsync();
        var (code, _) = await site.OpenBoardAsync();
        var ann = await LivePage.JoinAsync(annsBrowser, site.Address, code, "Ann");
        await ann.SayAsync("Before the power cut");
        await Expect(ann.Card("Before the power cut")).ToBeVisibleAsync(Patiently);

        await site.KillAsync();
        await ann.SayAsync("During the power cut");
        await Expect(ann.Page.GetByText("Kept on this", new() { Exact = false }).First).ToBeVisibleAsync(Patiently);
        await site.StartAgainAsync();

        await Expect(ann.Card("During the power cut")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(ann.Card("Before the power cut")).ToHaveCountAsync(1);
        await Expect(ann.Card("During the power cut")).ToHaveCountAsync(1);
        Assert.Equal(2, (await site.ContributionsAsync(code)).Count);
    }

    [Fact, Rule("A21", "P8")]
    public async Task Two_people_called_Sam_each_see_which_cards_are_their_own()
    {
        var site = forAll.Site;
        await using var one = await chromium.PersonAsync();
        await using var other = await chromium.PersonAsync();
        var (code, _) = await site.OpenBoardAsync();
        var first = await LivePage.JoinAsync(one, site.Address, code, "Sam");
        var second = await LivePage.JoinAsync(other, site.Address, code, "Sam");

        await first.SayAsync("The first Sam's card");
        await second.SayAsync("The second Sam's card");

        await Expect(first.Card("The first Sam's card")).ToContainTextAsync("You", new() { Timeout = 15_000 });
        await Expect(first.Card("The second Sam's card")).ToContainTextAsync("Sam", new() { Timeout = 15_000 });
        await Expect(first.Card("The second Sam's card")).Not.ToContainTextAsync("You");
        await Expect(second.Card("The second Sam's card")).ToContainTextAsync("You", new() { Timeout = 15_000 });
        await Expect(second.Card("The first Sam's card")).Not.ToContainTextAsync("You");
    }

    // Frame by frame: the page's own policy forbids what the library's waiting would do inside it.
    private static async Task MovedAsync(IPage page, ILocator card, LocatorBoundingBoxResult before)
    {
        using var bound = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (await card.BoundingBoxAsync() is not { } now || Math.Abs(now.X - before.X) + Math.Abs(now.Y - before.Y) < 40)
        {
            bound.Token.ThrowIfCancellationRequested();
            await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        }
    }

    private static async Task DragAsync(IPage page, ILocator card, float right, float down)
    {
        var box = (await card.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + 12);
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + (right / 2), y + (down / 2), new() { Steps = 4 });
        await page.Mouse.MoveAsync(x + right, y + down, new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }
}
