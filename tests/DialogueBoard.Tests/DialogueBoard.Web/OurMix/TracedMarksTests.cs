using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Xunit;

namespace DialogueBoard.Tests.Web.OurMix;

/// <summary>
/// Tries to find out who marked what, with all that an installation keeps: the whole database, its secret, everybody's ids, all acts
/// with their hashes, all logs. The same way is gone for what is said openly, or with the person's own key, and finds them there.
/// </summary>
public sealed partial class TracedMarksTests : IDisposable
{
    private readonly Lines _log = new();
    private readonly LiveSite _site = LiveSite.Start(
        ("Logging:LogLevel:Default", "Debug"),
        ("Logging:LogLevel:Microsoft", "Debug"),
        ("Logging:LogLevel:Microsoft.AspNetCore", "Debug"),
        ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Debug"),
        ("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Debug"));

    private readonly List<(Principle Principle, Guid Who)> _marked = [];

    public TracedMarksTests() => _site.Get<ILoggerFactory>().AddProvider(_log);

    public void Dispose()
    {
        _site.Dispose();
        _log.Dispose();
    }

    [Fact, Rule("M7", "M9")]
    public async Task Nobody_can_be_found_by_their_marks_with_all_that_is_kept()
    {
        using var http = _site.Browser();
        using var stranger = new Visitor(_site);
        var (code, _) = await stranger.OpenBoardAsync();
        var board = (await _site.Get<OpenBoards>().FindAsync(code))!;
        var people = new List<Person>();
        foreach (var name in new[] { "Gooseberry", "Elderflower" })
        {
            people.Add(await JoinAsync(http, board, name));
            await DoAsync(http, code, people[^1].Key, new() { ["type"] = "contribute", ["kind"] = "issue", ["text"] = $"{name} words" });
        }

        var before = await ToldAsync(stranger, code);
        var cursor = board.Feed.View.Version;
        var logged = _log.All.Count;
        foreach (var person in people)
        {
            foreach (var principle in Enum.GetValues<Principle>())
            {
                await DoAsync(http, code, person.Key, new() { ["type"] = "mark", ["principle"] = new DialName(principle).WireName, ["now"] = 1 + ((int)principle % 5), ["might"] = 3 });
                _marked.Add((principle, person.Id));
            }
        }

        await NobodyIsInTheRowsAsync(board, people);
        await NobodyIsInTheHistoryAsync(board, people);
        await TheOrderOfRowsTellsNothingAsync(board);
        Assert.Equal(before, await ToldAsync(stranger, code));
        await TheDeltaHasNothingAsync(stranger, code, cursor);
        TheLogsNameNobody(people, _log.All.Skip(logged));
    }

    private async Task NobodyIsInTheRowsAsync(OpenBoard board, List<Person> people)
    {
        var ballots = await _site.Get<BoardDatabase>().ReadAsync(context => context.Ballots.AsNoTracking().ToListAsync());
        Assert.Equal(22, ballots.Count);
        Assert.Distinct(ballots.Select(ballot => ballot.Voter));
        var numbers = ballots.Select(ballot => ballot.Voter).ToHashSet();

        var known = await KnownAsync();
        foreach (var principle in Enum.GetValues<Principle>())
        {
            var on = Mark.On(board.Id, principle);
            Assert.DoesNotContain(known.SelectMany(id => Derivable(id, board.Id, on)), numbers.Contains);

            // The person's own key, which is kept nowhere, does find the row: what is tried above is the way that would lead there.
            Assert.All(people, person => Assert.Contains(DerivedId.Of(_site.Get<Secrets>().Voter(person.Key, board.Id), on), numbers));
        }

        // No row of one person's leads to another row of theirs.
        var each = ballots.SelectMany(ballot => ballots.Where(other => other != ballot).SelectMany(other => Derivable(ballot.Voter, board.Id, other.OnId)));
        Assert.DoesNotContain(each, numbers.Contains);
    }

    private async Task NobodyIsInTheHistoryAsync(OpenBoard board, List<Person> people)
    {
        var changes = await _site.Get<BoardDatabase>().ReadAsync(context => context.Changes.AsNoTracking().OrderBy(change => change.Version).ToListAsync());
        var marks = changes.Where(change => change.Type == nameof(Mark)).ToList();
        Assert.Equal(22, marks.Count);
        Assert.All(marks, mark => Assert.Equal(Guid.Empty, mark.ParticipantId));
        Assert.All(marks, mark => Assert.DoesNotContain(Contents(), said => people.Select(person => person.Id).Append(Guid.Empty)
            .Any(who => HashOf(who, said with { Id = mark.ActId }).AsSpan().SequenceEqual(mark.ActHash))));

        // What is said openly is found by the same way, and so would a mark be with the person's own key.
        var card = changes.First(change => change.Type == nameof(DialogueBoard.Contributions.Contribute));
        var words = board.Feed.View.Contributions[card.ActId];
        Assert.Contains(people, person => HashOf(person.Id, new DialogueBoard.Contributions.Contribute { Id = card.ActId, Kind = words.Kind, Text = words.Text }).AsSpan().SequenceEqual(card.ActHash));
        Assert.All(marks, mark => Assert.Contains(Contents(), said => people.Select(person => _site.Get<Secrets>().Voter(person.Key, board.Id))
            .Any(who => HashOf(who, said with { Id = mark.ActId }).AsSpan().SequenceEqual(mark.ActHash))));
    }

