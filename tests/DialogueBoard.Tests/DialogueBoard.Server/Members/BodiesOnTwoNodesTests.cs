using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Deciding;
using DialogueBoard.Members;
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Server.Storage;
using DialogueBoard.Tests.Server.InAndOut;
using DialogueBoard.Tests.Server.Storage;
using DialogueBoard.Vision;
using Xunit;
using static DialogueBoard.Tests.Members.BodiesBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Server.Members;

/// <summary>Members, a vision and a proposal: written on one node, read on another, after a restart and out of a file.</summary>
public sealed class BodiesOnTwoNodesTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact, Rule("M81", "M90", "M102", "S6")]
    public async Task What_bodies_say_on_one_node_is_seen_on_another_and_after_a_restart()
    {
        string code, seen;
        await using (var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection))
        {
            var atOne = await one.OpenAsync();
            await one.DoesAsync(atOne, Ben, Asking(BensMembership, "Housing") with { Why = "I run the front desk" });
            await one.DoesAsync(atOne, Sue, new Admit { Id = Guid.NewGuid(), MemberId = BensMembership });
            await one.DoesAsync(atOne, OtherAnn, Asking(OtherAnnsAsk, "The hospital"));
            await one.DoesAsync(atOne, Sue, new Decline { Id = Guid.NewGuid(), MemberId = OtherAnnsAsk });
            await one.DoesAsync(atOne, Sue, new SetVision { Id = Guid.NewGuid(), Text = "Nobody waits in the rain" });
            await one.DoesAsync(atOne, Sue, new SetVision { Id = Guid.NewGuid(), Text = "Nobody waits" });
            await one.DoesAsync(atOne, Ann, Proposing(AnnsProposal) with { Bodies = ["Housing"] });

            await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
            var atTwo = await two.FindAsync(atOne.Code);
            await two.DoesAsync(atTwo, Ben, Answering(AnnsProposal, "Housing", ProposalAnswer.Yes, "From May"));
            await two.DoesAsync(atTwo, Ann, new StartProposal { Id = Guid.NewGuid(), ContributionId = AnnsProposal });
            await one.Boards.LookAsync(TestContext.Current.CancellationToken);
            (code, seen) = (atOne.Code, atOne.Feed.View.Describe());
            Assert.Equal(atTwo.Feed.View.Describe(), seen);
        }

        await using var later = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var view = (await later.FindAsync(code)).Feed.View;
        Assert.Equal(seen, view.Describe());
        Assert.Equal(("Housing", "Sue"), (view.MemberOf(Ben.Id)?.Body, view.MemberOf(Ben.Id)?.AdmittedBy?.Name));
        Assert.Single(view.All<Member>());
        Assert.Equal("Nobody waits", BoardVision.Of(view)?.Text);
        Assert.Equal((true, "From May"), (view.PartOf<Proposal>(AnnsProposal)!.StartedAt is not null, view.PartOf<Proposal>(AnnsProposal)!.Bodies[0].Note));
    }

    [Fact, Rule("M83")]
    public async Task A_node_that_has_not_heard_of_the_end_of_a_membership_refuses_all_the_same()
    {
        await using var one = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        await using var two = await Node.StartAsync(StorageProvider.Sqlite, _file.Connection);
        var atOne = await one.OpenAsync();
        await one.DoesAsync(atOne, Ben, Asking(BensMembership, "Housing"));
        await one.DoesAsync(atOne, Sue, new Admit { Id = Guid.NewGuid(), MemberId = BensMembership });
        var atTwo = await two.FindAsync(atOne.Code);
        Assert.True(atTwo.Feed.View.IsMember(Ben.Id));
        await one.DoesAsync(atOne, Sue, new Decline { Id = Guid.NewGuid(), MemberId = BensMembership });

        Assert.True(atTwo.Feed.View.IsMember(Ben.Id));
        var act = Say(Guid.NewGuid(), "We open on Mondays") with { Speaking = new(SpeakingFor.Body) };
        Assert.Equal(RefusalCode.NotAMember, (await two.TriesAsync(atTwo, Ben, act)).Refusal?.Code);
    }

    [Fact, Rule("M86", "M90", "M106", "M107")]
    public async Task A_file_brings_proposals_whole_and_the_vision_where_there_is_none_but_no_member()
    {
        await using var board = await ImportedBoard.StartAsync();
        await board.Node.DoesAsync(board.Board, Ben, Asking(BensMembership, "Housing"));
        await board.Node.DoesAsync(board.Board, Sue, new Admit { Id = Guid.NewGuid(), MemberId = BensMembership });
        await board.Node.DoesAsync(board.Board, Sue, new SetVision { Id = Guid.NewGuid(), Text = "Nobody waits" });
        await board.Node.DoesAsync(board.Board, Ben, Proposing(AgreedProposal) with { Speaking = new(SpeakingFor.Body) });
        await board.Node.DoesAsync(board.Board, Ben, Answering(AgreedProposal, "Housing", ProposalAnswer.Yes, "From May"));
        await board.Node.DoesAsync(board.Board, Sue, Answering(AgreedProposal, "The hospital", ProposalAnswer.Yes));
        await board.Node.DoesAsync(board.Board, Ben, new StartProposal { Id = Guid.NewGuid(), ContributionId = AgreedProposal });
        var json = await ImportedBoard.BytesAsync(JsonExport.WriteAsync, board.View);

        var copy = await board.Node.OpenAsync();
        Assert.Empty((await board.ImportAsync(json, copy)).LeftOut);
        var (before, after) = (board.View.PartOf<Proposal>(AgreedProposal)!, Assert.Single(copy.Feed.View.All<Proposal>()));
        Assert.Equal((before.Why, before.StartedAt, before.By.Name), (after.Why, after.StartedAt, after.By.Name));
        Assert.Equal(
            before.Bodies.Select(body => (body.Body, body.Answer, body.By?.Name, body.At, body.Note)),
            after.Bodies.Select(body => (body.Body, body.Answer, body.By?.Name, body.At, body.Note)));
        Assert.Empty(before.Bodies.Select(body => body.By!.Id).Intersect(after.Bodies.Select(body => body.By!.Id)));
        Assert.Equal("Housing", Assert.Single(copy.Feed.View.Contributions.Values).Speaking?.Whom);
        Assert.Empty(copy.Feed.View.All<Member>());
        Assert.Equal("Nobody waits", BoardVision.Of(copy.Feed.View)?.Text);

        await board.Node.DoesAsync(copy, Sue, new SetVision { Id = Guid.NewGuid(), Text = "Our own" });
        var version = copy.Feed.View.Version;
        await board.ImportAsync(json, copy);
        Assert.Equal(("Our own", version), (BoardVision.Of(copy.Feed.View)?.Text, copy.Feed.View.Version));

        var markdown = await ImportedBoard.WriteAsync(MarkdownExport.WriteAsync, board.View);
        Assert.All(["Vision: Nobody waits (Sue", "Members: Ben for Housing, since", "Housing must say yes: yes (Ben", "It adds: From May", "Started on", "· for Housing ·"], line =>
            Assert.Contains(line, markdown, StringComparison.Ordinal));
    }
}
