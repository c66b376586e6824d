using DialogueBoard.Contributions;

namespace DialogueBoard.Themes;

/// <summary>The cards of one theme.</summary>
/// <param name="Entry">Null for the cards that are filed under none.</param>
/// <param name="Filed">The cards filed under it themselves, newest first; for none, those that also stand under no other card.</param>
/// <param name="All">How many cards go with it or with one of its parts, answers included.</param>
public sealed record ThemedGroup(ThemeEntry? Entry, IReadOnlyList<Contribution> Filed, int All);
