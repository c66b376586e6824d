using DialogueBoard.Acts;
using DialogueBoard.Client;
using DialogueBoard.Sessions;
using Xunit;
using static DialogueBoard.Tests.Client.RestartedSite;

namespace DialogueBoard.Tests.Client;

/// <summary>The client library against a real server that goes away and comes back.</summary>
public sealed class BoardConnectionTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly RestartedSite _site = new();
    private readonly CancellationTokenSource _patience = new(Patience);

    public void Dispose()
    {
        _patience.Dispose();
        _site.Dispose();
    }

    [Fact, Rule("D12", "S2")]
    public async Task An_act_sent_twice_under_one_id_gets_its_first_receipt()
    {
        var code = await _site.OpenAsync();
        await using var ann = await _site.JoinAsync(code);
        var act = Issue("The bus no longer stops here");

        Assert.Equal(new Receipt(1, Repeated: false), (await ann.ActAsync(act, _patience.Token)).Value);
        Assert.Equal(new Receipt(1, Repeated: true), (await ann.ActAsync(act, _patience.Token)).Value);
    }

    [Fact, Rule("N21", "N26", "D12")]
    public async Task A_receipt_says_that_words_wait_over_the_hub_and_over_http_and_again_after_the_site_came_back()
    {
        var opened = (await _site.Boards.OpenAsync(new("Our town"))).Value!;
        var (code, key) = (opened.Code, opened.StewardKey);
        var session = Guid.NewGuid();
        await using var steward = new BoardConnection(_site.Address, code, key);
        foreach (var act in new Act[]
        {
            new PlanSession { Id = session, Purpose = "Getting home", Rounds = [new(RoundKind.Gather, "What is burning?")] },
            new OpenSession { Id = Guid.NewGuid(), SessionId = session }, new StartRound { Id = Guid.NewGuid(), SessionId = session, Round = 0 },
        })
        {
            Assert.True((await steward.ActAsync(act, _patience.Token)).IsYes);
        }

        var (overHub, overHttp) = (Issue("The lamp is out"), Issue("The bus is late"));
        Assert.Equal(new Receipt(4, Repeated: false, Waits: true, WaitsFor: WaitsFor.Session), (await steward.ActAsync(overHub, _patience.Token)).Value);
        Assert.Equal(new Receipt(5, Repeated: false, Waits: true, WaitsFor: WaitsFor.Session), (await _site.Boards.ActAsync(code, key, overHttp, _patience.Token)).Value);
        _site.GoAway();
        _site.ComeBack();
        Assert.Equal(new Receipt(4, Repeated: true, Waits: true, WaitsFor: WaitsFor.Session), (await steward.ActAsync(overHub, _patience.Token)).Value);
        Assert.Null((await _site.Boards.ViewAsync(code)).Value!.Put.Contributions);
        await steward.ActAsync(new Reveal { Id = Guid.NewGuid(), SessionId = session }, _patience.Token);
        Assert.Equal(["The bus is late", "The lamp is out"], await TextsOn(code));
        Assert.Equal(new Receipt(7, Repeated: false), (await steward.ActAsync(Issue("Openly"), _patience.Token)).Value);
    }

    [Fact, Rule("A16")]
    public async Task A_refusal_is_an_answer_with_a_code_and_a_sentence()
    {
        var code = await _site.OpenAsync();
        await using var ann = await _site.JoinAsync(code);

        var answer = await ann.ActAsync(Issue(" "), _patience.Token);

        Assert.False(answer.IsYes);
        Assert.Equal(RefusalCode.Empty, answer.Refusal.Code);
        Assert.NotEmpty(answer.Refusal.Detail);
    }

    [Fact, Rule("D12")]
    public async Task An_act_performed_while_the_site_is_away_is_stored_once_when_it_is_back()
    {
        var code = await _site.OpenAsync();
        await using var ann = await _site.JoinAsync(code);
        await ann.ActAsync(Issue("Before"), _patience.Token);
        _site.GoAway();

        var meanwhile = ann.ActAsync(Issue("Meanwhile"), _patience.Token);
        Assert.False(meanwhile.IsCompleted);
        _site.ComeBack();

        Assert.Equal(2, (await meanwhile).Value?.Version);
        Assert.Equal(["Before", "Meanwhile"], await TextsOn(code));
    }

    [Fact, Rule("D12", "S1")]
    public async Task Acts_under_way_when_the_site_stops_are_each_there_exactly_once()
    {
        const int Acts = 300;
        var code = await _site.OpenAsync();
        await using var ann = await _site.JoinAsync(code);
        await ann.ActAsync(Issue("First"), _patience.Token);
        var texts = Enumerable.Range(0, Acts).Select(number => $"Number {number}").ToArray();

        var acts = texts.Select(text => ann.ActAsync(Issue(text), _patience.Token)).ToArray();
        await Task.WhenAny(acts);
        _site.GoAway();
        _site.ComeBack();
        var answers = await Task.WhenAll(acts);

        Assert.All(answers, answer => Assert.True(answer.IsYes));
        Assert.Equal(Enumerable.Range(2, Acts), answers.Select(answer => (int)answer.Value!.Version).Order());
        Assert.Equal(texts.Prepend("First").Order(StringComparer.Ordinal).ToArray(), await TextsOn(code));
    }

    [Theory, Rule("D12", "D7")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_watch_goes_on_over_a_restart_with_neither_a_gap_nor_a_double(bool byHub)
    {
        var code = await _site.OpenAsync();
        await using var ann = await _site.JoinAsync(code);
        await using var ben = await _site.JoinAsync(code);
        await ann.ActAsync(Issue("Before"), _patience.Token);
        var deltas = byHub ? ben.WatchAsync(cancel: _patience.Token) : _site.Boards.WatchAsync(code, cancel: _patience.Token);
        var seen = new List<(long From, long To, bool Full)>();
        var board = LiveBoard.Unseen;

        await foreach (var delta in deltas)
        {
            // Throws where one delta does not begin at the end of the one before.
            board = board.With(delta);
            seen.Add((delta.From, delta.To, delta.Full));
            if (board.Cursor.After == 1)
            {
                _site.GoAway();
                var meanwhile = ann.ActAsync(Issue("Meanwhile"), _patience.Token);
                _site.ComeBack();
                await meanwhile;
            }
            else
            {
                break;
            }
        }

        Assert.Equal([(0, 1, true), (1, 2, false)], seen);
        Assert.Equal(["Before", "Meanwhile"], board.Contributions.Values.Select(card => card.Text).Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Watching_a_board_that_is_not_there_says_so(bool byHub)
    {
        await using var nobody = new BoardConnection(_site.Address, "00000000", key: null);
        var deltas = byHub ? nobody.WatchAsync(cancel: _patience.Token) : _site.Boards.WatchAsync("00000000", cancel: _patience.Token);

        var refused = await Assert.ThrowsAsync<BoardRefusedException>(async () =>
        {
            await foreach (var delta in deltas)
            {
                Assert.Fail($"There was a delta to {delta.To}.");
            }
        });

        Assert.Equal(RefusalCode.NoSuchBoard, refused.Refusal.Code);
    }

    [Fact, Rule("P7")]
    public async Task Those_who_watch_are_seen_to_be_here_and_to_look_at_a_card()
    {
        var code = await _site.OpenAsync();
        await using var ann = await _site.JoinAsync(code);
        await using var ben = await _site.JoinAsync(code);
        var card = Issue("The bus no longer stops here");
        await ann.ActAsync(card, _patience.Token);
        await using var watching = ann.WatchAsync(cancel: _patience.Token).GetAsyncEnumerator();
        await watching.MoveNextAsync();
        await ann.LookAtAsync(card.Id, _patience.Token);

        await foreach (var who in ben.HereAsync(_patience.Token))
        {
            if (who.People.Any(person => person.LookingAt == card.Id))
            {
                Assert.Equal("Sam", Assert.Single(who.People).Name);
                break;
            }
        }
    }

    private async Task<string[]> TextsOn(string code)
    {
        var view = await _site.Boards.ViewAsync(code);
        return [.. view.Value!.Put.Contributions!.Select(card => card.Text).Order(StringComparer.Ordinal)];
    }
}