    private async Task TheOrderOfRowsTellsNothingAsync(OpenBoard board)
    {
        var inOrder = await _site.Get<BoardDatabase>().ReadAsync(context => context.Database.SqlQueryRaw<string>("SELECT \"OnId\" AS \"Value\" FROM \"Ballots\" ORDER BY \"rowid\"").ToListAsync());
        var asMarked = _marked.Select(mark => Mark.On(board.Id, mark.Principle)).ToList();
        Assert.Equal(22, inOrder.Count);
        Assert.NotEqual(asMarked, inOrder.Select(Guid.Parse));
        Assert.NotEqual(asMarked.AsEnumerable().Reverse(), inOrder.Select(Guid.Parse));
    }

    private static async Task TheDeltaHasNothingAsync(Visitor stranger, string code, long cursor)
    {
        var delta = JsonNode.Parse(await stranger.ReadAsync($"api/boards/{code}/changes?after={cursor.ToString(CultureInfo.InvariantCulture)}"))!;
        Assert.Equal((cursor, cursor + 22), (delta["from"]!.GetValue<long>(), delta["to"]!.GetValue<long>()));
        Assert.Empty(delta["put"]!.AsObject());
        Assert.Empty(delta["gone"]?.AsArray() ?? []);
    }

    private static void TheLogsNameNobody(List<Person> people, IEnumerable<string> lines)
    {
        var heard = lines.ToList();
        Assert.Equal(22, heard.Count(line => line.Contains("Executing endpoint", StringComparison.Ordinal) && line.Contains("/acts", StringComparison.Ordinal)));
        foreach (var secret in people.SelectMany(person => new[] { person.Id.ToString(), person.Id.ToString("N"), person.Key, person.Name }))
        {
            Assert.DoesNotContain(heard, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }

        Assert.DoesNotContain(heard, line => line.Contains("\"might\"", StringComparison.Ordinal));
    }

    /// <summary>Everything that stands anywhere in the database and might stand for somebody.</summary>
    private Task<List<Guid>> KnownAsync() => _site.Get<BoardDatabase>().ReadAsync(async context =>
    {
        var ids = await context.Participants.Select(person => person.Id).ToListAsync();
        var acts = await context.Changes.Select(change => new { change.ActId, change.ActHash }).ToListAsync();
        return (List<Guid>)[.. ids, .. acts.Select(act => act.ActId), .. acts.Select(act => DerivedId.FromHash(act.ActHash)), .. acts.Select(act => new Guid(act.ActHash.AsSpan(0, 16)))];
    });

    /// <summary>Every way in which the product makes an id or a number of another, tried on this one.</summary>
    private IEnumerable<Guid> Derivable(Guid id, Guid boardId, Guid on)
    {
        var secrets = _site.Get<Secrets>();
        Guid[] first =
        [
            id,
            DerivedId.Of(id, boardId),
            DerivedId.Of(boardId, id),
            .. from use in new[] { "voter", "participant", "act" }
               from data in new[] { id.ToByteArray(), id.ToByteArray(bigEndian: true), Encoding.UTF8.GetBytes(id.ToString()), Encoding.UTF8.GetBytes(id.ToString("N")) }
               from hash in new[] { secrets.Hash(use, data, boardId.ToByteArray()), secrets.Hash(use, data), secrets.Hash(use, boardId.ToByteArray(), data) }
               select DerivedId.FromHash(hash),
            secrets.Voter(id.ToString(), boardId),
            secrets.Voter(id.ToString("N"), boardId),
        ];
        return first.SelectMany(one => new[] { one, DerivedId.Of(one, on), DerivedId.Of(on, one), DerivedId.Of(one, on.ToString()) }).Where(made => made != id || on == id);
    }

    private byte[] HashOf(Guid who, Act act) => _site.Get<Secrets>().Hash("act", who.ToByteArray(), ActJson.Canonical(act));

    // Every mark that can be made at all.
    private static IEnumerable<Mark> Contents() =>
        from principle in Enum.GetValues<Principle>()
        from now in new int?[] { null, 1, 2, 3, 4, 5 }
        from might in new int?[] { null, 1, 2, 3, 4, 5 }
        select new Mark { Id = Guid.Empty, Principle = principle, Now = now, Might = might };

    /// <summary>All that the board tells anybody, but for how many acts there were.</summary>
    private static async Task<string> ToldAsync(Visitor stranger, string code)
    {
        var told = new StringBuilder();
        foreach (var door in new[] { "view", "export.json", "export.md", "export.csv", "mix" })
        {
            told.AppendLine(Versions().Replace(await stranger.ReadAsync($"api/boards/{code}/{door}"), ""));
        }

        return told.ToString();
    }

    private async Task<Person> JoinAsync(HttpClient http, OpenBoard board, string name)
    {
        using var joined = await http.PostAsJsonAsync($"api/boards/{board.Code}/participants", new { name });
        var key = (await joined.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
        return new(key, (await _site.Get<Participants>().FindAsync(board, key))!.Id, name);
    }

    private static async Task DoAsync(HttpClient http, string code, string key, JsonObject act)
    {
        act["id"] = Guid.NewGuid();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/boards/{code}/acts") { Content = JsonContent.Create(act) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var answer = await http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private sealed record Person(string Key, Guid Id, string Name);

    [GeneratedRegex("\"(?:version|to)\": ?[0-9]+")]
    private static partial Regex Versions();
}
