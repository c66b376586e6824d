namespace DialogueBoard.Web.Plans;

/// <summary>The words for plans: see PlanWords.resx.</summary>
public sealed class PlanWords;
