using System.Security.Cryptography;
using DialogueBoard.Server.People;
using Microsoft.AspNetCore.DataProtection;

namespace DialogueBoard.Web.Contributions;

/// <summary>
/// The key that somebody will have who joins by adding their first card. It waits, sealed, in the form itself: no cookie
/// is set before they take part, and the form sent twice is still one person.
/// </summary>
internal sealed class FirstKey(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("first-key");

    public string Seal() => _protector.Protect(PersonalKey.New());

    /// <summary>The key in the form; a new one where it cannot be read any more.</summary>
    public string Open(string? sealedKey)
    {
        try
        {
            return sealedKey is { Length: > 0 } && _protector.Unprotect(sealedKey) is var key && PersonalKey.IsOne(key) ? key : PersonalKey.New();
        }
        catch (CryptographicException)
        {
            return PersonalKey.New();
        }
    }
}
