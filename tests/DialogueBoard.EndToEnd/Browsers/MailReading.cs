using Microsoft.Playwright;
using Xunit;

namespace DialogueBoard.EndToEnd.Browsers;

/// <summary>Reading a mail as a mail program shows it.</summary>
internal static class MailReading
{
    /// <summary>Shows its HTML in a tab of its own, and takes a picture where pictures are wanted. Nothing may be asked for from anywhere.</summary>
    public static async Task ReadMailAsync(this IBrowserContext person, string html, string name)
    {
        var page = await person.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.SetContentAsync(html);
        await page.TakeAsync(name);
        Assert.Empty(asked);
        await page.CloseAsync();
    }
}
