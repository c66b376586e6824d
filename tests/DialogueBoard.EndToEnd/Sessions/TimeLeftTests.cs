using DialogueBoard.EndToEnd.Browsers;
using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>The time left of a round, on devices whose own clock cannot be trusted.</summary>
public sealed class TimeLeftTests(Chromium chromium, SiteForAll forAll) : IAsyncLifetime
{
    private readonly Site _site = forAll.Site;
    private IBrowserContext _phone = null!;
    private LedSession _session = null!;

    public async ValueTask InitializeAsync()
    {
        _phone = await chromium.PersonAsync(width: 390, height: 844);
        _session = await LedSession.OpenAsync(_site);
        await _session.StartAsync(0);
    }

    public async ValueTask DisposeAsync()
    {
        await _phone.DisposeAsync();
    }

    [Theory, Rule("N111")]
    [InlineData(2)]
    [InlineData(-2)]
    public async Task A_phone_whose_clock_is_two_hours_wrong_shows_the_right_time_left(int hours)
    {
        var page = await _phone.NewPageAsync();
        await page.Clock.InstallAsync(new() { TimeDate = DateTime.UtcNow.AddHours(hours) });
        await page.GotoAsync(_site.At($"b/{_session.Code}/screen"));

        await IsRightAsync(page);
    }

    [Fact, Rule("N112")]
    public async Task A_phone_that_slept_shows_the_right_time_left_again()
    {
        var page = await _phone.NewPageAsync();
        await page.Clock.InstallAsync();
        await page.GotoAsync(_site.At($"b/{_session.Code}/screen"));
        await IsRightAsync(page);
        var timer = page.GetByRole(AriaRole.Timer);

        // As after a sleep: its clock has gone on by some time, and none of its timers has.
        await page.Clock.SetSystemTimeAsync(DateTime.UtcNow.AddMinutes(20));
        await RoundTime.HasChangedAsync(timer);
        await IsRightAsync(page);

        // And after one in which timers were due that had to wait.
        await page.Clock.FastForwardAsync("10:00");
        await RoundTime.HasChangedAsync(timer);
        await IsRightAsync(page);
    }

    [Fact, Rule("N113")]
    public async Task The_time_left_stands_still_grows_and_is_over_as_the_board_says()
    {
        var page = await _phone.OpenAsync(_site, $"b/{_session.Code}/screen");
        await IsRightAsync(page);
        var timer = page.GetByRole(AriaRole.Timer);

        await _session.DoAsync("pause-round", fields: ("round", 0));
        var stopped = await _session.StandsStillAsync(timer);
        await _session.DoAsync("extend-round", null, ("round", 0), ("minutes", 40));
        Assert.Equal(stopped + (40 * 60), await _session.StandsStillAsync(timer));
        await _session.DoAsync("pause-round", null, ("round", 0), ("goOn", true));
        await IsRightAsync(page);
        await _session.DoAsync("end-round", fields: ("round", 0));
        await Expect(timer).ToBeHiddenAsync();
    }

    [Fact, Rule("N114")]
    public async Task A_screen_reader_is_told_the_time_when_it_asks_and_not_each_second()
    {
        var page = await _phone.OpenAsync(_site, $"b/{_session.Code}/screen");
        await IsRightAsync(page);

        // A timer speaks only when it is asked, unless it or what it stands in says otherwise.
        Assert.Equal("", await page.GetByRole(AriaRole.Timer).EvaluateAsync<string>(
            "timer => timer.closest('[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output')?.outerHTML ?? ''"));
    }

    private Task IsRightAsync(IPage page) => _session.IsRightAsync(page.GetByRole(AriaRole.Timer));
}
