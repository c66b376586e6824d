using Microsoft.AspNetCore.SignalR;

namespace DialogueBoard.Load.Baseline;

/// <summary>The hub method of every tutorial: add, save, broadcast.</summary>
internal sealed class PlainHub(NotesDbContext database) : Hub
{
    private const string Everyone = "everyone";

    public Task Join() => Groups.AddToGroupAsync(Context.ConnectionId, Everyone);

    public async Task<long> Add(Guid id, string text)
    {
        var note = new Note { Id = id, Text = text, At = DateTime.UtcNow };
        database.Notes.Add(note);
        await database.SaveChangesAsync();
        await Clients.Group(Everyone).SendAsync("Told", new { contributions = new[] { note } });
        return note.Number;
    }
}
