using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace DialogueBoard.Web.Shell;

/// <summary>One word for the program with its scripts and styles as they are served now: another after each deployment that changed any.</summary>
internal static class BuildMark
{
    public static string Of(ResourceAssetCollection assets)
    {
        var all = string.Join('\n', assets.Select(asset => asset.Url).Order(StringComparer.Ordinal).Prepend(typeof(BuildMark).Module.ModuleVersionId.ToString()));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }
}
