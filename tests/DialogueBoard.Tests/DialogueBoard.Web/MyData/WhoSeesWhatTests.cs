using System.Net;
using DialogueBoard.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace DialogueBoard.Tests.Web.MyData;

/// <summary>The page that says who can read what, how long a board keeps words, and how to complain.</summary>
public sealed class WhoSeesWhatTests : IAsyncLifetime
{
    private readonly LiveSite _site = LiveSite.Start(("About:Controller", "Mill Town Council"), ("About:Contact", "data@milltown.example"));
    private Visitor _visitor = null!;
    private string _code = null!;

    public async ValueTask InitializeAsync()
    {
        _visitor = new(_site);
        _code = await _visitor.LookAfterAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact, Rule("G124")]
    public async Task It_says_who_answers_how_long_words_are_kept_and_where_to_complain()
    {
        var page = WebUtility.HtmlDecode(await _visitor.ReadAsync($"b/{_code}/who-sees-what"));
        foreach (var says in new[] { "Everybody who has the link to this board.", "run by Mill Town Council", "Mill Town Council at data@milltown.example", "the Information Commissioner's Office", "kept until the person who wrote them takes them back", "It does not say who told it." })
        {
            Assert.Contains(says, page, StringComparison.Ordinal);
        }

        Assert.Contains($"/b/{_code}/who-sees-what", await _visitor.ReadAsync($"b/{_code}"), StringComparison.Ordinal);
    }

    [Fact, Rule("G115", "G124")]
    public async Task What_is_set_for_the_board_is_said_on_it_beforehand()
    {
        var refused = await _visitor.SubmitAsync($"b/{_code}/stewards", "set-keeping", ("months", "121"));
        Assert.Contains("Choose a whole number from 1 to 120", refused, StringComparison.Ordinal);
        await _visitor.SubmitAsync($"b/{_code}/stewards", "set-keeping", ("months", "24"));
        Assert.Contains("Words here are kept for 24 months.", await _visitor.ReadAsync($"b/{_code}"), StringComparison.Ordinal);
        Assert.Contains("Words here are kept for 24 months.", await _visitor.ReadAsync($"b/{_code}/join"), StringComparison.Ordinal);
        Assert.Contains("Nothing is let go before", await _visitor.ReadAsync($"b/{_code}/who-sees-what"), StringComparison.Ordinal);
        await _visitor.SubmitAsync($"b/{_code}/stewards", "set-keeping", ("months", ""));
        Assert.DoesNotContain("Words here are kept for", await _visitor.ReadAsync($"b/{_code}"), StringComparison.Ordinal);
    }

    [Fact, Rule("G125")]
    public async Task A_complaint_reaches_those_who_look_after_the_board_and_nobody_else()
    {
        using var ben = new Visitor(_site);
        await ben.JoinAsync(_code, "Ben");
        var answer = await ben.SubmitAsync($"b/{_code}/who-sees-what", "complain", ("words", "Rhubarb is never answered"));
        Assert.Contains("It has reached those who look after this board.", answer, StringComparison.Ordinal);
        var report = await _site.Get<BoardDatabase>().ReadAsync(context => context.Reports.AsNoTracking().SingleAsync());
        Assert.Equal(("Rhubarb is never answered", null), (report.Words, report.SeenToAt));
        foreach (var door in new[] { $"b/{_code}", $"b/{_code}/who-sees-what", $"api/boards/{_code}/view", $"api/boards/{_code}/export.json" })
        {
            Assert.DoesNotContain("Rhubarb", await ben.ReadAsync(door), StringComparison.Ordinal);
        }
    }
}
