using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Feed;
using DialogueBoard.Web.People;
using Microsoft.AspNetCore.Components;

namespace DialogueBoard.Web.Boards;

/// <summary>
/// A page of one board, rendered once and without a circuit: finds the board by the code in the address, and who asks.
/// A board that is not there gives the page that says so.
/// </summary>
public abstract class BoardPage : ComponentBase
{
    /// <summary>The board's code as it stands in the address.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [CascadingParameter]
    protected HttpContext Context { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private OpenBoards Boards { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <summary>Null while it is looked for, and where there is none.</summary>
    protected OpenBoard? Board { get; private set; }

    /// <summary>The board as this page shows it, from beginning to end.</summary>
    protected internal BoardView View { get; set; } = null!;

    /// <summary>Who asks; null for somebody who has not joined.</summary>
    protected internal Actor? Me { get; private set; }

    /// <summary>Whether this reader may add anything, once they have joined: where only members speak, others read.</summary>
    protected internal bool MaySpeak => MixRule.RefuseNew(View, Me) is null;

    /// <summary>Whether the page answers a form that was sent to it, and so shows that form whatever became of it.</summary>
    protected internal bool IsAnswering => HttpMethods.IsPost(Context.Request.Method);

    protected sealed override async Task OnInitializedAsync()
    {
        if (await Boards.FindAsync(Code, Context.RequestAborted) is not { } board)
        {
            Navigation.NotFound();
            return;
        }

        View = board.Feed.View;
        Me = await Services.GetRequiredService<WhoAsks>().OnAsync(board, Context, Context.RequestAborted);
        Board = board;
        await OnBoardAsync(board);
    }

    /// <summary>The page's own preparation, once the board is there.</summary>
    protected virtual Task OnBoardAsync(OpenBoard board) => Task.CompletedTask;

    /// <summary>An address of this board: "" for its first page, "/c/..." and so on.</summary>
    protected string Address(string rest = "") => $"/b/{View.Board.Code}{rest}";

    /// <summary>Sends the browser on after something was done, so that loading the page again does not do it twice.</summary>
    protected void GoTo(string address) => Navigation.NavigateTo(address);
}
