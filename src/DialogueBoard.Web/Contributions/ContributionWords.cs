namespace DialogueBoard.Web.Contributions;

/// <summary>
/// The words for what people put on a board: kinds, threads, who speaks and how, what happened to a card. Cards and the
/// web picture share them; {name} in them stands for what is filled in. See ContributionWords.resx.
/// </summary>
public sealed class ContributionWords;
