using Microsoft.EntityFrameworkCore;

namespace DialogueBoard.Load.Baseline;

/// <summary>The server that ours is held against, with both its hubs. Runs in a process of its own until it is ended.</summary>
internal static class BaselineHost
{
    public static async Task RunAsync(string databaseFile, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSignalR();
        builder.Services.AddSingleton<PostCount>();
        builder.Services.AddDbContext<NotesDbContext>(options => options.UseSqlite($"Data Source={databaseFile}"));
        await using var app = builder.Build();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            // Makes the file with a write-ahead log; SQLite then syncs at every commit (synchronous = 2, FULL), as ours does.
            var database = scope.ServiceProvider.GetRequiredService<NotesDbContext>().Database;
            await database.EnsureCreatedAsync(cancel);
            var synchronous = await database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(cancel);
            if (synchronous != 2)
            {
                throw new InvalidOperationException($"SQLite would not sync at every commit here (synchronous = {synchronous}).");
            }
        }

        app.MapHub<BareHub>(Targets.BareTarget.Hub);
        app.MapHub<PlainHub>(Targets.PlainTarget.Hub);
        await app.RunAsync(cancel);
    }
}
