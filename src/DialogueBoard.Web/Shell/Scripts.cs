using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace DialogueBoard.Web.Shell;

/// <summary>
/// Our scripts as browsers get them: under an address that names the build, so that they are kept for good, come without
/// asking again, and a page of one build never meets scripts of another.
/// </summary>
internal sealed partial class Scripts(EndpointDataSource endpoints, IWebHostEnvironment environment)
{
    private const string Folder = "/js/";
    private const string ForOtherSites = "/embed.js";

    private readonly Lazy<ResourceAssetCollection> _files = new(() => endpoints.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<ResourceAssetCollection>()).First(files => files is not null)!);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _imports = new();
    private string? _build;

    /// <summary>The mark of this build.</summary>
    public string Build => _build ??= BuildMark.Of(_files.Value);

    /// <summary>Where a file of wwwroot is served for good.</summary>
    public string FileAddress(string file) => $"/{_files.Value[file]}";

    /// <summary>Where a script is served, by its name without ".js".</summary>
    public string Address(string script) => $"{Folder}{Build}/{script}.js";

    /// <summary>These scripts and all that they cannot do without, by name, those that are asked for first.</summary>
    public IReadOnlyList<string> With(params ReadOnlySpan<string> scripts)
    {
        var all = new List<string>();
        foreach (var script in scripts)
        {
            Add(script);
        }

        return all;

        void Add(string script)
        {
            if (!all.Contains(script))
            {
                all.Add(script);
                foreach (var import in _imports.GetOrAdd(script, ImportsOf))
                {
                    Add(import);
                }
            }
        }
    }

    /// <summary>To come before routing: addresses with a build in them lead to the files.</summary>
    public static void Use(WebApplication app) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value ?? "";
        if (path == ForOtherSites)
        {
            context.Request.Path = $"{Folder}embed.js";
        }
        else if (WithBuild().Match(path) is { Success: true } match)
        {
            context.Request.Path = Folder + match.Groups["script"].Value;
            if (match.Groups["build"].Value == app.Services.GetRequiredService<Scripts>().Build)
            {
                context.Response.OnStarting(() => KeepForGood(context.Response));
            }
        }

        return next(context);
    });

    private static Task KeepForGood(HttpResponse response)
    {
        if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
        {
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
        }

        return Task.CompletedTask;
    }

    private string[] ImportsOf(string script)
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo($"js/{script}.js").CreateReadStream());
        return [.. Import().Matches(reader.ReadToEnd()).Select(import => import.Groups["script"].Value)];
    }

    [GeneratedRegex("^/js/(?<build>[0-9a-f]{16})/(?<script>.+)$")]
    private static partial Regex WithBuild();

    // Those at the head of a module, as the compiler writes them; what is fetched only when it is needed is called otherwise.
    [GeneratedRegex("^(?:import|export) (?:[^\"();]* from )?\"\\./(?<script>[^\"]+)\\.js\";", RegexOptions.Multiline)]
    private static partial Regex Import();
}
