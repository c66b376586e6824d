using DialogueBoard.Contributions;
using DialogueBoard.Picture;
using DialogueBoard.Server.Feed;
using DialogueBoard.Web.Boards;
using Microsoft.AspNetCore.Components;

namespace DialogueBoard.Web.Picture;

/// <summary>The board as a tree: the whole of it, folded, or what stands under one theme or one card. Needs no circuit and no script.</summary>
public sealed partial class TreePage
{
    /// <summary>A board of so many cards stands open to its last card.</summary>
    private const int Few = 40;

    /// <summary>A board of so many cards stands open to its issues.</summary>
    private const int Some = 200;

    private const int FewestLines = 6;
    private const string NoTheme = "none";

    private Umbrella _tree = null!;
    private IReadOnlyList<UmbrellaBranch> _branches = [];
    private UmbrellaBranch? _theme;
    private Contribution? _card;
    private PageOfCards _page = new([], 0, 1);

    [SupplyParameterFromQuery(Name = "theme")]
    private string? ThemeId { get; set; }

    [SupplyParameterFromQuery(Name = "card")]
    private string? CardId { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageNumber { get; set; }

    private string Here => Address(_card is not null ? $"/tree?card={_card.Id}" : $"/tree?theme={_theme?.Entry?.Theme.Id.ToString() ?? NoTheme}");

    protected override Task OnBoardAsync(OpenBoard board)
    {
        _tree = Umbrella.Of(View);
        _branches = _tree.Branches;
        if (Guid.TryParse(CardId, out var card) && View.Contributions.TryGetValue(card, out _card))
        {
            _branches = [];
            _page = PageOfCards.Of(_tree.Under(card), PageNumber);
        }
        else if (ThemeId is not null && Find(ThemeId) is var at and >= 0)
        {
            _theme = _tree.Branches[at];
            _branches = [.. _tree.Branches.Skip(at + 1).TakeWhile(part => part.Entry is { } entry && entry.Depth > _theme.Entry?.Depth)];
            _page = PageOfCards.Of(_theme.Tops, PageNumber);
        }

        return Task.CompletedTask;
    }

    private int Find(string theme)
    {
        var id = Guid.TryParse(theme, out var read) ? read : (Guid?)null;
        return id is null && theme != NoTheme ? -1 : _tree.Branches.ToList().FindIndex(branch => branch.Entry?.Theme.Id == id);
    }

    private static int LinesOf(IReadOnlyList<UmbrellaBranch> branches) =>
        Math.Max(FewestLines, TreeWindow.Lines / Math.Max(1, branches.Count(branch => branch.Cards > 0)));
}
