using DialogueBoard.Acts;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Limits;
using DialogueBoard.Server.People;
using DialogueBoard.Server.Writing;
using DialogueBoard.Web.Api;
using DialogueBoard.Web.People;
using DialogueBoard.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace DialogueBoard.Web.Contributions;

/// <summary>
/// Adding a card with a plain form, scripts or none. It says "saved" only after the receipt; a refusal keeps every word.
/// Who has not joined yet joins on the way.
/// </summary>
public sealed partial class AddPage
{
    private ComposerFields _fields = new();
    private bool _joined;
    private string? _says;

    /// <summary>The card that was just put on the board, after the form was sent.</summary>
    [SupplyParameterFromQuery] public Guid? Saved { get; set; }

    [Inject] private Participants Participants { get; set; } = null!;
    [Inject] private BoardLimits Limits { get; set; } = null!;
    [Inject] private ActPipeline Pipeline { get; set; } = null!;
    [Inject] private WhoAsks Who { get; set; } = null!;
    [Inject] private FirstKey FirstKey { get; set; } = null!;

    private string? AboutSays => _fields.About is [var first, ..] && View.Contributions.TryGetValue(first, out var card)
        ? CardWords.Opening(card, 140)
        : null;

    protected override Task OnBoardAsync(OpenBoard board)
    {
        _joined = Me is not null;

        // Going back must show this same page under this same id: a page made anew would store the same words twice.
        // Antiforgery asks for no-store, so this is said last of all.
        Context.Response.OnStarting(() =>
        {
            Context.Response.Headers.CacheControl = "private, no-cache";
            Context.Response.Headers.Remove("Pragma");
            return Task.CompletedTask;
        });
        _fields = HttpMethods.IsPost(Context.Request.Method) && Context.Request.HasFormContentType
            ? ComposerFields.From(Context.Request.Form)
            : ComposerFields.From(Context.Request.Query) with { Key = _joined ? null : FirstKey.Seal() };
        return Task.CompletedTask;
    }

    private async Task PutAsync()
    {
        var (actor, refusal) = await JoinedAsync(Board!);
        if (actor is not null)
        {
            (var receipt, refusal) = await Pipeline.PerformAsync(Board!, actor, _fields.ToAct(), Context.RequestAborted);
            if (receipt is not null)
            {
                GoTo(Address($"/add?saved={_fields.Id}"));
                return;
            }
        }

        Refuse(refusal!);
    }

    private async Task<(Actor? Actor, Refusal? Refusal)> JoinedAsync(OpenBoard board)
    {
        if (await Who.OnAsync(board, Context, Context.RequestAborted) is { } actor)
        {
            return (actor, null);
        }

        if (Limits.Join(Context.Address()) is { } full)
        {
            return (null, full);
        }

        var key = DeviceKey.Of(Context) ?? FirstKey.Open(_fields.Key);
        var joined = await Participants.JoinAsync(board, key, _fields.Name, Door.Here, cancel: Context.RequestAborted);
        if (joined.Actor is not null)
        {
            DeviceKey.Set(Context, key);
            _joined = true;
        }

        return joined;
    }

    private void Refuse(Refusal refusal)
    {
        _says = $"{refusal.Detail} {Words["not-saved"]}";
        Context.Response.StatusCode = Problems.StatusOf(refusal.Code);

        // Under an id that already stands for something else the same words could never be put on the board.
        if (refusal.Code is RefusalCode.IdTaken or RefusalCode.SameIdOtherContent)
        {
            _fields = _fields with { Id = Guid.NewGuid() };
        }
    }
}
