namespace DialogueBoard.Web.Screen;

/// <summary>The words of the wall screen; see ScreenWords.resx.</summary>
public sealed class ScreenWords;
