using System.Net;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DialogueBoard.Tests.Web.People;

public sealed class SharedKeysOnPagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dialogueboard-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact, Rule("S11")]
    public async Task A_form_opened_at_one_node_is_accepted_by_another_and_by_one_started_later()
    {
        using var one = Start();
        using var visitor = new Visitor(one);
        var (code, _) = await visitor.OpenBoardAsync();
        using (var other = Start())
        {
            await AssertAcceptedAsync(visitor, code, other);
        }

        using var later = Start();
        await AssertAcceptedAsync(visitor, code, later);

        // Sites of one account on one machine would also share the framework's own folder of keys: it must be these.
        Assert.Equal(1, await later.Get<BoardDatabase>().ReadAsync(context => context.DataProtectionKeys.CountAsync()));
    }

    private LiveSite Start() => LiveSite.StartOn(_folder, settings: ("Storage:SharedHost", "true"));

    private static async Task AssertAcceptedAsync(Visitor visitor, string code, LiveSite at)
    {
        var page = $"/b/{code}/join";
        using var answer = await visitor.SendAsync(page, "join", [("name", "Ann"), ("door", "here")], action: new Uri(at.Address, page).AbsoluteUri);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
