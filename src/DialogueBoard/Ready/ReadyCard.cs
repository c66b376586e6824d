using DialogueBoard.Contributions;
using DialogueBoard.Energy;

namespace DialogueBoard.Ready;

/// <summary>Something that can be done now, and why.</summary>
/// <param name="Footings">The footings that those who would give something stand on; two or more.</param>
/// <param name="Gifts">What they would give, each as often as it is given.</param>
/// <param name="Offers">Offers tied to the card.</param>
/// <param name="By">The last day of those who named one, on which all have come; null where nobody did.</param>
/// <param name="Since">Since when it has been ready.</param>
/// <param name="Steps">Steps about it that are being tried.</param>
public sealed record ReadyCard(
    Contribution Card,
    IReadOnlyList<Footing> Footings,
    IReadOnlyList<EnergyKind> Gifts,
    IReadOnlyList<Contribution> Offers,
    DateOnly? By,
    DateTime Since,
    IReadOnlyList<Contribution> Steps);
