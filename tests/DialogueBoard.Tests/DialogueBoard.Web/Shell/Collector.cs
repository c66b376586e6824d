using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DialogueBoard.Tests.Web.Shell;

/// <summary>
/// Takes in what is sent over OTLP, HTTP with protobuf (opentelemetry.io/docs/specs/otlp), on a free port of 127.0.0.1, and reads
/// names out of it by the numbers of the fields in opentelemetry-proto v1.
/// </summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, byte[] Bytes)> _taken = [];

    public Collector()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = TakeInAsync();
    }

    public string Address { get; }

    /// <summary>What came, by the path it was sent to.</summary>
    public ILookup<string, byte[]> Taken => _taken.ToLookup(one => one.Path, one => one.Bytes);

    /// <summary>The names of the instruments that came: ExportMetricsServiceRequest, resource_metrics, scope_metrics, metrics, name.</summary>
    public IReadOnlySet<string> Instruments => Names("/v1/metrics", 1, 2, 2, 1);

    /// <summary>The names of the spans that came: ExportTraceServiceRequest, resource_spans, scope_spans, spans, name.</summary>
    public IReadOnlySet<string> Spans => Names("/v1/traces", 1, 2, 2, 5);

    public void Dispose() => _listener.Close();

    private HashSet<string> Names(string path, params int[] fields) =>
        [.. Taken[path].SelectMany(message => At(message, fields)).Select(name => Encoding.UTF8.GetString(name.Span))];

    private static IEnumerable<ReadOnlyMemory<byte>> At(ReadOnlyMemory<byte> message, int[] fields) =>
        fields.Aggregate<int, IEnumerable<ReadOnlyMemory<byte>>>([message], (messages, field) => messages.SelectMany(one => Fields(one, field)));

    // protobuf.dev/programming-guides/encoding: a field is its number and kind, then a varint, eight bytes, so many bytes, or four.
    private static List<ReadOnlyMemory<byte>> Fields(ReadOnlyMemory<byte> message, int wanted)
    {
        var (found, at) = (new List<ReadOnlyMemory<byte>>(), 0);
        while (at < message.Length)
        {
            var tag = Varint(message.Span, ref at);
            var length = (tag & 7) switch { 0 => 0, 1 => 8, 2 => (int)Varint(message.Span, ref at), 5 => 4, var kind => throw new InvalidDataException($"Kind {kind} is none.") };
            if ((tag & 7) == 0)
            {
                Varint(message.Span, ref at);
            }
            else if ((tag & 7) == 2 && (int)(tag >> 3) == wanted)
            {
                found.Add(message.Slice(at, length));
            }

            at += length;
        }

        return found;
    }

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    private async Task TakeInAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var bytes = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(bytes);
                _taken.Enqueue((context.Request.Url!.AbsolutePath, bytes.ToArray()));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
