using MudBlazor;

namespace DialogueBoard.Web.Live;

/// <summary>The product's own tokens for MudBlazor. What depends on light and dark is set in live.css from the same tokens.</summary>
internal static class LiveTheme
{
    private static readonly string[] Fonts = ["var(--font)"];

    public static MudTheme Theme { get; } = new()
    {
        LayoutProperties = new() { DefaultBorderRadius = "var(--radius)" },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "var(--type-body)", LineHeight = "1.5", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "var(--type-body)", FontWeight = "650", TextTransform = "none", LetterSpacing = "normal" },
        },
    };
}
