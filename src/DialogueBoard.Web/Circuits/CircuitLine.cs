using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DialogueBoard.Web.Circuits;

/// <summary>
/// Whether the browser of this circuit is connected. A circuit whose browser is gone is kept for a while, but nobody sits at
/// the board meanwhile. Used on the circuit's dispatcher only.
/// </summary>
public sealed class CircuitLine : CircuitHandler
{
    /// <summary>The connection was lost, or is back.</summary>
    public event Action<bool>? Changed;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Changed?.Invoke(false);
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Changed?.Invoke(true);
        return Task.CompletedTask;
    }
}
