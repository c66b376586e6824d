using System.Security.Cryptography;
using DialogueBoard.Acts;
using DialogueBoard.Server.Boards;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Memory;

namespace DialogueBoard.Web.Boards;

/// <summary>
/// Makes a form that is sent twice open one board, and carries the stewards' key to the page that shows it: sealed, in a
/// cookie for that page alone, for a few minutes. Safe from any thread.
/// </summary>
public sealed class OpenedOnce(IMemoryCache cache, IDataProtectionProvider protection)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);
    private readonly Lock _lock = new();
    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("stewards-key").ToTimeLimitedDataProtector();

    /// <summary>Opens a board, or gives the one that the same form opened a moment ago. What was refused may be tried again.</summary>
    public async Task<(OpenedBoard? Opened, Refusal? Refusal)> OpenAsync(string form, Func<Task<(OpenedBoard? Opened, Refusal? Refusal)>> open)
    {
        var key = (typeof(OpenedOnce), form);
        Task<(OpenedBoard? Opened, Refusal? Refusal)> opening;
        lock (_lock)
        {
            opening = cache.GetOrCreate(key, entry =>
            {
                entry.AbsoluteExpirationRelativeToNow = Remembered;
                return open();
            })!;
        }

        try
        {
            var outcome = await opening;
            if (outcome.Opened is null)
            {
                cache.Remove(key);
            }

            return outcome;
        }
        catch
        {
            cache.Remove(key);
            throw;
        }
    }

    /// <summary>Hands the key on to the page that shows it.</summary>
    public void Show(HttpContext context, OpenedBoard opened) => context.Response.Cookies.Append(
        NameFor(opened.Board.Code),
        _seal.Protect(opened.StewardKey, Remembered),
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = $"/b/{opened.Board.Code}/opened", MaxAge = Remembered, IsEssential = true });

    /// <summary>The key, while it may still be shown to the one who opened the board.</summary>
    public string? KeyFor(HttpContext context, string code)
    {
        try
        {
            return context.Request.Cookies[NameFor(code)] is { } sealedKey ? _seal.Unprotect(sealedKey) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string NameFor(string code) => $"opened-{code}";
}
