using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DialogueBoard.Web.Live;

/// <summary>Tells a circuit's parts whether its browser is connected. One for each circuit; told on its dispatcher.</summary>
public sealed class CircuitLine : CircuitHandler
{
    /// <summary>The browser was lost (false), or came back or for the first time (true).</summary>
    public event Action<bool>? Changed;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => TellAsync(connected: false);

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => TellAsync(connected: true);

    private Task TellAsync(bool connected)
    {
        Changed?.Invoke(connected);
        return Task.CompletedTask;
    }
}
