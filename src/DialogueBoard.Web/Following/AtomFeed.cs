using System.Globalization;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Server.Contributions;
using DialogueBoard.Web.Boards;
using DialogueBoard.Web.Contributions;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Following;

/// <summary>
/// What is said on a board as an Atom feed (RFC 4287): words as text, never as markup. A card whose words have left the board says so
/// under its own id and as of then, so that readers write it over. Safe from any thread.
/// </summary>
internal sealed class AtomFeed(IStringLocalizer<FollowingWords> words, IStringLocalizer<ContributionWords> cardWords, LeftAndBack leftAndBack)
{
    /// <summary>The most entries; a page of the board's list.</summary>
    public const int Most = Reading.PerPage;

    private const int Opening = 80;

    private static readonly XmlQualifiedName Lang = new("lang", "http://www.w3.org/XML/1998/namespace");

    /// <summary>The newest cards of a board, or of one place on it.</summary>
    /// <param name="board">The whole address of the board's first page.</param>
    public Task<byte[]> OfBoardAsync(BoardView view, string? place, string board, CancellationToken cancel)
    {
        var at = place is null ? "" : $"?place={Uri.EscapeDataString(place)}";
        var title = place is null ? view.Board.Title : words["feed-place", view.Board.Title, place].Value;
        var cards = new Reading(null, place, null, 1).Of(view).Cards;
        var key = place is null ? "feed" : $"feed {place.ToUpperInvariant()}";
        return WriteAsync(view, DerivedId.Of(view.Board.Id, key), title, $"{board}{at}", $"{board}/feed.atom{at}", cards, board, cancel);
    }

    /// <summary>One card and what was said to it, the newest first. Where its words have left the board it holds no words at all.</summary>
    /// <inheritdoc cref="OfBoardAsync"/>
    public Task<byte[]> OfCardAsync(BoardView view, Contribution card, string board, CancellationToken cancel)
    {
        IEnumerable<Contribution> said = card.State != ContributionState.OnBoard ? []
            : view.ThreadsOf(card.Id).Where(thread => thread.To == card.Id).Select(thread => view.Contributions[thread.From]).DistinctBy(one => one.Id)
                .OrderByDescending(one => one.At).ThenBy(one => one.Id).Take(Most - 1);
        var title = words["feed-card", cardWords.Opening(card, Opening), view.Board.Title];
        return WriteAsync(view, DerivedId.Of(card.Id, "feed"), title, $"{board}/c/{card.Id}", $"{board}/c/{card.Id}/feed.atom", [.. said, card], board, cancel);
    }

    private async Task<byte[]> WriteAsync(BoardView view, Guid id, string title, string page, string self, IReadOnlyList<Contribution> cards, string board, CancellationToken cancel)
    {
        var left = await leftAndBack.OfAsync(view, cards, cancel);
        var feed = new SyndicationFeed(cards.Select(card => Entry(card, Updated(card), board)))
        {
            Id = Urn(id),
            Title = new(title),
            Description = view.Board.Purpose is { } purpose ? new(purpose) : null,
            Language = CultureInfo.CurrentUICulture.Name,
            LastUpdatedTime = cards.Select(card => Updated(card)).Append(view.Board.OpenedAt).Max(),
            Generator = "DialogueBoard",
        };
        feed.Authors.Add(new(null, view.Board.Title, null));
        feed.Links.Add(SyndicationLink.CreateSelfLink(new(self), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new(page), "text/html"));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) }))
        {
            feed.SaveAsAtom10(writer);
        }

        return stream.ToArray();

        DateTime Updated(Contribution card) => left.TryGetValue(card.Id, out var at) ? at : card.Reworded ?? card.At;
    }

    // Without a name of its own an entry takes the feed's, which is the board's.
    private SyndicationItem Entry(Contribution card, DateTime updated, string board)
    {
        var kind = cardWords.Kind(card.Kind);
        var entry = new SyndicationItem
        {
            Id = Urn(card.Id),
            Title = new(words["entry", kind, cardWords.Opening(card, Opening)]),
            Content = new TextSyndicationContent(card.State == ContributionState.OnBoard ? card.Text : cardWords.Opening(card)),
            PublishDate = card.At,
            LastUpdatedTime = updated,
        };
        entry.Links.Add(SyndicationLink.CreateAlternateLink(new($"{board}/c/{card.Id}"), "text/html"));
        entry.Categories.Add(new(WireName.Of(card.Kind), null, kind));
        if (card.Language is { } language)
        {
            entry.Content.AttributeExtensions.Add(Lang, language);
        }

        if (card is { State: ContributionState.OnBoard, By.Name: { } name })
        {
            entry.Authors.Add(new(null, name, null));
        }

        return entry;
    }

    private static string Urn(Guid id) => $"urn:uuid:{id}";
}
