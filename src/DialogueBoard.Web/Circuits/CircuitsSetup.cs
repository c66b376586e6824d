using Microsoft.AspNetCore.Components.Server.Circuits;

namespace DialogueBoard.Web.Circuits;

/// <summary>Circuits of live pages: how many are kept, and how soon either side notices that the other is gone.</summary>
internal static class CircuitsSetup
{
    /// <summary>Each side tells the other so often that it is there; the browser's side is in Scripts/circuit.ts.</summary>
    internal static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);

    /// <summary>Silent for so long, a browser counts as gone.</summary>
    internal static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    public static void AddCircuits(this IRazorComponentsBuilder pages, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Circuits").Get<CircuitSettings>() ?? new();
        pages.AddInteractiveServerComponents(circuits =>
        {
            circuits.DisconnectedCircuitMaxRetained = RetainedCircuits.Number(settings, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
            circuits.DisconnectedCircuitRetentionPeriod = settings.KeptFor;

            // What is kept of a page after that are a few ids (LiveRoom.Whereabouts): here in memory, never in Redis.
            circuits.PersistedCircuitInMemoryMaxRetained = RetainedCircuits.Most;
        }).AddHubOptions(hub => (hub.KeepAliveInterval, hub.ClientTimeoutInterval) = (SignOfLife, Silence));
        pages.Services.AddScoped<CircuitLine>();
        pages.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<CircuitLine>());
    }
}
