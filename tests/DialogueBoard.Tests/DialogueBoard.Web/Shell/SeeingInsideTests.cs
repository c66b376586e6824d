using System.Net;
using System.Net.Sockets;
using DialogueBoard.Web.CommandLine;
using Xunit;

namespace DialogueBoard.Tests.Web.Shell;

/// <summary>What those who run an installation can ask it.</summary>
public sealed class SeeingInsideTests
{
    [Fact, Rule("O3", "O1")]
    public async Task Metrics_are_read_at_their_own_address_which_serves_nothing_else()
    {
        // The test's server has one port only: given to the metrics, it is theirs alone.
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var folder = Directory.CreateTempSubdirectory("dialogueboard-");
        using (var site = LiveSite.StartOn(folder.FullName, port, ("Metrics:Address", $"http://127.0.0.1:{port}")))
        {
            using var browser = site.Browser();
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri("", UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri("health/ready", UriKind.Relative))).StatusCode);
            Assert.Contains("http_server_request_duration_seconds", await browser.GetStringAsync("metrics"), StringComparison.Ordinal);
        }

        folder.Delete(recursive: true);
    }

    [Theory, Rule("O3")]
    [InlineData("")]
    [InlineData("http://127.0.0.1:9")]
    public async Task Metrics_are_not_to_be_had_where_people_come_in(string metrics)
    {
        using var site = LiveSite.Start(("Metrics:Address", metrics));
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Host = "127.0.0.1:9";
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri("metrics", UriKind.Relative))).StatusCode);
        Assert.Equal("Healthy", await browser.GetStringAsync("health/ready"));
    }

    [Fact, Rule("O4")]
    public async Task A_node_whose_database_is_gone_stays_ready_and_says_that_it_is_degraded()
    {
        var folder = Directory.CreateTempSubdirectory("dialogueboard-");
        using (var site = LiveSite.StartOn(folder.FullName))
        {
            using var browser = site.Browser();
            Assert.Equal("Healthy", await browser.GetStringAsync("health/ready"));

            var (here, away) = (Path.Combine(folder.FullName, "board.db"), Path.Combine(folder.FullName, "away.db"));
            File.Move(here, away);
            using var answer = await browser.GetAsync(new Uri("health/ready", UriKind.Relative));
            Assert.Equal((HttpStatusCode.OK, "Degraded"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
            Assert.Equal("Healthy", await browser.GetStringAsync("health/live"));

            File.Move(away, here);
            Assert.Equal("Healthy", await browser.GetStringAsync("health/ready"));
        }

        folder.Delete(recursive: true);
    }

    [Theory, Rule("O5")]
    [InlineData("migrate", true)]
    [InlineData("import", false)]
    [InlineData("--urls", false)]
    public void The_migration_is_asked_for_by_its_name(string word, bool migrates) => Assert.Equal(migrates, MigrateCommand.Handles([word]));
}
