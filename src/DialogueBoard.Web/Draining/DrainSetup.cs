namespace DialogueBoard.Web.Draining;

/// <summary>Ending a node so that nobody on it notices.</summary>
internal static class DrainSetup
{
    /// <summary>For what is still being answered once everybody has been moved on.</summary>
    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(20);

    public static void AddDraining(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection("Drain").Get<DrainSettings>() ?? new());
        services.AddSingleton<Drain>();
        services.AddSingleton<IHostLifetime, DrainingLifetime>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = LastAnswers);
    }
}
