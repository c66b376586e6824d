using DialogueBoard.Server.KeepPosted;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.KeepPosted;

/// <summary>Mails by way of GOV.UK Notify's own client.</summary>
public sealed class NotifyTests
{
    [Fact, Rule("G56")]
    public async Task A_mail_of_which_Notify_knows_already_is_not_sent_again()
    {
        using var desk = new NotifyDesk();
        await using var town = await PostedTown.BeginAsync("Buses");
        await town.FollowsAsync("ann@home.example", town.Boards[0]);
        await town.SaysAsync(town.Boards[0], Ben, "News");
        await town.NextDayAsync();
        var node = await NotifyAsync(town, desk);
        var taken = Assert.Single(await node.Get<Outbox>().TakeAsync(Guid.NewGuid(), 50, default));
        await node.Get<IMailSender>().SendAsync(new(taken.Id, "ann@home.example", "News from Buses", "News", "<p>News</p>", null), again: false, default);
        town.Time.Advance(Outbox.Lease);
        Assert.Equal(1, await node.Get<OutboxSending>().SendAsync(default));

        var mail = Assert.Single(desk.Taken);
        Assert.Equal("ann@home.example", mail["email_address"]!.GetValue<string>());
        Assert.Equal("News from Buses", mail["personalisation"]!["subject"]!.GetValue<string>());
        Assert.Equal(2, await town.CountAsync(MailState.Sent));
    }

    [Theory, Rule("G62")]
    [InlineData(400, "email_address Not a valid email address", MailFate.NoMailbox)]
    [InlineData(400, "Missing personalisation: body", MailFate.Refused)]
    [InlineData(403, "Invalid token", MailFate.Closed)]
    [InlineData(429, "Exceeded send limits", MailFate.Closed)]
    [InlineData(500, "Exception", MailFate.Closed)]
    public async Task What_Notify_answers_is_understood(int status, string message, object fate)
    {
        using var desk = new NotifyDesk { Refuses = (status, message) };
        await using var town = await PostedTown.BeginAsync("Buses");
        var node = await NotifyAsync(town, desk);
        var outcome = await node.Get<IMailSender>().SendAsync(new(Guid.NewGuid(), "ann@home.example", "News", "News", "<p>News</p>", null), again: false, default);
        Assert.Equal(new MailOutcome((MailFate)fate, FormattableString.Invariant($"notify {status}")), outcome);
    }

    [Fact, Rule("G192")]
    public async Task What_Notify_could_not_deliver_after_it_had_taken_it_is_noted_once()
    {
        using var desk = new NotifyDesk();
        await using var town = await PostedTown.BeginAsync("Buses");
        await town.FollowsAsync("ann@home.example", town.Boards[0]);
        await town.FollowsAsync("ben@home.example", town.Boards[0]);
        await town.SaysAsync(town.Boards[0], Sue, "News");
        Assert.Equal(2, await town.NextDayAsync());
        var node = await NotifyAsync(town, desk);
        Assert.Equal(2, await node.Get<OutboxSending>().SendAsync(default));
        desk.Became[desk.Taken.Single(mail => mail["email_address"]!.GetValue<string>() == "ann@home.example")["reference"]!.GetValue<string>()] = "permanent-failure";
        desk.Became[desk.Taken.Single(mail => mail["email_address"]!.GetValue<string>() == "ben@home.example")["reference"]!.GetValue<string>()] = "temporary-failure";
        await node.Get<BounceLooking>().LookAsync(default);
        await node.Get<BounceLooking>().LookAsync(default);

        Assert.Equal([("ann@home.example", 1), ("ben@home.example", 0)], (await town.First.Database.ReadAsync(context => context.Subscribers.OrderBy(one => one.Address).ToListAsync())).Select(one => (one.Address, one.Refusals)));
        Assert.Equal(2, await town.CountAsync(MailState.Failed));
        Assert.StartsWith("notify ", (await MailFigures.OfAsync(town.First.Database, town.Boards[0].Id)).Trouble, StringComparison.Ordinal);
    }

    private static Task<Node> NotifyAsync(PostedTown town, NotifyDesk desk) => town.NodeAsync(
        ("Mail:Sender", "Notify"), ("Mail:Notify:Address", desk.Address), ("Mail:Notify:TemplateId", Guid.NewGuid().ToString()), ("Mail:Notify:ApiKey", $"test-{Guid.NewGuid()}-{Guid.NewGuid()}"));
}
