using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace DialogueBoard.Tests.Server.KeepPosted;

/// <summary>
/// Answers as GOV.UK Notify's own pages say it does (docs.notifications.service.gov.uk), on a free port of 127.0.0.1: takes e-mails, and tells which it took under a
/// reference.
/// </summary>
internal sealed class NotifyDesk : IDisposable
{
    private readonly HttpListener _listener = new();

    public NotifyDesk()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = AnswerAsync();
    }

    public string Address { get; }

    public ConcurrentQueue<JsonObject> Taken { get; } = [];

    /// <summary>What became of mails that it took, by their reference; the others were delivered.</summary>
    public ConcurrentDictionary<string, string> Became { get; } = [];

    /// <summary>The status and message with which the next e-mails are refused; null takes them.</summary>
    public (int Status, string Message)? Refuses { get; set; }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                var (status, answer) = Answer(context.Request, await reader.ReadToEndAsync());
                context.Response.StatusCode = status;
                context.Response.ContentType = "application/json";
                context.Response.Close(Encoding.UTF8.GetBytes(answer.ToJsonString()), willBlock: false);
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private (int Status, JsonObject Answer) Answer(HttpListenerRequest request, string body)
    {
        if (request.HttpMethod == "GET")
        {
            var (reference, asked) = (request.QueryString["reference"], request.QueryString["status"]);
            var known = Taken.Select(one => one["reference"]!.GetValue<string>()).Select(one => (Reference: one, Status: Became.GetValueOrDefault(one, "delivered")))
                .Where(one => (string.IsNullOrEmpty(reference) || one.Reference == reference) && (string.IsNullOrEmpty(asked) || one.Status == asked) && string.IsNullOrEmpty(request.QueryString["older_than"]))
                .Select(JsonNode (one) => new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["reference"] = one.Reference, ["type"] = "email", ["status"] = one.Status });
            return (200, new() { ["notifications"] = new JsonArray([.. known]), ["links"] = new JsonObject { ["current"] = "" } });
        }

        if (Refuses is var (status, message))
        {
            return (status, new() { ["status_code"] = status, ["errors"] = new JsonArray(new JsonObject { ["error"] = "BadRequestError", ["message"] = message }) });
        }

        var mail = JsonNode.Parse(body)!.AsObject();
        Taken.Enqueue(mail);
        return (201, new()
        {
            ["id"] = Guid.NewGuid().ToString(),
            ["reference"] = mail["reference"]!.GetValue<string>(),
            ["uri"] = "",
            ["content"] = new JsonObject { ["subject"] = "", ["body"] = "", ["from_email"] = "" },
            ["template"] = new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["version"] = 1, ["uri"] = "" },
        });
    }
}
