using System.Globalization;
using DialogueBoard.Contributions;
using DialogueBoard.OpenEnds;
using DialogueBoard.OurMix;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Server.Feed;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.OpenEnds;
using DialogueBoard.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Boards;

/// <summary>A board to read: its words as a list, filtered and in pages, or as the web. Needs no circuit and no script.</summary>
public sealed partial class ReadPage(
    IStringLocalizer<BoardsWords> words,
    IStringLocalizer<ContributionWords> cardWords,
    HeldWordsReader heldWords,
    LensSpeech speech)
{
    /// <summary>The most that is looked for at once.</summary>
    private const int LongestSearch = 200;

    /// <summary>What stands in the address for the cards that are filed under no theme.</summary>
    private const string NoTheme = "none";

    private Reading _reading = new(null, null, null, 1);
    private PageOfCards _page = new([], 0, 1);
    private Dictionary<Guid, HeldWords> _held = [];
    private BoardSummary _summary = null!;
    private string? _told;

    private IStringLocalizer<BoardsWords> Words => words;
    private IStringLocalizer<ContributionWords> CardWords => cardWords;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? KindName { get; set; }

    [SupplyParameterFromQuery(Name = "place")]
    private string? PlaceName { get; set; }

    [SupplyParameterFromQuery(Name = "when")]
    private string? WhenName { get; set; }

    [SupplyParameterFromQuery(Name = "stuck")]
    private string? StuckAt { get; set; }

    [SupplyParameterFromQuery(Name = "theme")]
    private string? ThemeId { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "lens")]
    private string? LensName { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageNumber { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? Showing { get; set; }

    private bool AsWeb => Showing == "web" && View.Mix.Has(Practices.Web);

    // Where the board is arranged by service it opens grouped by its themes; a search, a filter or the number of a page gives the plain list.
    private bool OpensByTheme => View.Mix.Leads(Practices.ByService) && !_reading.IsFiltered && PageNumber is null;

    // How the board can be looked at: what leads comes first, the other picture last.
    private IEnumerable<string> Sights => View.Mix.Leads(Practices.Umbrella)
        ? ["tree", "list", .. View.Mix.Has(Practices.Web) ? ["web"] : Array.Empty<string>()]
        : ["list", "web", .. View.Mix.Leads(Practices.Web) ? Array.Empty<string>() : ["tree"]];

    // An empty board says what would be on it as it is arranged, and as people talk.
    private string EmptyHow => OpensByTheme ? "cards-none-themes" : View.Mix.Leads(Practices.Debate) ? "cards-none-debate" : "cards-none-how";
    private bool IsEmpty => View.Contributions.Count == 0;

    protected override async Task OnBoardAsync(OpenBoard board)
    {
        _told = Told.Take(Context);
        _summary = BoardSummary.Of(View);
        _reading = new(
            WireName.Read<ContributionKind>(KindName),
            string.IsNullOrWhiteSpace(PlaceName) ? null : PlaceName.Trim(),
            string.IsNullOrWhiteSpace(Text) ? null : CardSpeech.Cut(Text.Trim(), LongestSearch).TrimEnd('…'),
            int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1,
            WireName.Read<Lens>(LensName))
        {
            When = string.IsNullOrWhiteSpace(WhenName) ? null : WhenName,
            Stuck = string.IsNullOrWhiteSpace(StuckAt) ? null : StuckAt,
            Spoken = Spoken.From(Context.Request.Query),
            Theme = ThemeId == NoTheme ? Guid.Empty : Guid.TryParse(ThemeId, out var theme) ? theme : null,
        };
        if (AsWeb)
        {
            return;
        }

        _reading = _reading.Lens is { } lens ? _reading with { Shown = speech.Of(View, lens).ToDictionary(card => card.Id, card => card.Why) } : _reading;
        _page = _reading.Of(View);
        if (Me is not null && _page.Cards.Any(card => card.State == ContributionState.Hidden && (Me.IsSteward || card.By.Id == Me.Id)))
        {
            _held = (await heldWords.ForAsync(board, Me, Context.RequestAborted)).ToDictionary(held => held.ContributionId);
        }
    }

    /// <summary>How many cards there are and which are shown, in words.</summary>
    private string CountInWords()
    {
        var all = N(View.Contributions.Count);
        return (_reading.IsFiltered, _page.Fitting, OpensByTheme ? 1 : _page.Pages) switch
        {
            (false, 1, _) => Words.Count("cards", 1),
            (false, var fit, 1) => Words.Count(OpensByTheme ? "cards-by-theme" : "cards-all", fit),
            (false, var fit, _) => Words.Count("cards-part", fit, N(_page.First), N(_page.Last)),
            (true, var fit, 1) => Words.Count("found", fit, all),
            (true, var fit, _) => fit == 1 ? Words.Count("found", fit, all) : Words.Count("found-part", fit, all, N(_page.First), N(_page.Last)),
        };
    }

    /// <summary>This page's address with one thing in it different.</summary>
    /// <param name="plain">Whether it gives the list as such, also where the board opens by theme.</param>
    private string With(string? kind = null, int page = 1, string? view = null, bool cleared = false, bool plain = false)
    {
        var query = new QueryBuilder();
        if (!cleared)
        {
            Add("q", _reading.Text);
            Add("kind", kind ?? (_reading.Kind is { } now ? WireName.Of(now) : null));
            Add("place", _reading.Place);
            Add("when", _reading.When);
            Add("stuck", _reading.Stuck);
            Add("theme", _reading.Theme is { } theme ? theme == Guid.Empty ? NoTheme : theme.ToString() : null);
            foreach (var (name, value) in _reading.Spoken.InAddress)
            {
                query.Add(name, value);
            }
            Add("lens", _reading.Lens is { } lens ? WireName.Of(lens) : null);
        }

        Add("page", page > 1 || plain ? page.ToString(CultureInfo.InvariantCulture) : null);
        Add("view", view);
        return Address(query.ToString());

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }

    private static string N(int n) => n.ToString("N0", CultureInfo.CurrentCulture);
}
