using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.EndToEnd.Embedding;

/// <summary>Somebody else's site, under another name than the board's: one page, with the lines that the product gives.</summary>
internal sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _site;

    private OtherSite(WebApplication site, Uri address) => (_site, Address) = (site, address);

    public Uri Address { get; }

    /// <summary>The lines that stand in its page.</summary>
    public string Lines { get; set; } = "";

    public static async Task<OtherSite> StartAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://localhost:{port}");
        var web = builder.Build();
        var site = new OtherSite(web, new($"http://localhost:{port}/"));
        web.MapGet("/", () => Results.Content($"<!DOCTYPE html><html lang=en><title>Our street</title><h1>Our street</h1>{site.Lines}<p>The end of the page</p></html>", "text/html"));
        await web.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
