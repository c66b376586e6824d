namespace DialogueBoard.Web.Heard;

/// <summary>The words of the voices page: see VoicesWords.resx.</summary>
public sealed class VoicesWords;
