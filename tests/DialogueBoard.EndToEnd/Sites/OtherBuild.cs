using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DialogueBoard.EndToEnd.Sites;

/// <summary>A way to a site on which, from some moment on, it answers as another build of the same program would: by another mark.</summary>
internal sealed class OtherBuild : IAsyncDisposable
{
    private readonly WebApplication _way;
    private readonly HttpClient _http;
    private readonly string _mark;

    private OtherBuild(WebApplication way, HttpClient http, string mark)
    {
        (_way, _http, _mark) = (way, http, mark);
        Address = new(way.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    /// <summary>The mark by which it answers now.</summary>
    public string Mark { get; private set; } = "";

    public static async Task<OtherBuild> OfAsync(Site site)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var way = builder.Build();
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = site.Address };
        var mark = (await http.GetStringAsync(new Uri("worker.js", UriKind.Relative))).Split('/')[2];
        OtherBuild? other = null;
        way.Run(context => other!.AnswerAsync(context));
        await way.StartAsync();
        return other = new(way, http, mark) { Mark = mark };
    }

    /// <summary>From now on it is another build.</summary>
    public void Deploy() => Mark = new([.. _mark.Reverse()]);

    public async ValueTask DisposeAsync()
    {
        await _way.DisposeAsync();
        _http.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var request = new HttpRequestMessage(new(context.Request.Method), context.Request.Path.Value!.Replace(Mark, _mark, StringComparison.Ordinal) + context.Request.QueryString);
        request.Headers.Host = context.Request.Host.Value;
        if (context.Request.ContentLength > 0)
        {
            request.Content = new StreamContent(context.Request.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }

        foreach (var name in new[] { "Cookie", "Accept", "Origin", "Sec-Fetch-Site" })
        {
            request.Headers.TryAddWithoutValidation(name, (string?)context.Request.Headers[name]);
        }

        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Transfer-Encoding" or "Content-Length" or "ETag")))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (answer.Content.Headers.ContentType?.MediaType is "text/html" or "text/javascript")
        {
            await context.Response.WriteAsync((await answer.Content.ReadAsStringAsync(context.RequestAborted)).Replace(_mark, Mark, StringComparison.Ordinal), Encoding.UTF8, context.RequestAborted);
        }
        else
        {
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }
}
