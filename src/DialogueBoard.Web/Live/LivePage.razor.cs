using DialogueBoard.OurMix;
using DialogueBoard.Server.Feed;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DialogueBoard.Web.Live;

/// <summary>
/// Taking part. The page itself is static: the composer and the picture in it live by scripts and the event stream, and
/// only the list, the chosen card and who is here hang on a circuit. So a lost circuit holds no words up.
/// </summary>
public sealed partial class LivePage
{
    private static readonly InteractiveServerRenderMode OnACircuit = new(prerender: true);

    // What of the page is not the circuit's, for a page that follows a dial.
    [SupplyParameterFromQuery(Name = "part")]
    private string? Part { get; set; }

    private bool OnlyShell => Part == "shell";

    private bool HasWeb => View.Mix.Has(Practices.Web);

    protected override Task OnBoardAsync(OpenBoard board)
    {
        // This page brings scripts of its own, which only a whole load runs.
        Context.Response.Headers.Remove("blazor-enhanced-nav");
        return Task.CompletedTask;
    }
}
