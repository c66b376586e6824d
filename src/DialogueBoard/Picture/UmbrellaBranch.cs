using DialogueBoard.Contributions;
using DialogueBoard.Themes;

namespace DialogueBoard.Picture;

/// <summary>One theme in the tree of a board, without its parts, which are branches of their own.</summary>
/// <param name="Entry">Null for what stands under no theme.</param>
/// <param name="Tops">The cards directly under it, newest first.</param>
/// <param name="Cards">How many cards stand under it, however far down.</param>
public sealed record UmbrellaBranch(ThemeEntry? Entry, IReadOnlyList<Contribution> Tops, int Cards);
