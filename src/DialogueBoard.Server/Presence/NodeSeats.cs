using System.Text.Json;

namespace DialogueBoard.Server.Presence;

/// <summary>Who is on a board on one node, as the other nodes are told: ids only. Names are words, and each node has them from the database.</summary>
/// <param name="Reading">How many pages read along there.</param>
/// <param name="People">Those who take part there, each with the card they look at.</param>
internal sealed record NodeSeats(int Reading, IReadOnlyDictionary<Guid, Guid?> People)
{
    public string Written() => JsonSerializer.Serialize(this);

    /// <summary>Null for what no node of this version has written.</summary>
    public static NodeSeats? Read(string? written)
    {
        try
        {
            return written is { } json && JsonSerializer.Deserialize<NodeSeats>(json) is { People: not null } seats ? seats : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
