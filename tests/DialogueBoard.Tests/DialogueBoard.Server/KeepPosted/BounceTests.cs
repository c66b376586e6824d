using DialogueBoard.Server.KeepPosted;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.KeepPosted;

/// <summary>Mails that a mail server took and then brought back.</summary>
public sealed class BounceTests : IDisposable
{
    private readonly ReturnedMails _returned = new();

    public void Dispose() => _returned.Dispose();

    [Fact, Rule("G192")]
    public async Task Three_mails_that_come_back_one_after_the_other_end_it_and_show_although_each_had_been_taken()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var board = town.Boards[0];
        await town.FollowsAsync("ann@home.example", board);
        var node = await NodeAsync(town);
        foreach (var day in Enumerable.Range(1, 3))
        {
            await town.SaysAsync(board, Ben, $"News {day}");
            Assert.Equal(1, await town.NextDayAsync());
            Assert.Equal(1, await town.First.Get<OutboxSending>().SendAsync(default));
            _returned.Mails.Add(ReturnedMails.Report(town.Mails.Mails[^1].MessageId, "5.1.1"));
            await node.Get<BounceLooking>().LookAsync(default);
            Assert.Empty(_returned.Mails);
            Assert.Equal(day, (await SubscriberAsync(town)).Refusals);
        }

        Assert.NotNull((await SubscriberAsync(town)).StoppedAt);
        var figures = await MailFigures.OfAsync(town.First.Database, board.Id);
        Assert.Equal((1, 1, 3, "5.1.1"), (figures.People, figures.Stopped, figures.Failed, figures.Trouble));
        await town.SaysAsync(board, Ben, "News at last");
        Assert.Equal(0, await town.NextDayAsync());
    }

    [Fact, Rule("G192")]
    public async Task A_report_is_noted_once_and_a_delay_a_full_mailbox_somebodys_answer_and_a_forged_report_stop_nobody()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        await town.FollowsAsync("ann@home.example", town.Boards[0]);
        await town.SaysAsync(town.Boards[0], Ben, "News");
        await town.NextDayAsync();
        await town.SendAsync();
        var (question, news) = (town.Mails.Mails[0].MessageId, town.Mails.Mails[1].MessageId);
        string[] others =
        [
            ReturnedMails.Report(news, "4.2.0", "delayed"),
            ReturnedMails.Report($"{Guid.NewGuid():N}@town.example", "5.1.1"),
            ReturnedMails.Report("../../x", "5.1.1"),
            $"From: ann@home.example\nSubject: Re: News\nReferences: <{news}>\nContent-Type: text/plain\n\nThank you. 5.1.1\n",
            "From: x@y.example\nContent-Type: multipart/report; boundary=\"part\"\n\nnothing of the kind\n",
        ];
        _returned.Mails.AddRange([ReturnedMails.Report(question, "5.2.2"), .. others, ReturnedMails.Report(question, "5.1.1")]);
        var node = await NodeAsync(town);
        await node.Get<BounceLooking>().LookAsync(default);
        await node.Get<BounceLooking>().LookAsync(default);

        Assert.Equal(others, _returned.Mails);
        Assert.Equal((0, null), ((await SubscriberAsync(town)).Refusals, (await SubscriberAsync(town)).StoppedAt));
        Assert.Equal((1, 1), (await town.CountAsync(MailState.Failed), await town.CountAsync(MailState.Sent)));
    }

    [Fact, Rule("G192")]
    public async Task A_mailbox_that_cannot_be_opened_is_looked_into_again_later()
    {
        await using var town = await PostedTown.BeginAsync("Buses");
        var node = await town.NodeAsync([.. Settings(), ("Mail:Bounces:Password", "wrong")]);
        await Assert.ThrowsAsync<MailKit.Security.AuthenticationException>(() => node.Get<BounceLooking>().LookAsync(default));
        await (await NodeAsync(town)).Get<BounceLooking>().LookAsync(default);
        Assert.Contains("Mail:Bounces:User", (await Assert.ThrowsAnyAsync<InvalidOperationException>(() => town.NodeAsync(("Mail:Bounces:Host", "mail.example")))).Message, StringComparison.Ordinal);
    }

    private Task<Node> NodeAsync(PostedTown town) => town.NodeAsync(Settings());

    private (string Key, string Value)[] Settings() =>
    [
        ("Mail:Bounces:Host", "127.0.0.1"), ("Mail:Bounces:Port", FormattableString.Invariant($"{_returned.Port}")), ("Mail:Bounces:WithoutTls", "true"),
        ("Mail:Bounces:User", "boards"), ("Mail:Bounces:Password", ReturnedMails.Password),
    ];

    private static Task<Subscriber> SubscriberAsync(PostedTown town) => town.First.Database.ReadAsync(context => context.Subscribers.AsNoTracking().SingleAsync());
}
