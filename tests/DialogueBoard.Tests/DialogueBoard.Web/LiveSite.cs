using DialogueBoard.Server.Limits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueBoard.Tests.Web;

/// <summary>
/// The whole product in this process, behind a real server on a free port of 127.0.0.1, with a SQLite file of its own. Without
/// limits and without the sample board unless told otherwise.
/// </summary>
internal sealed class LiveSite : WebApplicationFactory<Program>
{
    private readonly string _folder;
    private readonly bool _keepsFolder;
    private readonly Dictionary<string, string> _settings;

    private LiveSite(string folder, bool keepsFolder, int port, IEnumerable<(string Key, string Value)> settings)
    {
        (_folder, _keepsFolder) = (folder, keepsFolder);
        _settings = new()
        {
            ["SampleBoard"] = "false",
            ["ConnectionStrings:Board"] = $"Data Source={Path.Combine(folder, "board.db")};Pooling=False",
            ["Logging:LogLevel:Default"] = "Error",
        };
        foreach (var limit in typeof(LimitSettings).GetProperties())
        {
            _settings[$"Limits:{limit.Name}"] = "0";
        }

        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }

        UseKestrel(port);
        StartServer();
        Address = ClientOptions.BaseAddress;
    }

    public Uri Address { get; }

    /// <summary>Where its database is.</summary>
    public string Folder => _folder;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public static LiveSite Start(params (string Key, string Value)[] settings) =>
        new(Directory.CreateTempSubdirectory("dialogueboard-").FullName, keepsFolder: false, port: 0, settings);

    /// <summary>A site on a folder of the caller's, which stays when the site ends: for starting again on the same data.</summary>
    /// <param name="port">0 for any free one.</param>
    public static LiveSite StartOn(string folder, int port = 0, params (string Key, string Value)[] settings) =>
        new(folder, keepsFolder: true, port, settings);

    /// <summary>Somebody's browser without JavaScript: keeps cookies, and does not follow redirects unless told to.</summary>
    public HttpClient Browser(bool followRedirects = false)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = followRedirects, CookieContainer = new() }) { BaseAddress = Address };
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && !_keepsFolder && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
