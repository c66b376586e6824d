namespace DialogueBoard.Web.Seeds;

/// <summary>The words for seeds and their loops: see SeedWords.resx.</summary>
public sealed class SeedWords;
