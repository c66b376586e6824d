using System.Text.RegularExpressions;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Xunit;

namespace DialogueBoard.Tests.Server.KeepPosted;

/// <summary>Nodes on one database, a clock, and a mail server that they all hand their mails to.</summary>
internal sealed partial class PostedTown : IAsyncDisposable
{
    /// <summary>Every day of the week.</summary>
    public const int EveryDay = 0x7F;

    private readonly SqliteFile _file = new();
    private readonly List<Node> _nodes = [];
    private readonly List<OpenBoard> _boards = [];

    /// <summary>A Sunday, nine o'clock.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(SmallBoard.Start));

    public MailServer Mails { get; } = new();

    public IReadOnlyList<OpenBoard> Boards => _boards;

    public static async Task<PostedTown> BeginAsync(params string[] titles)
    {
        var town = new PostedTown();
        var node = await town.NodeAsync();
        foreach (var title in titles)
        {
            town._boards.Add(await node.OpenAsync(title));
        }

        return town;
    }

    public Node First => _nodes[0];

    /// <summary>One node more.</summary>
    public async Task<Node> NodeAsync(params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Mail:Sender"] = "Smtp",
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = FormattableString.Invariant($"{Mails.Port}"),
            ["Mail:Smtp:WithoutTls"] = "true",
            ["Mail:From"] = "Our boards <boards@town.example>",
            ["Mail:PublicAddress"] = "https://boards.town.example/",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var node = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection, Time, settings: all);
        _nodes.Add(node);
        return node;
    }

    /// <summary>Somebody asks, and says yes from their mailbox.</summary>
    public async Task<Subscriber> FollowsAsync(string address, OpenBoard board, FollowWhat what = FollowWhat.Board, Actor? who = null, string? place = null, Guid? card = null, int days = EveryDay, bool care = false)
    {
        Assert.Null(await AskAsync(address, board, what, who, place, card, days, care));
        await SendAsync();
        var subscriber = await First.Get<PostedQuestions>().ConfirmAsync(KeyIn(Mails.To(address).Last(), PostedLinks.ConfirmPath));
        return subscriber ?? throw new InvalidOperationException("The link in the mail is not known.");
    }

    public Task<Refusal?> AskAsync(string address, OpenBoard board, FollowWhat what = FollowWhat.Board, Actor? who = null, string? place = null, Guid? card = null, int days = EveryDay, bool care = false) =>
        First.Get<PostedQuestions>().AskAsync(board, new(address, what, days, "en-GB") { Place = place, CardId = card, ParticipantId = who?.Id, AlsoCare = care });

    /// <summary>Somebody says something.</summary>
    public Task<Receipt> SaysAsync(OpenBoard board, Actor who, string text, Guid? id = null, Guid? about = null, string? place = null, ContributionKind kind = ContributionKind.Story) =>
        First.DoesAsync(board, who, new Contribute { Id = id ?? Guid.NewGuid(), Kind = kind, Text = text, Place = place, About = about is { } one ? [one] : [] });

    /// <summary>The next morning comes, and all nodes look.</summary>
    public async Task<int> NextDayAsync()
    {
        Time.Advance(TimeSpan.FromDays(1));
        return await BuildAsync();
    }

    public async Task<int> BuildAsync()
    {
        var built = 0;
        foreach (var node in _nodes)
        {
            built += await node.Get<DigestBuilding>().BuildAsync(default);
        }

        return built;
    }

    public async Task<int> SendAsync()
    {
        var sent = 0;
        foreach (var node in _nodes)
        {
            sent += await node.Get<OutboxSending>().SendAsync(default);
        }

        return sent;
    }

    public Task<int> CountAsync(MailState state) => First.Database.ReadAsync(context => context.OutboxMails.CountAsync(mail => mail.State == state));

    /// <summary>The key in a mail's link.</summary>
    public static string KeyIn(MimeMessage mail, string path) =>
        Keys().Matches(mail.TextBody!).First(found => found.Groups["path"].Value == path).Groups["key"].Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await Mails.DisposeAsync();
        _file.Dispose();
    }

    [GeneratedRegex(@"https://boards\.town\.example(?<path>/posted[a-z/]*)\?key=(?<key>[\w-]+)")]
    private static partial Regex Keys();
}
