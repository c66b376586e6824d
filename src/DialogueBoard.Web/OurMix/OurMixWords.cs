namespace DialogueBoard.Web.OurMix;

/// <summary>The words for "good enough for now": see OurMixWords.resx.</summary>
public sealed class OurMixWords;
