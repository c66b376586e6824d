using System.Net;
using System.Net.Sockets;
using DialogueBoard.Client;
using DialogueBoard.Contributions;
using DialogueBoard.Tests.Web;

namespace DialogueBoard.Tests.Client;

/// <summary>A site that goes away and comes back at the same address with the same data.</summary>
internal sealed class RestartedSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dialogueboard-");
    private readonly int _port = FreePort();
    private readonly HttpClient _http;
    private LiveSite? _site;

    public RestartedSite()
    {
        Address = new Uri($"http://127.0.0.1:{_port}/");
        _http = new() { BaseAddress = Address };
        Boards = new(_http);
        ComeBack();
    }

    public Uri Address { get; }
    public BoardSite Boards { get; }

    public void GoAway()
    {
        _site?.Dispose();
        _site = null;
    }

    public void ComeBack() => _site = LiveSite.StartOn(_folder.FullName, _port);

    public async Task<string> OpenAsync() => (await Boards.OpenAsync(new("Our town"))).Value!.Code;

    /// <summary>Somebody new on this board, over the hub.</summary>
    public async Task<BoardConnection> JoinAsync(string code) =>
        new(Address, code, (await Boards.JoinAsync(code, "Sam")).Value!.Key);

    public static Contribute Issue(string text) =>
        new() { Id = Guid.NewGuid(), Kind = ContributionKind.Issue, Text = text };

    public void Dispose()
    {
        GoAway();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
