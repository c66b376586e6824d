using DialogueBoard.Server.Feed;
using DialogueBoard.Server.KeepPosted;
using DialogueBoard.Stewarding;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.KeepPosted;

/// <summary>That what is built is sent, once, whatever happens to the nodes and to the mail server.</summary>
public sealed class OutboxTests
{
    [Fact, Rule("G54")]
    public async Task Two_nodes_that_build_and_send_at_once_send_one_mail_to_each()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var board = town.Boards[0];
        foreach (var n in Enumerable.Range(0, 60))
        {
            await SubscribeAsync(town, $"person{n}@home.example", board);
        }

        var other = await town.NodeAsync();
        await town.SaysAsync(board, Ben, "News");
        town.Time.Advance(TimeSpan.FromDays(1));
        var nodes = new[] { town.First, other, town.First, other };
        await Task.WhenAll(nodes.Distinct().Select(node => Task.Run(async () =>
        {
            await node.Get<DigestBuilding>().BuildAsync(default);
            await node.Get<OutboxSending>().SendAsync(default);
        })));
        await town.BuildAsync();
        await town.SendAsync();

        Assert.Equal(60, town.Mails.Mails.Count);
        Assert.Equal(60, town.Mails.Mails.Select(mail => mail.To.Mailboxes.Single().Address).Distinct().Count());
    }

    [Fact, Rule("G55")]
    public async Task A_node_that_ends_between_building_and_sending_leaves_one_mail_to_another()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var board = town.Boards[0];
        await town.FollowsAsync("ann@home.example", board);
        await town.SaysAsync(board, Ben, "News");
        town.Time.Advance(TimeSpan.FromDays(1));
        var before = town.Mails.Mails.Count;

        // One node builds and ends. The next takes the mail to send it and ends too.
        var builds = await town.NodeAsync();
        Assert.Equal(1, await builds.Get<DigestBuilding>().BuildAsync(default));
        await builds.DisposeAsync();
        var takes = await town.NodeAsync();
        Assert.Single(await takes.Get<Outbox>().TakeAsync(Guid.NewGuid(), 50, default));
        await takes.DisposeAsync();
        Assert.Equal(before, town.Mails.Mails.Count);

        // What it took is nobody else's for a while; then it goes out, once.
        var sends = await town.NodeAsync();
        Assert.Equal(0, await sends.Get<DigestBuilding>().BuildAsync(default));
        Assert.Equal(0, await sends.Get<OutboxSending>().SendAsync(default));
        town.Time.Advance(Outbox.Lease);
        Assert.Equal(1, await sends.Get<OutboxSending>().SendAsync(default));
        Assert.Equal(0, await sends.Get<OutboxSending>().SendAsync(default));
        town.Time.Advance(Outbox.Lease);
        Assert.Equal(0, await town.First.Get<OutboxSending>().SendAsync(default));
        Assert.Equal(before + 1, town.Mails.Mails.Count);
        Assert.Equal("ann@home.example", town.Mails.Mails[^1].To.Mailboxes.Single().Address);
    }

    [Fact, Rule("G190")]
    public async Task A_node_that_is_told_to_end_while_it_sends_notes_what_went_and_puts_the_others_back_at_once()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        foreach (var n in Enumerable.Range(0, 3))
        {
            await SubscribeAsync(town, $"person{n}@home.example", town.Boards[0]);
        }

        await town.SaysAsync(town.Boards[0], Ben, "News");
        Assert.Equal(3, await town.NextDayAsync());
        using var ending = new CancellationTokenSource();
        town.Mails.Took = ending.Cancel;
        var ends = await town.NodeAsync();
        Assert.Equal(1, await ends.Get<OutboxSending>().SendAsync(ending.Token));
        await ends.DisposeAsync();
        Assert.Equal((1, 2, 0), (await town.CountAsync(MailState.Sent), await town.CountAsync(MailState.Waiting), await town.CountAsync(MailState.Sending)));

        town.Mails.Took = () => { };
        Assert.Equal(2, await town.First.Get<OutboxSending>().SendAsync(default));
        town.Time.Advance(Outbox.Lease);
        Assert.Equal(0, await town.First.Get<OutboxSending>().SendAsync(default));
        Assert.Equal(["person0@home.example", "person1@home.example", "person2@home.example"], town.Mails.Mails.Select(mail => mail.To.Mailboxes.Single().Address).Order());
    }

    [Fact, Rule("G56")]
    public async Task A_mail_that_went_out_without_anybody_noting_it_is_sent_again_as_the_same_mail()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        await town.FollowsAsync("ann@home.example", town.Boards[0]);
        await town.SaysAsync(town.Boards[0], Ben, "News");
        await town.NextDayAsync();

        // The mail server took it; the node ended before it could say so.
        var takes = await town.NodeAsync();
        var taken = Assert.Single(await takes.Get<Outbox>().TakeAsync(Guid.NewGuid(), 50, default));
        var digest = await town.First.Database.ReadAsync(context => context.Subscribers.SingleAsync());
        Assert.Equal(MailFate.Sent, (await takes.Get<IMailSender>().SendAsync(new(taken.Id, digest.Address, "News from Buses", "News", "<p>News</p>", null), again: false, default)).Fate);
        await takes.DisposeAsync();

        town.Time.Advance(Outbox.Lease);
        Assert.Equal(1, await town.First.Get<OutboxSending>().SendAsync(default));
        Assert.Single(town.Mails.Mails.TakeLast(2).Select(mail => mail.MessageId).Distinct());
    }

    [Fact, Rule("G55")]
    public async Task The_folder_holds_each_mail_once_also_where_sending_it_was_not_noted()
    {
        var folder = Directory.CreateTempSubdirectory("mails-");
        try
        {
            await using var town = await PostedTown.BeginAsync("Buses");
            await town.FollowsAsync("ann@home.example", town.Boards[0]);
            await town.SaysAsync(town.Boards[0], Ben, "News");
            await town.NextDayAsync();
            var node = await town.NodeAsync(("Mail:Sender", "Folder"), ("Mail:Folder", folder.FullName));
            var taken = Assert.Single(await node.Get<Outbox>().TakeAsync(Guid.NewGuid(), 50, default));
            await node.Get<IMailSender>().SendAsync(new(taken.Id, "ann@home.example", "News from Buses", "News", "<p>News</p>", null), again: false, default);
            town.Time.Advance(Outbox.Lease);
            Assert.Equal(1, await node.Get<OutboxSending>().SendAsync(default));

            var file = Assert.Single(folder.GetFiles());
            Assert.Equal(".eml", file.Extension);
            Assert.Equal("News from Buses", (await MimeMessage.LoadAsync(file.FullName)).Subject);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact, Rule("G62")]
    public async Task A_mail_that_cannot_be_sent_is_tried_again_ever_later_and_then_given_up()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        await town.FollowsAsync("ann@home.example", town.Boards[0]);
        await town.SaysAsync(town.Boards[0], Ben, "News");
        await town.NextDayAsync();
        town.Mails.Refuses = _ => false;
        var tries = 0;
        foreach (var wait in Outbox.Waits)
        {
            Assert.Equal(0, await town.SendAsync());
            tries++;
            town.Time.Advance(wait - TimeSpan.FromSeconds(1));
            Assert.Equal(0, await town.SendAsync());
            Assert.Equal(tries, await town.First.Database.ReadAsync(context => context.OutboxMails.MaxAsync(mail => mail.Attempts)));
            town.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(0, await town.CountAsync(MailState.Failed));
        await town.SendAsync();
        Assert.Equal(1, await town.CountAsync(MailState.Failed));
        var figures = await MailFigures.OfAsync(town.First.Database, town.Boards[0].Id);
        Assert.Equal((1, 0, 0, 1, "452"), (figures.People, figures.Stopped, figures.Waiting, figures.Failed, figures.Trouble));
    }

    [Fact, Rule("G62")]
    public async Task While_the_mail_server_is_away_nothing_is_counted_against_a_mail()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        await town.FollowsAsync("ann@home.example", town.Boards[0]);
        await town.SaysAsync(town.Boards[0], Ben, "News");
        await town.NextDayAsync();
        using var nobody = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((System.Net.IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        var away = await town.NodeAsync(("Mail:Smtp:Port", FormattableString.Invariant($"{port}")));
        foreach (var _ in Enumerable.Range(0, 12))
        {
            Assert.Equal(0, await away.Get<OutboxSending>().SendAsync(default));
            town.Time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal("no-connection", (await MailFigures.OfAsync(town.First.Database, town.Boards[0].Id)).Trouble);
        Assert.Equal(1, await town.First.Get<OutboxSending>().SendAsync(default));
    }

    [Fact, Rule("G62")]
    public async Task A_mailbox_that_is_gone_three_times_gets_no_more_until_somebody_asks_again()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var board = town.Boards[0];
        var ann = await town.FollowsAsync("ann@home.example", board);
        town.Mails.Refuses = _ => true;
        foreach (var day in Enumerable.Range(0, 5))
        {
            await town.SaysAsync(board, Ben, $"News {day}");
            await town.NextDayAsync();
            await town.SendAsync();
        }

        Assert.Equal(Mailboxes.MostRefusals, await town.CountAsync(MailState.Failed));
        var posted = await town.First.Get<Subscriptions>().FindAsync(town.First.Get<PostedKeys>().Settings(ann));
        Assert.NotNull(posted!.Subscriber.StoppedAt);
        Assert.Equal(1, (await MailFigures.OfAsync(town.First.Database, board.Id)).Stopped);

        town.Mails.Refuses = _ => null;
        Assert.Equal(0, await town.NextDayAsync());
        await town.FollowsAsync("ann@home.example", board, FollowWhat.Mine, Ann);
        await town.SaysAsync(board, Ben, "News at last");
        Assert.Equal(1, await town.NextDayAsync());
        Assert.Equal(1, await town.SendAsync());
    }

    [Fact, Rule("G68", "G46")]
    public async Task Those_who_look_after_a_board_are_reminded_once_a_day_of_what_waits_and_nobody_else_is()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var board = town.Boards[0];
        await town.First.DoesAsync(board, Sue, new DialogueBoard.Shelf.LookAfter { Id = IdOf("care") });
        await JoinedAsync(town, board, Sue);
        await JoinedAsync(town, board, Ann);
        await town.FollowsAsync("sue@home.example", board, who: Sue, care: true);
        await town.FollowsAsync("ann@home.example", board, who: Ann, care: true);
        await town.SaysAsync(board, Ben, "A card", IdOf("card"));
        foreach (var (n, who) in new[] { ("one", Ann), ("two", OtherAnn) })
        {
            await town.First.DoesAsync(board, who, new ReportCard { Id = IdOf(n), ContributionId = IdOf("card"), Words = "It names somebody" });
        }

        Assert.Equal(0, await town.First.Get<DigestBuilding>().RemindAsync(default));
        town.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await town.First.Get<DigestBuilding>().RemindAsync(default));
        Assert.Equal(0, await town.First.Get<DigestBuilding>().RemindAsync(default));
        Assert.Equal(1, await town.SendAsync());
        var mail = town.Mails.Mails[^1];
        Assert.Equal("sue@home.example", mail.To.Mailboxes.Single().Address);
        Assert.Contains("2 things wait, the oldest longer than it should.", mail.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain("names somebody", mail.TextBody!, StringComparison.Ordinal);
        Assert.Contains($"/b/{board.Code}/queue", mail.TextBody!, StringComparison.Ordinal);

        // Seen to after the next day's was built, and before it is sent.
        town.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await town.First.Get<DigestBuilding>().RemindAsync(default));
        foreach (var n in new[] { "one", "two" })
        {
            await town.First.DoesAsync(board, Sue, new SeeToReport { Id = IdOf("seen " + n), ReportId = IdOf(n) });
        }

        Assert.Equal(0, await town.SendAsync());
    }

    private static async Task SubscribeAsync(PostedTown town, string address, OpenBoard board)
    {
        var (id, now) = (Guid.NewGuid(), town.Time.GetUtcNow().UtcDateTime);
        await town.First.Database.WriteAsync(async context =>
        {
            context.Subscribers.Add(new() { Id = id, Address = address, Language = "en-GB", Days = PostedTown.EveryDay, Stamp = Guid.NewGuid(), AskedAt = now, ConfirmedAt = now, NextAt = now.AddHours(1) });
            context.Follows.Add(new() { Id = Guid.NewGuid(), SubscriberId = id, BoardId = board.Id, What = FollowWhat.Board, Days = PostedTown.EveryDay, Language = "en-GB", AskedAt = now, ConfirmedAt = now, SeenVersion = board.Feed.View.Version });
            await context.SaveChangesAsync();
            return true;
        });
    }

    private static Task<bool> JoinedAsync(PostedTown town, OpenBoard board, DialogueBoard.Acts.Actor who) => town.First.Database.WriteAsync(async context =>
    {
        context.Participants.Add(new() { BoardId = board.Id, Id = who.Id, Name = who.Name, JoinedAt = Start });
        await context.SaveChangesAsync();
        return true;
    });
}
