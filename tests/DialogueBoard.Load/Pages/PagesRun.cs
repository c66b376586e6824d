using System.Diagnostics;
using DialogueBoard.Load.Processes;
using DialogueBoard.Load.Report;

namespace DialogueBoard.Load.Pages;

/// <summary>
/// How long each page of a board takes that has some of everything on it: right after an act, when what the page works out
/// must be worked out anew, and again with nothing changed.
/// </summary>
internal sealed class PagesRun(ServerProcess server, int cards, int rounds)
{
    /// <summary>The pages, by their addresses after the board's own.</summary>
    public static IReadOnlyList<string> Pages { get; } =
        ["", "?lens=loose-ends", "/burning", "/voices", "/shelf", "/ready", "/steps", "/promises", "/learned", "/seeds", "/growing", "/open-ends", "/today", "/reach",
            "/mix", "/themes", "/tree", "/members", "/vision", "/debate", "/priorities", "/proposals", "/held", "/targets", "/plan", "/consultations", "/sessions", "/sessions/{session}", "/mine", "/feed.atom", "/dates.ics", "/picture.png"];

    public async Task<IReadOnlyDictionary<string, Figures>> MeasureAsync(CancellationToken cancel)
    {
        using var program = new HttpClient { BaseAddress = server.Address };
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br, gzip");
        var board = await WholeBoard.WriteAsync(program, cards, cancel);
        var figures = new Dictionary<string, Figures>();
        foreach (var page in Pages)
        {
            List<double> changed = [], same = [];
            var bytes = 0L;
            var address = $"b/{board.Code}{page.Replace("{session}", board.Session.ToString(), StringComparison.Ordinal)}";

            // The first of a page is compiled on the way.
            for (var round = -2; round < rounds; round++)
            {
                await board.ChangeAsync(cancel);
                var (took, length) = await GetAsync(http, address, cancel);
                var (again, _) = await GetAsync(http, address, cancel);
                if (round >= 0)
                {
                    bytes = length;
                    changed.Add(took);
                    same.Add(again);
                }
            }

            figures[page.Length == 0 ? "/" : page] = new Figures()
                .Add("after an act, median", "ms", Median(changed), "0.0")
                .Add("after an act, longest", "ms", changed.Max(), "0.0")
                .Add("unchanged, median", "ms", Median(same), "0.0")
                .Add("compressed", "KB", bytes / 1024.0, "0.0");
        }

        return figures;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static async Task<(double Took, long Bytes)> GetAsync(HttpClient http, string page, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(page, cancel);
        var bytes = (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancel)).LongLength;
        return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, bytes);
    }
}
