using System.Runtime.InteropServices;

namespace DialogueBoard.Web.Draining;

/// <summary>
/// When the process ends. SIGTERM drains the node first; a second one, Ctrl+C and SIGQUIT end it at once. The framework's own
/// lifetime closes every hub and circuit in the moment of the signal, before any proxy can know.
/// </summary>
internal sealed partial class DrainingLifetime(Drain drain, IHostApplicationLifetime application, ILoggerFactory loggers) : IHostLifetime, IDisposable
{
    // Where whoever looks for the lines of starting and stopping looks.
    private readonly ILogger _log = loggers.CreateLogger("Microsoft.Hosting.Lifetime");
    private readonly List<IDisposable> _registrations = [];
    private readonly CancellationTokenSource _hurry = new();
    private int _told;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        _registrations.Add(application.ApplicationStarted.Register(() => Started(_log)));
        _registrations.Add(application.ApplicationStopping.Register(() => Stopping(_log)));
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGQUIT, PosixSignal.SIGTERM])
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, End));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _hurry.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        // Otherwise the runtime ends the process in the midst of it.
        context.Cancel = true;
        if (context.Signal == PosixSignal.SIGTERM && Interlocked.Exchange(ref _told, 1) == 0)
        {
            _ = DrainAsync();
            return;
        }

        application.StopApplication();
        _hurry.Cancel();
    }

    private async Task DrainAsync()
    {
        await drain.RunAsync(_hurry.Token);
        application.StopApplication();
    }

    [LoggerMessage(LogLevel.Information, "Application started. Press Ctrl+C to shut down.")]
    private static partial void Started(ILogger log);

    [LoggerMessage(LogLevel.Information, "Application is shutting down...")]
    private static partial void Stopping(ILogger log);
}
