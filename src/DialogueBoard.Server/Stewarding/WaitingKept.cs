using System.Text.Json;
using DialogueBoard.Acts;
using DialogueBoard.Server.MyData;
using DialogueBoard.Server.Sessions;

namespace DialogueBoard.Server.Stewarding;

/// <summary>What a person wrote that boards have not got yet, or that was turned down.</summary>
internal sealed class WaitingKept(WaitingReader reader) : IKeepsOfPeople
{
    public string Name => "waiting";

    public async Task<object?> TellAsync(Person person, CancellationToken cancel)
    {
        var told = new List<object>();
        foreach (var (board, id) in person.On)
        {
            told.AddRange((await reader.MineAsync(board, id, cancel)).Select(one => new
            {
                Board = board.Code,
                one.Waiting.At,
                Act = JsonElement.Parse(one.Waiting.Act),
                WaitsFor = one.Waiting.TurnedDownAt is not null ? null : (WaitsFor?)(one.Waiting.SessionId is null ? WaitsFor.Care : WaitsFor.Session),
                one.Waiting.TurnedDownAt,
                one.Waiting.Reason,
                one.Waiting.Rule,
            }));
        }

        return told.Count == 0 ? null : told;
    }
}
