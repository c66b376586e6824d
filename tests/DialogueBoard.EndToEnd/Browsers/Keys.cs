using Microsoft.Playwright;
using Xunit;

namespace DialogueBoard.EndToEnd.Browsers;

/// <summary>Somebody who uses the keyboard alone.</summary>
internal static class Keys
{
    private const int MostStops = 120;

    // What has the focus is on the screen, and shows it: by an outline of its own, of its label, or by the frame around it.
    private const string FocusIsSeen =
        """
        () => {
          const one = document.activeElement;
          if (!one || one === document.body) return '';
          const seen = element => {
            const style = getComputedStyle(element);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          };
          const framed = element => [...element.parentElement?.querySelectorAll('fieldset, .mud-input-outlined-border') ?? []]
            .some(frame => parseFloat(getComputedStyle(frame).borderTopWidth) >= 2);
          const shown = seen(one) ? one : one.closest('label') && seen(one.closest('label')) ? one.closest('label') : framed(one) ? one.parentElement : null;
          const name = `<${one.localName} class="${one.className}"> ${(one.ariaLabel ?? one.textContent ?? '').slice(0, 60)}`;
          if (!shown) return `Not seen to have the focus: ${name}`;
          const at = shown.getBoundingClientRect();
          return at.bottom > 0 && at.right > 0 && at.top < innerHeight && at.left < innerWidth ? '' : `Has the focus out of sight: ${name}`;
        }
        """;

    /// <summary>Presses Tab until this has the focus. Every stop on the way has to be seen.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await page.EvaluateAsync<string>(FocusIsSeen));
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"Tab does not lead to {target}.");
    }

    public static Task PressAsync(this IPage page, string key) => page.Keyboard.PressAsync(key);
}
