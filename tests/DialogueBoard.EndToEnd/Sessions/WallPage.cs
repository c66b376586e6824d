using DialogueBoard.EndToEnd.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DialogueBoard.EndToEnd.Sessions;

/// <summary>A wall in a hall, looked at from its last row.</summary>
internal sealed class WallPage(IPage page)
{
    // Whatever has words of its own, less what a screen reader alone is told.
    private const string SmallestType =
        """
        () => Math.min(...[...document.querySelectorAll('wall-screen *')]
          .filter(one => one.checkVisibility() && [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ''))
          .map(one => parseFloat(getComputedStyle(one).fontSize)))
        """;

    // What the page shows, part by part, less the times, which the server writes in UTC and the script in those of the place.
    private const string WhatItSays =
        """
        () => Object.fromEntries(['label', 'title', 'under', 'say', 'say-under', 'empty', 'focus', 'ahead'].map(part => {
          const element = document.querySelector(`[data-part=${part}]`);
          const words = element.cloneNode(true);
          // What there is room for is known to the script alone.
          for (const when of words.querySelectorAll('.wall-when, li:nth-child(n + 2)')) when.remove();
          return [part, element.hidden ? '' : words.textContent.replace(/\d\d:\d\d( UTC)?/g, '').replace(/\s+/g, '')];
        }).concat([['scene', document.querySelector('wall-screen').dataset.scene], ['cards', [...document.querySelectorAll('.wall-cards:not([hidden]) .wall-words')].map(card => card.textContent.trim())[0] ?? '']]))
        """;

    // In each frame how many cards there are, and what is said of the others, where that changes.
    private const string CountFrames =
        """
        () => {
          window.frames = [];
          const look = () => {
            const frame = `${document.querySelectorAll('.wall-cards > li').length} ${document.querySelector('[data-part=more]').textContent}`;
            if (window.frames.at(-1) !== frame) window.frames.push(frame);
            requestAnimationFrame(look);
          };
          look();
        }
        """;

    public IPage Page { get; } = page;

    public ILocator Cards => Page.Locator(".wall-cards > li");

    public ILocator Line => Page.Locator("[data-part=connection]");

    public ILocator Time => Page.GetByRole(AriaRole.Timer);

    public static async Task<WallPage> OpenAsync(IBrowserContext browser, Uri site, string code)
    {
        var page = await browser.NewPageAsync();
        var wall = new WallPage(page);
        await wall.GoAsync(site, code);
        return wall;
    }

    /// <summary>Opens the wall, and waits until it has its script and follows.</summary>
    public async Task GoAsync(Uri site, string code)
    {
        await Page.GotoAsync(new Uri(site, $"b/{code}/screen").ToString());
        await Expect(Part("clock")).Not.ToBeEmptyAsync();
    }

    public ILocator Part(string name) => Page.Locator($"[data-part={name}]");

    public Task SeesAsync(string part, string words) => Expect(Part(part)).ToContainTextAsync(words, new() { Timeout = 30_000 });

    public Task<double> SmallestTypeAsync() => Page.EvaluateAsync<double>(SmallestType);

    public Task<Dictionary<string, string>> SaysAsync() => Page.EvaluateAsync<Dictionary<string, string>>(WhatItSays);

    public Task CountFramesAsync() => Page.EvaluateAsync(CountFrames);

    public Task<string[]> FramesAsync() => Page.EvaluateAsync<string[]>("() => window.frames");

    /// <summary>Pictures of it on the screens of halls.</summary>
    public Task TakeAsync(string name) => Page.TakeAsync(name, ("1920", 1920, 1080), ("1280", 1280, 720));
}
