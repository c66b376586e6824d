using DialogueBoard.Acts;
using DialogueBoard.Web.Boards;
using DialogueBoard.Web.People;
using Microsoft.AspNetCore.Components;

namespace DialogueBoard.Web.Ballots;

/// <summary>
/// A page on which people say something in private, by a plain form that has their own key at hand. Who has not joined yet joins
/// on the way; a refusal keeps all that was filled in; sent twice it is said once.
/// </summary>
public abstract class BallotPage : ActPage
{
    private bool _onTheWay;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <summary>The form that was sent to this page; null where the page is only read.</summary>
    protected IFormCollection? Sent { get; private set; }

    /// <summary>What somebody who has not joined wants to be called.</summary>
    protected internal string? Name => Sent?["name"].ToString();

    /// <summary>For somebody who has not joined: the key they will have once they do, sealed. The same again where the form was refused.</summary>
    protected internal string? Key { get; private set; }

    private JoinOnTheWay OnTheWay => Services.GetRequiredService<JoinOnTheWay>();

    protected override Task OnBoardAsync(Server.Feed.OpenBoard board)
    {
        Sent = HttpMethods.IsPost(Context.Request.Method) && Context.Request.HasFormContentType ? Context.Request.Form : null;
        Key = Me is not null ? null : Sent?["key"].ToString() is { Length: > 0 } key ? key : OnTheWay.SealedKey();
        return Task.CompletedTask;
    }

    /// <summary>Whether this form of the page was sent.</summary>
    protected bool WasSent(string form) => Sent?["_handler"].ToString() == form;

    /// <summary>Says in private what the form holds, and comes back to where it is said that the board has it.</summary>
    protected Task SayAsync(string form, Func<Guid, Act> act, string told, string goTo)
    {
        _onTheWay = true;
        return DoAsync(form, act, told, goTo, words: true);
    }

    private protected override Task<(Actor? Actor, Refusal? Refusal)> WhoSendsAsync() =>
        _onTheWay ? OnTheWay.JoinAsync(Board!, Context, Key, Name) : base.WhoSendsAsync();
}
