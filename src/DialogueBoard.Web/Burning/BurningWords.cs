namespace DialogueBoard.Web.Burning;

/// <summary>The words for what is burning: life events, groups that look at cards together, where things get stuck. See BurningWords.resx.</summary>
public sealed class BurningWords;
