using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;
using ZXing.Common;
using Decoder = ZXing.QrCode.Internal.Decoder;

namespace DialogueBoard.Tests.Web.Reach;

public sealed partial class PosterPageTests(SharedSite shared) : IClassFixture<SharedSite>, IDisposable
{
    private const int TenMegabytes = 10 * 1024 * 1024;
    private readonly Visitor _ann = new(shared.Site);
    private readonly HttpClient _http = shared.Site.Browser();

    public void Dispose()
    {
        _ann.Dispose();
        _http.Dispose();
    }

    [Fact, Rule("G82")]
    public async Task Several_counters_have_a_poster_each_and_each_name_counts_once()
    {
        var (code, _) = await _ann.OpenBoardAsync("مدينتنا 🌳");
        var page = WebUtility.HtmlDecode(await _ann.ReadAsync($"/b/{code}/poster?from=counter&at=Housing%20desk%0D%0A%0D%0A%20Clinic%20%0Ahousing%20desk%0Aمكتب"));

        Assert.Equal(3, page.Split("<article class=\"poster\"").Length - 1);
        Assert.Equal(3, page.Split("class=\"qr\"").Length - 1);
        foreach (var at in new[] { "Housing%20desk", "Clinic", Uri.EscapeDataString("مكتب") })
        {
            Assert.Contains($"aria-label=\"Code to scan: {new Uri(shared.Site.Address, $"b/{code}/today")}?from=counter&at={at}\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("مدينتنا 🌳</p>", page, StringComparison.Ordinal);
        Assert.Contains($"The board’s code is {code}.", page, StringComparison.Ordinal);
    }

    [Fact, Rule("G82")]
    public async Task What_a_phone_reads_out_of_each_code_is_the_address_that_leads_there()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        Assert.Equal([new Uri(shared.Site.Address, $"b/{code}").ToString()], await ScannedAsync($"/b/{code}/poster?from=board"));
        var today = new Uri(shared.Site.Address, $"b/{code}/today");
        Assert.Equal(
            [$"{today}?from=counter&at=Housing%20desk", $"{today}?from=counter&at={Uri.EscapeDataString("مكتب")}"],
            await ScannedAsync($"/b/{code}/poster?from=counter&at=Housing%20desk%0A{Uri.EscapeDataString("مكتب")}"));
    }

    [Fact, Rule("G82")]
    public async Task A_poster_for_the_board_as_a_whole_leads_to_the_board()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        var page = WebUtility.HtmlDecode(await _ann.ReadAsync($"/b/{code}/poster?from=board&at=left%20over"));

        Assert.Single(page.Split("<article class=\"poster\"")[1..]);
        Assert.Contains($"aria-label=\"Code to scan: {new Uri(shared.Site.Address, $"b/{code}")}\"", page, StringComparison.Ordinal);
        Assert.Contains($"{shared.Site.Address.Authority}/b/{code}</strong>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"board\" selected>Anywhere: it leads to the board</option>", page, StringComparison.Ordinal);
    }

    [Theory, Rule("G83")]
    [InlineData(20, HttpStatusCode.OK)]
    [InlineData(21, HttpStatusCode.UnprocessableEntity)]
    public async Task Twenty_are_made_at_once_and_no_more(int counters, HttpStatusCode expected)
    {
        var (code, _) = await _ann.OpenBoardAsync();
        var at = string.Join("%0A", Enumerable.Range(1, counters).Select(n => $"Desk%20{n}"));
        using var answer = await _http.GetAsync($"b/{code}/poster?at={at}");

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? counters : 0, (await answer.Content.ReadAsStringAsync()).Split("class=\"qr\"").Length - 1);
    }

    [Fact, Rule("G82", "G83")]
    public async Task The_longest_title_and_counter_of_any_script_make_a_poster()
    {
        foreach (var letter in new[] { "W", "🌳", "م" })
        {
            var (code, _) = await _ann.OpenBoardAsync(string.Concat(Enumerable.Repeat(letter, 120)));
            Assert.Contains("class=\"qr\"", await _ann.ReadAsync($"/b/{code}/poster?at={Uri.EscapeDataString(string.Concat(Enumerable.Repeat(letter, 120)))}"), StringComparison.Ordinal);
        }
    }

    [Fact, Rule("G83")]
    public async Task An_address_of_ten_megabytes_is_refused_and_the_site_goes_on()
    {
        var (code, _) = await _ann.OpenBoardAsync();
        Assert.Equal(HttpStatusCode.RequestUriTooLong, await StatusOfLongAddressAsync(code));
        Assert.Contains("class=\"qr\"", await _ann.ReadAsync($"/b/{code}/poster"), StringComparison.Ordinal);
    }

    [Theory, Rule("G83")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    public async Task A_body_of_ten_megabytes_is_refused_and_the_site_goes_on(string media)
    {
        var (code, _) = await _ann.OpenBoardAsync();
        using var body = new StringContent("at=" + new string('x', TenMegabytes), Encoding.ASCII, media);
        using var answer = await _http.PostAsync(new Uri($"b/{code}/poster", UriKind.Relative), body);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Contains("class=\"qr\"", await _ann.ReadAsync($"/b/{code}/poster"), StringComparison.Ordinal);
    }

    // The squares as they are drawn, less the quiet zone around them.
    private async Task<IEnumerable<string>> ScannedAsync(string address) =>
        Drawn().Matches(await _ann.ReadAsync(address)).Select(drawn =>
        {
            var squares = Squares().Matches(drawn.Value).Select(one => (X: Number(one.Groups["x"]), Y: Number(one.Groups["y"]))).ToList();
            var (left, size) = (squares.Min(one => one.X), squares.Max(one => one.X) - squares.Min(one => one.X) + 1);
            var bits = new BitMatrix(size);
            foreach (var (x, y) in squares)
            {
                bits[x - left, y - left] = true;
            }

            return new Decoder().decode(bits, null).Text;
        });

    private static int Number(Group of) => int.Parse(of.Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("<svg class=\"qr\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Drawn();

    [GeneratedRegex(@"M(?<x>\d+) (?<y>\d+)h1v1h-1z")]
    private static partial Regex Squares();

    // By hand: the client here would not send such an address.
    private async Task<HttpStatusCode> StatusOfLongAddressAsync(string code)
    {
        using var line = new System.Net.Sockets.TcpClient();
        await line.ConnectAsync(shared.Site.Address.Host, shared.Site.Address.Port);
        await using var stream = line.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET /b/{code}/poster?at="));
            var part = Encoding.ASCII.GetBytes(new string('x', 64 * 1024));
            for (var sent = 0; sent < TenMegabytes; sent += part.Length)
            {
                await stream.WriteAsync(part);
            }
        }
        catch (IOException)
        {
            // It stopped listening, having said enough.
        }

        var said = new byte[64];
        var read = await stream.ReadAsync(said);
        return (HttpStatusCode)int.Parse(Encoding.ASCII.GetString(said, 0, read).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
