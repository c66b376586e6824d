using System.Text.Json;
using DialogueBoard.Load.Wire;

namespace DialogueBoard.Load.Targets;

/// <summary>Somebody who posts over a hub connection of their own.</summary>
/// <param name="arguments">What to send for an act with this id and these words.</param>
/// <param name="version">Where the answer says that the act stands in the order of all; null for a refusal.</param>
internal sealed class Writer(
    HubSocket socket,
    string method,
    Func<Guid, string, object?[]> arguments,
    Func<JsonElement, long?> version) : IAsyncDisposable
{
    public async Task<long?> WriteAsync(Guid id, string text, CancellationToken cancel) =>
        version(await socket.InvokeAsync(method, cancel, arguments(id, text)));

    public ValueTask DisposeAsync() => socket.DisposeAsync();
}
