using Bunit;
using DialogueBoard.Acts;
using DialogueBoard.Contributions;
using DialogueBoard.Sessions;
using DialogueBoard.Tests.Sessions;
using DialogueBoard.Web.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static DialogueBoard.Tests.Sessions.SessionBoard;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Web.Sessions;

/// <summary>What somebody wrote in a session that is kept back, before themselves.</summary>
public sealed class KeptWordsTests
{
    [Fact]
    [Rule("N75")]
    public void What_the_board_could_not_take_is_not_said_to_wait_until_it_is_shown()
    {
        var board = Begun().Opens(On).Enters(Ben, On).Does(Sue, new KeepQuiet { Id = IdOf("quiet"), SessionId = On });
        Assert.Equal(["Kept until everybody's words are shown"], Said(board));

        board.Does(Sue, new Reveal { Id = IdOf("show"), SessionId = On });
        Assert.Equal(["The board could not take these"], Said(board));

        board.Does(Sue, new KeepQuiet { Id = IdOf("quiet again"), SessionId = On }).Does(Sue, new CloseSession { Id = IdOf("close"), SessionId = On });
        Assert.Equal(["The board could not take these"], Said(board));
    }

    private static List<string?> Said(SmallBoard board)
    {
        using var page = new BunitContext();
        page.Services.AddLocalization();
        var waits = new WaitingAct { BoardId = board.View.Board.Id, ActId = IdOf("waits"), SessionId = On, AuthorId = Ben.Id, At = Start, Act = "{}" };
        var kept = page.Render<KeptWords>(parameters => parameters
            .Add(words => words.View, board.View)
            .Add(words => words.Kept, [(waits, (CardAct)Say(IdOf("waits"), "The lamp is out"))]));
        Assert.Equal("The lamp is out", kept.Find(".kept-words").TextContent);
        return [.. kept.FindAll("section").Select(section => section.GetAttribute("aria-label"))];
    }
}
