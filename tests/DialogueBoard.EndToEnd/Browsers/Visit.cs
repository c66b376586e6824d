using DialogueBoard.EndToEnd.Sites;
using Microsoft.Playwright;

namespace DialogueBoard.EndToEnd.Browsers;

/// <summary>What people do on any page.</summary>
internal static class Visit
{
    /// <summary>Makes this browser the device of somebody who has joined, by the key the board gave them.</summary>
    public static Task BeAsync(this IBrowserContext person, Site site, string key) =>
        person.AddCookiesAsync([new() { Name = "device", Value = key, Url = site.Address.ToString(), HttpOnly = true, SameSite = SameSiteAttribute.Lax }]);

    /// <summary>A page of the site in a tab of its own.</summary>
    public static async Task<IPage> OpenAsync(this IBrowserContext person, Site site, string path)
    {
        var page = await person.NewPageAsync();
        await page.GotoAsync(site.At(path));
        return page;
    }

    public static string At(this Site site, string path) => new Uri(site.Address, path).ToString();

    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public static ILocator Link(this IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public static ILocator Box(this IPage page, string name) => page.GetByRole(AriaRole.Textbox, new() { Name = name });

    public static ILocator Region(this IPage page, string name) => page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    /// <summary>Chooses a way of speaking, as a finger would: by its chip.</summary>
    public static Task SpeakAsync(this IPage page, string way) =>
        page.GetByRole(AriaRole.Group, new() { Name = "How do you say it?" }).GetByText(way, new() { Exact = true }).ClickAsync();

    /// <summary>Opens what is folded away under these words.</summary>
    public static Task UnfoldAsync(this IPage page, string summary) =>
        page.Locator("summary", new() { HasText = summary }).ClickAsync();
}
