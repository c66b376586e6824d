using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Shell;

/// <summary>Words handed to scripts, as the JSON block they read.</summary>
internal static class ScriptWords
{
    public static string JsonOf<T>(IStringLocalizer<T> words) =>
        JsonSerializer.Serialize(words.GetAllStrings(includeParentCultures: true).ToDictionary(word => word.Name, word => word.Value));
}
