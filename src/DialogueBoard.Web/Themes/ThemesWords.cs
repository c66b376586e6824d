namespace DialogueBoard.Web.Themes;

/// <summary>The words for themes and what is filed under them: see ThemesWords.resx.</summary>
public sealed class ThemesWords;
