using System.Globalization;
using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>The wall while a session is on.</summary>
public sealed class WallTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    private const string Long =
        "What do we not know yet about how people get home after six, when the last bus has gone and the lamps by the lock are out, and who of us could find out before the winter comes, and what would it need so that nobody has to walk home alone along the canal in the dark, do you think?";

    private readonly Site _site = forAll.Site;
    private IBrowserContext _hall = null!;

    public async ValueTask InitializeAsync()
    {
        _hall = await chromium.PersonAsync(width: 1920, height: 1080);
    }

    public async ValueTask DisposeAsync()
    {
        await _hall.DisposeAsync();
    }

    [Fact, Rule("N100", "N101", "N102", "N104")]
    public async Task The_wall_shows_each_stage_of_a_session_as_it_comes_by_script_and_without_one_alike()
    {
        var (code, key) = await _site.OpenBoardAsync();
        var session = new LedSession(_site, code, key);
        await using var plain = await chromium.PersonAsync(javaScript: false, width: 1920, height: 1080);
        var (wall, still) = (await WallPage.OpenAsync(_hall, _site.Address, code), await plain.NewPageAsync());
        await SeesAsync("board", "title", "Our town");

        await session.PlanAsync(LedSession.EveryRound, DateTime.UtcNow.AddMinutes(50));
        await SeesAsync("soon", "label", "We begin at");

        await session.DoAsync("open-session");
        var (ann, ben) = (await session.ComeAsync("Ann"), await session.ComeAsync("Ben"));
        await SeesAsync("between", "label", "We begin in a moment");

        await session.StartAsync(0);
        await session.IsRightAsync(wall.Time);
        await SeesAsync("check-in", "title", "How are you here today?");
        await session.SayAsync(ann, "Tired, and glad to be here.", "story");
        await SeesAsync("check-in", "cards", "Tired, and glad to be here.");

        await session.StartAsync(1);
        await SeesAsync("gather", "say", "People are writing for themselves");
        await session.SayAsync(ann, "The lamps by the lock are out.");
        var bus = await session.SayAsync(ben, "The last bus goes at six.");
        await SeesAsync("gather", "say", "People are writing for themselves");
        await Expect(wall.Cards).ToHaveCountAsync(0);
        await session.DoAsync("reveal");
        await SeesAsync("gather", "cards", "The lamps by the lock are out.");

        await session.StartAsync(2);
        await session.DoAsync("bring-to", fields: ("contributionId", bus));
        await SeesAsync("enquire", "focus", "The last bus goes at six.");
        await session.SayAsync(ann, "Who decides that?", "question", bus);
        await SeesAsync("enquire", "cards", "Who decides that?");
        await session.DoAsync("bring-to");

        await session.StartAsync(3);
        await SeesAsync("go-round", "say", "It is the turn of somebody without a name");
        await session.HandOnAsync();
        await SeesAsync("go-round", "say", "Ann, it is your turn");
        await session.HandOnAsync(ann);
        await SeesAsync("go-round", "say", "Ben, it is your turn");

        await session.StartAsync(4);
        await SeesAsync("energy", "empty", "What people would give an hour to will show here.");
        await session.OfferAsync(ann, bus);
        await session.OfferAsync(ben, bus, "room");
        await SeesAsync("energy", "cards", "1 would give an hour, 1 would give a room");

        await session.DoAsync("end-round", fields: ("round", 4));
        await SeesAsync("between", "ahead", "What is good enough to try for now?");
        await session.DoAsync("close-session");
        await SeesAsync("closed", "title", "Thank you");
        await Expect(wall.Page.GetByRole(AriaRole.Img, new() { Name = $"/b/{code}/sessions/{session.Id}" })).ToBeVisibleAsync();

        async Task SeesAsync(string scene, string part, string words)
        {
            await wall.SeesAsync(part, words);
            await Expect(wall.Page.Locator("wall-screen")).ToHaveAttributeAsync("data-scene", scene);
            await wall.TakeAsync($"wall-{scene}-{part}");
            await Until.SeenAsync(
                async () =>
                {
                    await still.GotoAsync(_site.At($"b/{code}/screen"));
                    return (Still: await new WallPage(still).SaysAsync(), Wall: await wall.SaysAsync());
                },
                seen => seen.Still.Count == seen.Wall.Count && !seen.Still.Except(seen.Wall).Any(),
                seen => $"without a script {string.Join(", ", seen.Still.Except(seen.Wall))}; with one {string.Join(", ", seen.Wall.Except(seen.Still))}.");
            await Expect(still.Locator($"[data-part={part}]")).ToContainTextAsync(words);
        }
    }

    [Fact, Rule("N103")]
    public async Task All_kept_words_come_to_the_wall_in_one_moment_the_newest_fill_it_and_the_rest_is_a_number()
    {
        var session = await LedSession.OpenAsync(_site);
        var ann = await session.ComeAsync("Ann");
        await session.StartAsync(1);
        var wall = await WallPage.OpenAsync(_hall, _site.Address, session.Code);
        await wall.SeesAsync("say", "People are writing for themselves");
        for (var n = 1; n <= 50; n++)
        {
            await session.SayAsync(ann, $"Story number {n}.", "story");
        }

        await wall.CountFramesAsync();
        await session.DoAsync("reveal");

        await wall.SeesAsync("cards", "Story number 50.");
        await Expect(wall.Part("cards")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-together"));
        await Expect(wall.Page.Locator(".wall-card.is-new")).ToHaveCountAsync(0);
        await Expect(wall.Part("more")).ToBeVisibleAsync();

        // How many there is room for may change later; that there are fifty is known in the first moment and in each other.
        var frames = await wall.FramesAsync();
        Assert.Equal("0 ", frames[0]);
        Assert.True(frames.Length > 1, "Nothing was shown.");
        Assert.All(frames.Skip(1), frame =>
        {
            var shown = int.Parse(frame.Split(' ')[0], CultureInfo.InvariantCulture);
            Assert.InRange(shown, 2, 49);
            Assert.Equal($"{shown} and {50 - shown} more", frame);
        });
    }

    [Fact, Rule("N103")]
    public async Task How_many_cards_stand_on_the_wall_comes_from_the_room_there_is_and_not_from_what_stood_there_before()
    {
        var session = await LedSession.OpenAsync(_site);
        var ann = await session.ComeAsync("Ann");
        await session.StartAsync(0);
        for (var n = 1; n <= 8; n++)
        {
            await session.SayAsync(ann, $"Story number {n}, of a bus that stopped coming.", "story");
        }

        var wall = await WallPage.OpenAsync(_hall, _site.Address, session.Code);
        await wall.SeesAsync("cards", "Story number 8");
        var heights = Enumerable.Range(0, 40).Select(step => 1_440 - (20 * step)).ToArray();
        var shrinking = new List<int>();
        foreach (var height in heights)
        {
            shrinking.Add(await ShownAtAsync(height));
        }

        var growing = new List<int>();
        foreach (var height in heights.Reverse())
        {
            growing.Add(await ShownAtAsync(height));
        }

        growing.Reverse();
        Assert.Equal(8, shrinking[0]);
        Assert.InRange(shrinking[^1], 1, 7);
        Assert.Equal(shrinking, growing);

        // It is drawn in the frame after the one in which the room has changed.
        async Task<int> ShownAtAsync(int height)
        {
            await wall.Page.SetViewportSizeAsync(1_600, height);
            return await wall.Page.EvaluateAsync<int>("""
                async () => {
                  for (let n = 0; n < 4; n++) await new Promise(requestAnimationFrame);
                  return document.querySelectorAll('.wall-cards > li').length;
                }
                """);
        }
    }

    [Fact, Rule("N103")]
    public async Task Nothing_moves_on_the_wall_where_stillness_was_asked_for()
    {
        await using var calm = await chromium.PersonAsync(width: 1280, height: 720, still: true);
        var session = await LedSession.OpenAsync(_site);
        var ann = await session.ComeAsync("Ann");
        await session.StartAsync(1);
        await session.SayAsync(ann, "Said in the quiet.");
        var (still, other) = (await WallPage.OpenAsync(calm, _site.Address, session.Code), await WallPage.OpenAsync(_hall, _site.Address, session.Code));
        foreach (var wall in new[] { still, other })
        {
            await wall.SeesAsync("say", "People are writing for themselves");
            await wall.Page.EvaluateAsync("() => { window.moved = 0; addEventListener('animationstart', () => window.moved++, true); }");
        }

        await session.DoAsync("reveal");
        await OnlyTheOtherMovesAsync("Said in the quiet.", 0);
        var before = await other.Page.EvaluateAsync<int>("() => window.moved");
        await session.SayAsync(ann, "Said after it.");
        await OnlyTheOtherMovesAsync("Said after it.", before);

        async Task OnlyTheOtherMovesAsync(string words, int already)
        {
            await still.SeesAsync("cards", words);
            await other.SeesAsync("cards", words);
            await other.Page.WaitForFunctionAsync("already => window.moved > already", already);

            // A motion begins with the frame after the one that it was asked for in.
            await still.Page.EvaluateAsync("() => new Promise(seen => requestAnimationFrame(() => requestAnimationFrame(seen)))");
            Assert.Equal(0, await still.Page.EvaluateAsync<int>("() => window.moved"));
        }
    }

    [Theory, Rule("N105")]
    [InlineData(1280, 720)]
    [InlineData(1920, 1080)]
    [InlineData(1440, 900)]
    public async Task Whatever_is_said_the_wall_can_be_read_from_the_back_of_a_hall(int width, int height)
    {
        var session = await LedSession.OpenAsync(_site, [("enquire", Long), ("go-round", "有什么是我们还不知道的？")], title: new string('w', 120));
        var ann = await session.ComeAsync("An uncommonly long name of sixty letters, as few of us have");
        var long1 = await session.SayAsync(ann, string.Concat(Enumerable.Repeat("The lift has been broken since May. ", 110)), "story");
        await session.SayAsync(ann, new string('w', 4_000));
        await session.SayAsync(ann, "توقفت الحافلة عن المجيء، وأمي لا تستطيع المشي إلى العيادة. 🚍", "story");
        await session.SayAsync(ann, "👩‍👩‍👧‍👦🏳️‍🌈 𓀀 𝄞 東京", "question", long1);
        var wall = await WallPage.OpenAsync(_hall, _site.Address, session.Code);
        await wall.Page.SetViewportSizeAsync(width, height);

        await session.StartAsync(0);
        await wall.SeesAsync("title", "do you think?");
        await CanBeReadAsync();
        await session.DoAsync("bring-to", fields: ("contributionId", long1));
        await wall.SeesAsync("focus", "The lift has been broken");
        await wall.SeesAsync("cards", "東京");
        await CanBeReadAsync();
        await session.DoAsync("bring-to");
        await session.StartAsync(1);
        await session.HandOnAsync();
        await wall.SeesAsync("say", "An uncommonly long name");
        await CanBeReadAsync();

        async Task CanBeReadAsync()
        {
            await wall.TakeAsync($"wall-long-{await wall.Page.Locator("wall-screen").GetAttributeAsync("data-scene")}-{width}");
            await wall.Page.SetViewportSizeAsync(width, height);
            Assert.InRange(await wall.SmallestTypeAsync(), 28, 400);
            foreach (var part in new[] { "title", "focus", "say", "cards", "more", "door" })
            {
                if (await wall.Part(part).IsVisibleAsync())
                {
                    var at = (await wall.Part(part).BoundingBoxAsync())!;
                    Assert.True(at.X >= 0 && at.Y >= 0 && at.X + at.Width <= width + 1 && at.Y + at.Height <= height + 1, $"{part} sticks out: {at.X}, {at.Y}, {at.Width} by {at.Height}");
                }
            }
        }
    }
}
