namespace DialogueBoard.Themes;

/// <summary>A theme in its place on the board's list.</summary>
/// <param name="Depth">How many themes it stands under, from 0.</param>
public sealed record ThemeEntry(Theme Theme, int Depth);
