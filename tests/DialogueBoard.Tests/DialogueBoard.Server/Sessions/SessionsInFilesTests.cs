using DialogueBoard.Acts;
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Server.Sessions;
using DialogueBoard.Sessions;
using DialogueBoard.Tests.Server.InAndOut;
using DialogueBoard.Tests.Sessions;
using Xunit;
using static DialogueBoard.Tests.Server.InAndOut.ImportedBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Sessions;

/// <summary>What files bring in during a session, and what of sessions goes out into files.</summary>
public sealed class SessionsInFilesTests : IAsyncLifetime
{
    private static readonly Guid On = SessionBoard.On;
    private ImportedBoard _board = null!;

    public async ValueTask InitializeAsync()
    {
        _board = await StartAsync();
        await DoesAsync(Sue, SessionBoard.Planning(On));
        await DoesAsync(Sue, new OpenSession { Id = Guid.NewGuid(), SessionId = On });
        await DoesAsync(Ben, new EnterSession { Id = Guid.NewGuid(), SessionId = On });
    }

    public ValueTask DisposeAsync() => _board.DisposeAsync();

    [Fact, Rule("N29")]
    public async Task What_a_steward_in_the_session_brings_in_while_it_is_quiet_is_there_at_once_and_was_not_said_in_it()
    {
        await DoesAsync(Sue, new KeepQuiet { Id = Guid.NewGuid(), SessionId = On });
        var report = await _board.ImportAsync("text,at\nThe lamp is out,2026-01-02T10:00:00Z\nThe bus is late,2026-01-03T10:00:00Z\n");
        Assert.Equal((2, 0), (report.Added, report.LeftOut.Count));
        Assert.Equal(["The lamp is out", "The bus is late"], _board.Cards.OrderBy(card => card.At).Select(card => card.Text));
        Assert.Empty(_board.View.All<SaidIn>());
        Assert.Equal(0, (await _board.Node.Get<WaitingReader>().CountAsync(_board.Board, On)).Cards);
    }

    [Fact, Rule("N29", "N16")]
    public async Task A_boards_own_json_comes_in_whole_while_it_is_quiet_and_without_where_it_was_said()
    {
        await DoesAsync(Ben, Say(Guid.NewGuid(), "The lamp is out"));
        await DoesAsync(Sue, new CloseSession { Id = Guid.NewGuid(), SessionId = On });
        var json = await WriteAsync(JsonExport.WriteAsync, _board.View);
        Assert.Single(_board.View.All<SaidIn>());

        var copy = await _board.Node.OpenAsync();
        await _board.Node.DoesAsync(copy, Sue, SessionBoard.Planning(On));
        await _board.Node.DoesAsync(copy, Sue, new OpenSession { Id = Guid.NewGuid(), SessionId = On });
        await _board.Node.DoesAsync(copy, Sue, new KeepQuiet { Id = Guid.NewGuid(), SessionId = On });
        var report = await _board.ImportAsync(json, copy);
        Assert.Equal((1, 0), (report.Added, report.LeftOut.Count));
        Assert.Equal(["The lamp is out"], copy.Feed.View.Contributions.Values.Select(card => card.Text));
        Assert.Empty(copy.Feed.View.All<SaidIn>());
        Assert.Single(copy.Feed.View.All<Session>());
    }

    [Fact, Rule("N16", "N15", "N21")]
    public async Task The_json_tells_of_sessions_and_of_what_was_said_in_them_and_never_who_took_part_nor_what_waits()
    {
        await DoesAsync(Ben, Say(IdOf("said"), "The lamp is out"));
        await DoesAsync(Ben, new RaiseHand { Id = IdOf("hand"), SessionId = On });
        await DoesAsync(Sue, new DialogueBoard.Contributions.Hide { Id = Guid.NewGuid(), ContributionId = IdOf("said"), Reason = "It names a person" });
        await DoesAsync(Sue, new KeepQuiet { Id = Guid.NewGuid(), SessionId = On });
        await DoesAsync(Ben, Say(IdOf("waits"), "secret-stairs"));
        foreach (var export in new[] { await WriteAsync(JsonExport.WriteAsync, _board.View), await WriteAsync(CsvExport.WriteAsync, _board.View), await WriteAsync(MarkdownExport.WriteAsync, _board.View) })
        {
            Assert.DoesNotContain("secret", export, StringComparison.Ordinal);
            Assert.DoesNotContain("The lamp is out", export, StringComparison.Ordinal);
        }

        var json = System.Text.Json.Nodes.JsonNode.Parse(await WriteAsync(JsonExport.WriteAsync, _board.View))!;
        Assert.Equal("Getting home at night", json["sessions"]![0]!["purpose"]!.GetValue<string>());
        Assert.Equal((On, IdOf("said"), null), (json["saidIns"]![0]!["sessionId"]!.GetValue<Guid>(), json["saidIns"]![0]!["contributionId"]!.GetValue<Guid>(), json["saidIns"]![0]!["by"]!["name"]));
        Assert.Null(json["attendances"]);
        Assert.Null(json["hands"]);
        Assert.DoesNotContain(Ben.Id.ToString(), json["sessions"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private Task<Receipt> DoesAsync(Actor who, Act act) => _board.Node.DoesAsync(_board.Board, who, act);
}
