using DialogueBoard.Server;

namespace DialogueBoard.Web.CommandLine;

/// <summary>What a command works with: the settings that the server would have here, without its doors and its background work.</summary>
internal static class ServerWithoutDoors
{
    public static ServiceProvider Build()
    {
        var settings = WebApplication.CreateBuilder();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddConfiguration(settings.Configuration.GetSection("Logging"))
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddDialogueBoard(settings.Configuration);
        return services.BuildServiceProvider();
    }
}
