using Microsoft.Playwright;

namespace DialogueBoard.EndToEnd.Browsers;

/// <summary>Pictures of a page as it is shown in a hall and on a phone, for people to look at: in the folder that DIALOGUEBOARD_PICTURES names, where it does.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("DIALOGUEBOARD_PICTURES");

    public static Task TakeAsync(this IPage page, string name) => page.TakeAsync(name, ("wide", 1440, 900), ("phone", 390, 844));

    public static async Task TakeAsync(this IPage page, string name, params (string Look, int Width, int Height)[] looks)
    {
        if (Folder is null)
        {
            return;
        }

        var before = page.ViewportSize!;
        foreach (var (look, width, height) in looks)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{look}.png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
    }
}
