using DialogueBoard.Server;

namespace DialogueBoard.Web.CommandLine;

/// <summary>The product as a command uses it: with the settings that the server would have here, without its doors and its background work.</summary>
internal static class WithoutDoors
{
    public static async Task<ServiceProvider> OpenAsync(CancellationToken cancel)
    {
        var settings = WebApplication.CreateBuilder();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddConfiguration(settings.Configuration.GetSection("Logging"))
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddDialogueBoard(settings.Configuration);
        var opened = services.BuildServiceProvider();
        await opened.PrepareDialogueBoardAsync(cancel);
        return opened;
    }
}
