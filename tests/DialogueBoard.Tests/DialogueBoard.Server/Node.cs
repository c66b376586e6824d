using DialogueBoard.Acts;
using DialogueBoard.Server;
using DialogueBoard.Server.Boards;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueBoard.Tests.Server;

/// <summary>
/// A whole node of the product without its doors. Several on one database stand for several processes: each has its own
/// line of writers, its own feeds, and hears of the others only by a doorbell they share or by looking.
/// </summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Node(ServiceProvider services) => _services = services;

    public OpenBoards Boards => Get<OpenBoards>();
    public BoardDatabase Database => Get<BoardDatabase>();

    public static async Task<Node> StartAsync(
        StorageProvider provider,
        string connection,
        TimeProvider? time = null,
        IDoorbell? doorbell = null,
        IEnumerable<KeyValuePair<string, string?>>? settings = null,
        BoardDatabase? database = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
            [
                new("Storage:Provider", provider.ToString()),
                new("Storage:SharedHost", "true"),
                new("ConnectionStrings:Board", connection),
                new("Limits:ActsPerMinutePerParticipant", "0"),
                new("Limits:ActsPerMinutePerBoard", "0"),
            ])
            .AddInMemoryCollection(settings ?? [])
            .Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddDialogueBoard(configuration);
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton(doorbell ?? new LocalDoorbell());
        if (database is not null)
        {
            services.AddSingleton(_ => database);
        }

        var node = new Node(services.BuildServiceProvider());
        await node._services.PrepareDialogueBoardAsync();
        return node;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Opens a new board and begins to use it on this node.</summary>
    public async Task<OpenBoard> OpenAsync(string title = "Getting about")
    {
        var (opened, refusal) = await Get<BoardOpening>().OpenAsync(title, null, null, listed: false);
        return await FindAsync(opened?.Board.Code ?? throw new InvalidOperationException(refusal?.Detail));
    }

    public async Task<OpenBoard> FindAsync(string code) =>
        await Boards.FindAsync(code) ?? throw new InvalidOperationException($"There is no board {code}.");

    public Task<ActOutcome> TriesAsync(OpenBoard board, Actor actor, Act act) => Get<ActPipeline>().PerformAsync(board, actor, act);

    /// <summary>Performs an act that is allowed.</summary>
    public async Task<Receipt> DoesAsync(OpenBoard board, Actor actor, Act act)
    {
        var outcome = await TriesAsync(board, actor, act);
        return outcome.Receipt ?? throw new InvalidOperationException($"{act} was refused: {outcome.Refusal?.Detail}");
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
