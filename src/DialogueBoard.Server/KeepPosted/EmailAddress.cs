using System.Text;
using MimeKit;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>Reads an e-mail address as somebody typed it (RFC 5322 addr-spec): one mailbox, and nothing besides.</summary>
public static class EmailAddress
{
    /// <summary>The most that SMTP carries (RFC 5321, 4.5.3.1.3, less the brackets).</summary>
    public const int Longest = 254;

    private static readonly ParserOptions Strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    /// <summary>The address, or null where what was typed is none.</summary>
    public static string? Read(string? typed)
    {
        var address = typed?.Trim().Normalize(NormalizationForm.FormC);
        return address is { Length: > 2 and <= Longest }
            && !address.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign) || char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.Format || sign is '"' or '<' or '>' or ',' or ';' or '(' or ')' or ':' or '\\')
            && MailboxAddress.TryParse(Strict, address, out var mailbox)
            && mailbox.Address == address && string.IsNullOrEmpty(mailbox.Name) && mailbox.Route.Count == 0
            && mailbox.Domain.Contains('.', StringComparison.Ordinal)
            ? address
            : null;
    }

    /// <summary>The same for every way of writing one address: mail servers do not tell capitals apart.</summary>
    public static byte[] Key(string address) => Encoding.UTF8.GetBytes(address.ToUpperInvariant());
}
