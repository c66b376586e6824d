using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace DialogueBoard.Web.Languages;

/// <summary>What the component library says by itself: its own English for English, ours for the other languages.</summary>
internal sealed class LibraryWords(IStringLocalizer<LanguagesWords> words) : MudLocalizer
{
    public override LocalizedString this[string key] =>
        words[$"mud-{key}"] is { ResourceNotFound: false } ours ? new(key, ours.Value) : new(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        this[key] is { ResourceNotFound: false } ours ? new(key, string.Format(CultureInfo.CurrentCulture, ours.Value, arguments)) : this[key];
}
