using DialogueBoard.Server.Ballots;
using DialogueBoard.Server.Boards;
using DialogueBoard.Server.Burning;
using DialogueBoard.Server.Consulting;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Server.Dates;
using DialogueBoard.Server.Doorbell;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.MyData;
using DialogueBoard.Server.Organisations;
using DialogueBoard.Server.OurMix;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Priorities;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Server.Stewarding;
using DialogueBoard.Server.Storage;
using DialogueBoard.Server.Writing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueBoard.Server;

/// <summary>Puts the server together, for whatever host has doors to it.</summary>
public static class ServerSetup
{
    public static IServiceCollection AddDialogueBoard(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddMemoryCache();
        services.AddSingleton(ClockAhead.Of(configuration.GetValue<TimeSpan?>("Clock:Ahead")));
        services.AddBoardStorage(configuration);
        services.AddSingleton(configuration.GetSection("Limits").Get<LimitSettings>() ?? new());
        services.AddSingleton<BoardLimits>();
        services.AddDoorbell(configuration);
        services.AddSingleton<OpenBoards>();
        services.AddSingleton<Secrets>();
        services.AddSingleton<StewardKeys>();
        services.AddSingleton<Participants>();
        services.AddSingleton<WaysBack>();
        services.AddSingleton<BoardOpening>();
        services.AddSingleton<BoardRestoring>();
        services.AddSingleton<BoardList>();
        services.AddSingleton<OwnedBoards>();
        services.AddSingleton<HeldWordsReader>();
        services.AddSingleton<LeftAndBack>();
        services.AddSingleton<TakenOutReader>();
        services.AddSingleton<WaitingReader>();
        services.AddSingleton<CareQueues>();
        services.AddSingleton<CareLog>();
        services.AddSingleton<IKeepsOfPeople, WaitingKept>();
        services.AddSingleton<IKeepsOfPeople, ReportsKept>();
        services.AddSingleton<Expiring>();
        services.AddHostedService(provider => provider.GetRequiredService<Expiring>());
        services.AddSingleton<DroppedSessions>();
        services.AddSingleton<BallotReader>();
        services.AddSingleton<Marks>();
        services.AddSingleton<Rankings>();
        services.AddSingleton<ConsultationSummaries>();
        services.AddSingleton<WrittenIn>();
        services.AddSingleton<ActPipeline>();
        services.AddSingleton<BoardImport>();
        services.AddSingleton<MyBoards>();
        services.AddSingleton<EverythingReader>();
        services.AddSingleton<Erasing>();
        services.AddHostedService<OldPages>();
        services.AddKeepPosted(configuration);
        services.AddHostedService<HeadLook>();
        services.AddSingleton<DueDates>();
        services.AddHostedService(provider => provider.GetRequiredService<DueDates>());
        services.AddSingleton<PanelWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<PanelWatch>());
        return services;
    }

    /// <summary>Brings the database up to date and makes the installation's secret. To be awaited before any door opens.</summary>
    public static async Task PrepareDialogueBoardAsync(this IServiceProvider services, CancellationToken cancel = default)
    {
        await services.GetRequiredService<BoardDatabase>().MigrateAsync(cancel);
        await services.GetRequiredService<Secrets>().PrepareAsync(cancel);
    }
}
