using System.Globalization;
using DialogueBoard.Acts;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Server.Stewarding;
using DialogueBoard.Stewarding;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Shell;
using DialogueBoard.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Stewarding;

/// <summary>
/// What waits for those who look after a board, and what they can do about it, one thing or many at once. It has few forms with many
/// buttons: so a button works also where somebody else was quicker, and is answered by a sentence.
/// </summary>
public sealed partial class QueuePage(
    IStringLocalizer<StewardingWords> words,
    IStringLocalizer<ContributionWords> cardWords,
    CareQueues queues,
    HeldWordsReader heldWords,
    TimeProvider time)
{
    private const int PerPage = 30;
    private const int MostHidings = 20;
    private const int MostPeople = 50;

    /// <summary>Among so many of the latest cards people are found to choose from.</summary>
    private const int Latest = 2000;
    private const int Opening = 60;
    private const string QueueForm = "queue";
    private const string AfterAllForm = "let-in-after-all";
    private const string HideForm = "hide-some";
    private const string RestoreForm = "restore-many";

    private CareQueue? _queue;
    private Posting _posting = null!;
    private IReadOnlyList<QueueItem> _items = [];
    private List<(Guid Act, DateTime At, string Reason, int Cards, string First)> _hidings = [];
    private List<(Guid Id, string Name, int Cards, string Last)> _people = [];
    private SomeForm _some = new();
    private int? _would;
    private string? _wouldSay;
    private string? _told;
    private string? _says;
    private int _page = 1;
    private int _pages = 1;

    private IStringLocalizer<StewardingWords> Words => words;
    private IStringLocalizer<ContributionWords> CardWords => cardWords;
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageNumber { get; set; }

    /// <summary>Whose cards are to be hidden, as a link asks.</summary>
    [SupplyParameterFromQuery(Name = "by")]
    private string? AskedBy { get; set; }

    private IFormCollection? Sent => IsAnswering && Context.Request.HasFormContentType ? Context.Request.Form : null;

    protected override async Task OnBoardAsync(OpenBoard board)
    {
        Context.Response.Headers.CacheControl = "no-cache, no-store";
        _told = Told.Take(Context);
        if (Me is null || await queues.OfAsync(board, Me, Context.RequestAborted) is not { } queue)
        {
            return;
        }

        _queue = queue;
        _posting = Posting.Of(View);
        _pages = Math.Max(1, (queue.Waiting.Count + PerPage - 1) / PerPage);
        _page = int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, _pages) : 1;
        _items = [.. queue.Waiting.Skip((_page - 1) * PerPage).Take(PerPage)];
        _some = IsSent(HideForm) ? SomeForm.Read(Sent!) : new(By: Guid.TryParse(AskedBy, out var by) ? by : null);
        _people = People();
        _hidings = Hidings(await heldWords.ForAsync(board, Me, Context.RequestAborted));
    }

    /// <summary>What was typed into a field of a form that was sent and is shown again.</summary>
    private string? Typed(string name, string form) => IsSent(form) ? Sent![name].ToString() : null;

    private string? Typed(string name) => Typed(name, QueueForm);

    private bool IsSent(string form) => Sent is { } sent && sent["_handler"] == form;

    private Task SeeToAsync()
    {
        if (Sent is not { } form)
        {
            return Task.CompletedTask;
        }

        var pressed = Pressed.Read(form["do"]);
        var of = pressed.About is { } one ? $"-{one}" : "";
        var (reason, rule) = (form[$"reason{of}"].ToString(), ReasonFields.Number(form[$"rule{of}"]));
        return pressed.What switch
        {
            Pressed.LetIn => EachAsync(pressed, "words", (id, ids) => new LetIn { Id = id, ActIds = ids }, "let-in"),
            Pressed.TurnDown => EachAsync(pressed, "words", (id, ids) => new TurnDown { Id = id, ActIds = ids, Reason = reason, Rule = rule }, "turned-down"),
            Pressed.Hide => EachAsync(pressed, "cards", (id, ids) => new HideMany { Id = id, ContributionIds = ids, Reason = reason, Rule = rule }, "hidden"),
            Pressed.SeenTo => EachAsync(pressed, "cards", (id, ids) => new SeeToReport { Id = id, ReportId = ids[0], Also = ids is [_] ? null : [.. ids.Skip(1)] }, "seen-to"),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>Does something with the one thing a button is about, or with all that are ticked.</summary>
    /// <param name="ticked">The name of the boxes.</param>
    private Task EachAsync(Pressed pressed, string ticked, Func<Guid, IReadOnlyList<Guid>, Act> act, string told)
    {
        Guid[] ids = pressed switch
        {
            // Hiding stands beside what was told of a card, and is about the card.
            { What: Pressed.Hide, About: { } report } => [_queue?.Waiting.FirstOrDefault(item => item.Report?.Id == report)?.Report?.ContributionId ?? report],
            { About: { } one } => [one],

            // What is ticked is the card: all that was told of it is seen to.
            { What: Pressed.SeenTo } => [.. _queue?.Waiting.Select(item => item.Report).OfType<QueuedReport>().Where(report => Ticked(ticked).Contains(report.ContributionId)).Select(report => report.Id).Take(LetIn.Most) ?? []],
            _ => Ticked(ticked),
        };
        if (ids.Length == 0)
        {
            _says = Words["many-none"];
            return Task.CompletedTask;
        }

        return DoOneAsync(QueueForm, pressed, id => act(id, ids), told);
    }

    private Guid[] Ticked(string name) => [.. Sent![name].Select(value => Guid.TryParse(value, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];

    // Each button does something else, and so under another id.
    private Task DoOneAsync(string form, Pressed pressed, Func<Guid, Act> act, string told) =>
        DoAsync(form, id => act(DerivedId.Of(id, $"{pressed.What} {pressed.About}")), told, Here);

    private Task LetInAfterAllAsync() => Pressed.Read(Sent?["do"].ToString()) is { What: Pressed.LetIn, About: { } one } pressed
        ? DoOneAsync(AfterAllForm, pressed, id => new LetIn { Id = id, ActIds = [one] }, "let-in")
        : Task.CompletedTask;

    private Task RestoreAsync() => Pressed.Read(Sent?["do"].ToString()) is { What: Pressed.Restore, About: { } hiding } pressed
        ? DoOneAsync(RestoreForm, pressed, id => new RestoreMany { Id = id, ActId = hiding }, "restored")
        : Task.CompletedTask;

    private Task HideSomeAsync()
    {
        if (_queue is null || Sent is not { } form)
        {
            return Task.CompletedTask;
        }

        if (_some.IsUnread)
        {
            _says = Words["some-unread"];
            return Task.CompletedTask;
        }

        var pressed = Pressed.Read(form["do"]);
        if (pressed.What == Pressed.Hide)
        {
            return DoOneAsync(HideForm, pressed, id => _some.ToAct(id, form["reason"].ToString(), ReasonFields.Number(form["rule"])), "hidden");
        }

        if (_some.By is null && (_some.From is null || _some.Until is null))
        {
            _says = Refusal.Because(RefusalCode.WhichCards).Detail;
            return Task.CompletedTask;
        }

        var cards = _some.ToAct(Guid.Empty).Chosen(View).Where(card => card.State == ContributionState.OnBoard).ToList();
        _would = cards.Count;
        _wouldSay = cards.Count == 0 ? null : CardWords.Opening(cards[^1], Opening);
        return Task.CompletedTask;
    }

    private List<(Guid Id, string Name, int Cards, string Last)> People()
    {
        var people = View.Arrivals.Reverse().Take(Latest).Select(arrival => View.Contributions[arrival.Id])
            .Where(card => card.State == ContributionState.OnBoard)
            .DistinctBy(card => card.By.Id)
            .Take(MostPeople)
            .Select(card => card.By.Id);
        return [.. people.Concat(_some.By is { } asked ? new[] { asked } : []).Distinct()
            .Select(id => (Id: id, Cards: View.SaidBy(id).Where(card => card.State == ContributionState.OnBoard).ToList()))
            .Where(person => person.Cards.Count > 0)
            .Select(person => (person.Id, person.Cards[^1].By.Name ?? CardWords["nobody"].Value, person.Cards.Count, CardWords.Opening(person.Cards[^1], Opening)))];
    }

    private List<(Guid Act, DateTime At, string Reason, int Cards, string First)> Hidings(IEnumerable<HeldWords> held) =>
        [.. held.Where(one => one.HiddenIn is not null && View.Contributions.TryGetValue(one.ContributionId, out var card) && card.State == ContributionState.Hidden)
            .GroupBy(one => one.HiddenIn!.Value)
            .Select(alike => (alike.Key, At: alike.Max(one => one.At), alike.First().Reason, alike.Count(), Excerpt.Of(alike.First().Text, Opening)))
            .OrderByDescending(one => one.At)
            .Take(MostHidings)];
}
