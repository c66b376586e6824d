using DialogueBoard.Contributions;
using DialogueBoard.Energy;

namespace DialogueBoard.OpenEnds;

/// <summary>An issue and what holds it, each oldest first.</summary>
/// <param name="Offers">Offers tied to it, or to a need about it.</param>
/// <param name="Steps">Steps about it that are being tried.</param>
/// <param name="Promises">Promises about it that are open.</param>
public sealed record HeldIssue(
    Contribution Issue,
    IReadOnlyList<Contribution> Offers,
    IReadOnlyList<OfferedEnergy> Energies,
    IReadOnlyList<Contribution> Steps,
    IReadOnlyList<Contribution> Promises)
{
    public bool IsHeld => Offers.Count + Energies.Count + Steps.Count + Promises.Count > 0;
}
