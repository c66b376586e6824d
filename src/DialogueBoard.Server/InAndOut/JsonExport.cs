using System.IO.Pipelines;
using System.Text.Json;
using DialogueBoard.Boards;
using DialogueBoard.Burning;
using DialogueBoard.Consulting;
using DialogueBoard.Deciding;
using DialogueBoard.Growing;
using DialogueBoard.Held;
using DialogueBoard.Learning;
using DialogueBoard.Members;
using DialogueBoard.Openings;
using DialogueBoard.Organisations;
using DialogueBoard.OurMix;
using DialogueBoard.Plans;
using DialogueBoard.Priorities;
using DialogueBoard.Promises;
using DialogueBoard.Reach;
using DialogueBoard.Seeds;
using DialogueBoard.Sessions;
using DialogueBoard.Shelf;
using DialogueBoard.Steps;
using DialogueBoard.Stewarding;
using DialogueBoard.Targets;
using DialogueBoard.Themes;
using DialogueBoard.Vision;

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
        JsonSerializer.Serialize(json, ExportedBoard.Of(view), WireJson.Options);
        await WriteAllAsync("contributions", CardsInOrder.Of(view));
        await WriteAllAsync("threads", view.Threads.Values.OrderBy(thread => thread.At).ThenBy(thread => thread.Id));
        await WriteAllAsync("energies", view.Energies.Values.OrderBy(energy => energy.At).ThenBy(energy => energy.Id));
        await WriteAllAsync("groups", view.All<Group>());
        await WriteAllAsync("steps", view.All<Step>());
        await WriteAllAsync("promises", view.All<Promise>());
        await WriteAllAsync("reports", view.All<Report>());
        await WriteAllAsync("standings", view.All<Standing>());
        await WriteAllAsync("openings", view.All<Opening>());
        await WriteAllAsync("gains", view.All<Gain>());
        await WriteAllAsync("trials", view.All<Trial>());
        await WriteAllAsync("comings", view.All<Coming>());
        await WriteAllAsync("stucks", view.All<Stuck>());
        await WriteAllAsync("lifeEvents", view.All<LifeEvent>());
        await WriteAllAsync("cares", view.All<Care>());
        await WriteAllAsync("ownerships", view.All<Ownership>());
        await WriteAllAsync("themes", view.All<Theme>());
        await WriteAllAsync("filings", view.All<Filing>());
        await WriteAllAsync("members", view.All<Member>());
        await WriteAllAsync("commitments", view.All<Commitment>());
        await WriteAllAsync("visions", view.All<BoardVision>());
        await WriteAllAsync("priorityRounds", view.All<PriorityRound>());
        await WriteAllAsync("proposals", view.All<Proposal>());
        await WriteAllAsync("targets", view.All<Target>());
        await WriteAllAsync("measures", view.All<Measured>());
        await WriteAllAsync("plans", view.All<Plan>());
        await WriteAllAsync("consultations", view.All<Consultation>());
        await WriteAllAsync("dialMoves", view.All<DialMove>());
        await WriteAllAsync("experiments", view.All<Experiment>());
        await WriteAllAsync("sessions", view.All<Session>());
        await WriteAllAsync("saidIns", view.All<SaidIn>());
        await WriteAllAsync("groundRules", view.All<GroundRules>());
        await WriteAllAsync("postings", view.All<Posting>());
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
