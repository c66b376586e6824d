using System.IO.Pipelines;
using System.Text.Json;
using DialogueBoard.Boards;

namespace DialogueBoard.Server.InAndOut;

/// <summary>A board as JSON: what it is, and every record as the wire has it. Written piece by piece; nothing held is in it.</summary>
public static class JsonExport
{
    private const int FlushAt = 32 * 1024;

    /// <summary>Writes the board. The stream stays open.</summary>
    public static async Task WriteAsync(BoardView view, Stream stream, CancellationToken cancel = default)
    {
        // Through a pipe: the serialiser flushes after each record without waiting, which a response does not allow.
        var pipe = PipeWriter.Create(stream, new(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, new() { Encoder = WireJson.Options.Encoder, Indented = true });
        json.WriteStartObject();
        json.WritePropertyName("board");
        JsonSerializer.Serialize(json, ExportedBoard.Of(view.Board), WireJson.Options);
        await WriteAllAsync("contributions", CardsInOrder.Of(view));
        await WriteAllAsync("threads", view.Threads.Values.OrderBy(thread => thread.At).ThenBy(thread => thread.Id));
        await WriteAllAsync("energies", view.Energies.Values.OrderBy(energy => energy.At).ThenBy(energy => energy.Id));
        json.WriteEndObject();
        await json.FlushAsync(cancel);
        await pipe.CompleteAsync();

        async Task WriteAllAsync<T>(string name, IEnumerable<T> records)
        {
            json.WriteStartArray(name);
            foreach (var record in records)
            {
                JsonSerializer.Serialize(json, record, WireJson.Options);
                if (pipe.UnflushedBytes >= FlushAt)
                {
                    await pipe.FlushAsync(cancel);
                }
            }

            json.WriteEndArray();
        }
    }
}
