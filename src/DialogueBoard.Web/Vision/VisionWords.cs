namespace DialogueBoard.Web.Vision;

/// <summary>The words for the vision and the announcements: see VisionWords.resx.</summary>
public sealed class VisionWords;
