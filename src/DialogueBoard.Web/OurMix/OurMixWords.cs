namespace DialogueBoard.Web.OurMix;

/// <summary>The words of the mix and of what is tried with it: see OurMixWords.resx.</summary>
public sealed class OurMixWords;
