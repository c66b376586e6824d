using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Energy;
using DialogueBoard.Server.Boards;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
using DialogueBoard.Threads;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Boards;

/// <summary>
/// Opens a board to look at where the database has none yet, told by acts like any other, and says where it is: in the log, and with
/// the stewards' link only to somebody at a terminal. The setting "SampleBoard" = false leaves it out.
/// </summary>
internal sealed partial class SampleBoard(
    BoardDatabase database,
    BoardOpening opening,
    OpenBoards boards,
    Participants participants,
    ActPipeline pipeline,
    IServer server,
    IConfiguration settings,
    IHostApplicationLifetime lifetime,
    IStringLocalizer<SampleWords> words,
    ILogger<SampleBoard> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.GetValue("SampleBoard", true)
            || await database.ReadAsync(context => context.Boards.AnyAsync(stoppingToken), stoppingToken)
            || (await opening.OpenAsync(words["title"], words["purpose"], words["place"], listed: true, cancel: stoppingToken)).Opened is not { } opened
            || await boards.FindAsync(opened.Board.Code, stoppingToken) is not { } board)
        {
            return;
        }

        await TellAsync(board, stoppingToken);
        lifetime.ApplicationStarted.Register(() => SayWhere(opened));
    }

    private async Task TellAsync(OpenBoard board, CancellationToken cancel)
    {
        var people = new Dictionary<string, Actor>();
        var told = new Dictionary<string, Guid>();
        foreach (var card in SampleCards.All)
        {
            var actor = await PersonAsync(card.Who);
            told[card.Key] = DerivedId.Of(board.Id, card.Key);
            await pipeline.PerformAsync(
                board,
                actor,
                new Contribute
                {
                    Id = told[card.Key],
                    Kind = card.Kind,
                    Text = words[card.Key],
                    About = [.. card.About.Select(key => told[key])],
                    Speaking = card.Speaking is null ? null : card.Speaking with { Whom = Said(card.Speaking.Whom) },
                    When = Said(card.When),
                    Place = Said(card.Place),
                },
                cancel);
        }

        foreach (var (who, key, with, note) in SampleCards.Energies)
        {
            await pipeline.PerformAsync(
                board,
                await PersonAsync(who),
                new OfferEnergy { Id = DerivedId.Of(told[key], who), ContributionId = told[key], With = with, Note = Said(note) },
                cancel);
        }

        await pipeline.PerformAsync(
            board,
            await PersonAsync("ruth"),
            new DrawThread { Id = DerivedId.Of(board.Id, "thread"), From = told["library"], To = told["alone"], Relation = ThreadRelation.Links },
            cancel);

        async Task<Actor> PersonAsync(string who)
        {
            if (!people.TryGetValue(who, out var actor))
            {
                var name = words[$"name-{who}"];
                actor = (await participants.JoinAsync(board, PersonalKey.New(), name.ResourceNotFound ? null : name.Value, Door.Here, cancel: cancel)).Actor
                    ?? throw new InvalidOperationException($"{who} could not join the sample board.");
                people[who] = actor;
            }

            return actor;
        }
    }

    private string? Said(string? key) => key is null ? null : words[key].Value;

    private void SayWhere(OpenedBoard opened)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        LogOpened(logger, $"{address}/b/{opened.Board.Code}");

        // For the eyes of whoever started it: not through the log, and not where what is written is kept.
        if (!Console.IsOutputRedirected)
        {
            Console.Out.WriteLine(words["look-after", $"{address}/b/{opened.Board.Code}/stewards#{opened.StewardKey}"]);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A sample board is open at {Address}")]
    private static partial void LogOpened(ILogger logger, string address);
}
