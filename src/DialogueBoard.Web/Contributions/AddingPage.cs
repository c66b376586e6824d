using DialogueBoard.Acts;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Writing;
using DialogueBoard.Web.Api;
using DialogueBoard.Web.Boards;
using DialogueBoard.Web.People;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Contributions;

/// <summary>
/// Adding a card with a plain form, scripts or none. It says "saved" only after the receipt; a refusal keeps every word.
/// Who has not joined yet joins on the way.
/// </summary>
public abstract class AddingPage : ActPage
{
    /// <summary>The card that was just put on the board, after the form was sent.</summary>
    protected Guid? Saved => Guid.TryParse(SavedId, out var id) ? id : null;

    // A string, since what is no id would else stop the page.
    [SupplyParameterFromQuery(Name = "saved")] private string? SavedId { get; set; }

    /// <summary>What stands in the form: what was sent, else what the address asks for.</summary>
    protected ComposerFields Fields { get; private set; } = new();

    /// <summary>Whether this device has joined the board; otherwise the form asks for a name as well.</summary>
    protected bool Joined => Writer is not null;

    /// <summary>Who writes; somebody who had not joined is told once they have.</summary>
    protected Actor? Writer { get; private set; }

    /// <summary>Why the form was not taken, if it was not.</summary>
    protected string? Says { get; private set; }

    [Inject] protected IStringLocalizer<ComposerWords> Words { get; set; } = null!;
    [Inject] private ActPipeline Pipeline { get; set; } = null!;
    [Inject] private IServiceProvider Services { get; set; } = null!;

    private JoinOnTheWay OnTheWay => Services.GetRequiredService<JoinOnTheWay>();

    /// <summary>What stands in the form at first.</summary>
    protected abstract ComposerFields Fresh(IQueryCollection query);

    /// <summary>Where to go once this card is on the board.</summary>
    protected abstract string AfterPutting(Guid card);

    protected override Task OnBoardAsync(OpenBoard board)
    {
        Writer = Me;

        // Going back must show this same page under this same id: a page made anew would store the same words twice.
        // Antiforgery asks for no-store, so this is said last of all.
        Context.Response.OnStarting(() =>
        {
            Context.Response.Headers.CacheControl = "private, no-cache";
            Context.Response.Headers.Remove("Pragma");
            return Task.CompletedTask;
        });
        Fields = HttpMethods.IsPost(Context.Request.Method) && Context.Request.HasFormContentType
            ? ComposerFields.From(Context.Request.Form)
            : Fresh(Context.Request.Query) with { Key = Joined ? null : OnTheWay.SealedKey() };
        return Task.CompletedTask;
    }

    /// <summary>Puts what stands in the form on the board.</summary>
    protected async Task PutAsync()
    {
        var (actor, refusal) = await OnTheWay.JoinAsync(Board!, Context, Fields.Key, Fields.Name);
        if (actor is not null)
        {
            Writer = actor;
            (var receipt, refusal) = await Pipeline.PerformAsync(Board!, actor, Fields.ToAct(View.Mix.Has(Practices.OpenDoor)), Context.RequestAborted);
            if (receipt is not null)
            {
                GoTo(AfterPutting(Fields.Id));
                return;
            }
        }

        Refuse(refusal!);
    }

    private void Refuse(Refusal refusal)
    {
        Says = $"{refusal.Detail} {Words["not-saved"]}";
        Context.Response.StatusCode = Problems.StatusOf(refusal.Code);

        // Under an id that already stands for something else the same words could never be put on the board.
        if (refusal.Code is RefusalCode.IdTaken or RefusalCode.SameIdOtherContent)
        {
            Fields = Fields with { Id = Guid.NewGuid() };
        }
    }
}
