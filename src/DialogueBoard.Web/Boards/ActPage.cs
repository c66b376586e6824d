using DialogueBoard.Acts;
using DialogueBoard.Server.Writing;
using DialogueBoard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Boards;

/// <summary>A page of one board with forms that do something on it, through the same pipeline as every other door.</summary>
public abstract class ActPage : BoardPage
{
    private Guid _fresh = Guid.NewGuid();
    private string? _refusedForm;
    private string? _refused;

    [Inject]
    private ActPipeline Pipeline { get; set; } = null!;

    [Inject]
    private IStringLocalizer<BoardsWords> FormWords { get; set; } = null!;

    /// <summary>The act id that came with the form; see <see cref="PageForm"/>.</summary>
    [SupplyParameterFromForm(Name = "act")]
    private string? SentId { get; set; }

    /// <summary>The address of this page, as it was asked for.</summary>
    internal string Here => new Uri(Navigation.Uri).PathAndQuery;

    /// <summary>
    /// The act id for a form of this page: one for each, and the same again where that form was refused, since nothing of it
    /// was stored.
    /// </summary>
    internal Guid IdFor(string form) => _refusedForm == form ? _fresh : DialogueBoard.Boards.DerivedId.Of(_fresh, form);

    /// <summary>Performs what a form asks for, and comes back to this page or goes on to another.</summary>
    internal Task DoAsync(string form, Func<Guid, Act> act, string? goTo) =>
        DoAsync(form, act, "done", goTo ?? Here, words: true);

    /// <summary>Why this form was refused, if it was.</summary>
    internal string? RefusedFor(string form) => _refusedForm == form ? _refused : null;

    /// <summary>
    /// Performs what a form asks for. Once it is stored the browser is sent on, with a word told to the next page; until
    /// then nothing says so.
    /// </summary>
    /// <param name="words">Whether the form holds words that its writer would not like to lose.</param>
    protected internal async Task DoAsync(string form, Func<Guid, Act> act, string told, string goTo, bool words = false)
    {
        var (actor, refusal) = Guid.TryParse(SentId, out var id) ? await WhoSendsAsync() : (null, Refusal.Because(RefusalCode.MissingId));
        var outcome = actor is null ? refusal! : await Pipeline.PerformAsync(Board!, actor, act(id));
        refusal = outcome.Refusal;
        if (refusal is null)
        {
            // What is kept back is not on the board, and has no page yet.
            var waits = outcome.Receipt is { Waits: true };
            Told.Leave(Context, !waits ? told : outcome.Receipt is { WaitsFor: WaitsFor.Care } ? "kept-care" : "kept");
            GoTo(waits ? Here : goTo);
            return;
        }

        // An id that was used for something else has done its work; any other can be sent again.
        var used = refusal.Code is RefusalCode.SameIdOtherContent or RefusalCode.IdTaken or RefusalCode.MissingId;
        _fresh = used || !Guid.TryParse(SentId, out var sent) ? Guid.NewGuid() : sent;
        _refusedForm = form;
        _refused = used ? FormWords["sent-before"] : words ? FormWords["refused", refusal.Detail] : refusal.Detail;
    }

    /// <summary>Whoever sent a form of this page, or why nobody may be taken for that.</summary>
    private protected virtual Task<(Actor? Actor, Refusal? Refusal)> WhoSendsAsync() =>
        Task.FromResult<(Actor?, Refusal?)>(Board is null || Me is null ? (null, Refusal.Because(RefusalCode.NotJoined)) : (Me, null));
}
