namespace DialogueBoard.Web.Contributions;

/// <summary>The words of the web picture's own tools; see PictureWords.resx. The rest it shares with the cards.</summary>
public sealed class PictureWords;
