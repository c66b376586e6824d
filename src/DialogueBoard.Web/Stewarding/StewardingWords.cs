namespace DialogueBoard.Web.Stewarding;

/// <summary>The words of how a board is looked after: ground rules, modes, the queue, telling of a card; see StewardingWords.resx.</summary>
public sealed class StewardingWords;
