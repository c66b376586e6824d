using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace DialogueBoard.Load.Baseline;

/// <summary>Passes on what it is sent to everyone in the group, and counts.</summary>
internal sealed class BareHub(PostCount count) : Hub
{
    private const string Everyone = "everyone";

    public Task Join() => Groups.AddToGroupAsync(Context.ConnectionId, Everyone);

    public async Task<long> Post(JsonElement delta)
    {
        var number = count.Next();
        await Clients.Group(Everyone).SendAsync("Told", delta);
        return number;
    }
}
