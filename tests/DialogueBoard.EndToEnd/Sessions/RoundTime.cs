using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>The time left of a round as a page shows it, against the board's own times.</summary>
internal static partial class RoundTime
{
    // What a loaded machine may be late by; the clocks of these tests are wrong by far more.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(30);

    /// <summary>It is right by this machine's clock, which is the server's too.</summary>
    public static async Task IsRightAsync(this LedSession session, ILocator timer)
    {
        var ends = DateTime.Parse((await session.SeenAsync())["roundEnds"]!.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        await Until.SeenAsync(
            async () => (Text: await timer.TextContentAsync() ?? "", Left: ends - DateTime.UtcNow),
            seen => Told(seen.Text) is { } told && (seen.Left - told).Duration() < Late,
            seen => $"\"{seen.Text}\" is shown, and {seen.Left} is left.");
    }

    /// <summary>It stands still, at what the board says.</summary>
    /// <returns>How many seconds that is.</returns>
    public static async Task<int> StandsStillAsync(this LedSession session, ILocator timer)
    {
        var seconds = (await session.SeenAsync())["pausedWith"]!.GetValue<int>();
        var clock = TimeSpan.FromSeconds(seconds).ToString(seconds < 3_600 ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);
        await Expect(timer).ToHaveTextAsync($"The time stands still. {clock} left");
        return seconds;
    }

    /// <summary>Waits until it shows something else than just now: from here on what stands there was not there before.</summary>
    public static async Task HasChangedAsync(ILocator timer) => await Expect(timer).Not.ToHaveTextAsync(await timer.TextContentAsync() ?? "");

    private static TimeSpan? Told(string text) => Left().Match(text) is { Success: true } told
        ? TimeSpan.ParseExact(told.Groups[1].Value, [@"m\:ss", @"mm\:ss", @"h\:mm\:ss"], CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex("^([0-9:]+) left$")]
    private static partial Regex Left();
}
