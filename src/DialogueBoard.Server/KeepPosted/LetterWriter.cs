using System.Globalization;
using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Server.InAndOut;
using DialogueBoard.Words;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>Writes mails in their reader's language. Pure but for the links' seals.</summary>
internal sealed class LetterWriter(PostedLinks links)
{
    /// <summary>The most of one card's words in a mail; the rest is on the board.</summary>
    private const int MostWords = 1_200;

    private const int MostOpening = 80;

    /// <summary>Asks whether somebody wants to be kept posted.</summary>
    public Letter Question(Guid id, Subscriber subscriber, Follow follow, Board board) => In(follow.Language, culture =>
    {
        var subject = LetterWords.Say("confirm-subject", Named.Tidied(board.Title));
        var paper = new LetterPaper(culture);
        paper.Title(Named.Tidied(board.Title), links.Board(board.Code));
        paper.Line(LetterWords.Say("confirm-asked"));
        paper.Line($"{LetterWords.Say("confirm-what")} {string.Join(", ", WhatOf(follow))}.");
        paper.Button(LetterWords.Say("confirm-do"), links.Confirm(subscriber, follow.Id));
        paper.Line(LetterWords.Say("confirm-else"));
        return new Letter(id, subscriber.Address, subject, paper.Text, paper.Html(subject), null);
    });

    /// <summary>The news of all of somebody's boards.</summary>
    public Letter News(Guid id, Subscriber subscriber, Digest digest) => In(subscriber.Language, culture =>
    {
        var subject = digest.Boards is [var one]
            ? LetterWords.Say("digest-subject-one", Named.Tidied(one.Board.Title))
            : LetterWords.Count("digest-subject-many", digest.Boards.Count);
        var paper = new LetterPaper(culture);
        foreach (var board in digest.Boards)
        {
            Tell(paper, board);
        }

        Foot(paper, subscriber);
        return new Letter(id, subscriber.Address, subject, paper.Text, paper.Html(subject), links.Stop(subscriber));
    });

    /// <summary>Tells somebody who looks after boards how much has waited too long on each.</summary>
    public Letter Reminder(Guid id, Subscriber subscriber, IReadOnlyList<(Board Board, int Waits)> boards) => In(subscriber.Language, culture =>
    {
        var subject = LetterWords.Say("reminder-subject");
        var paper = new LetterPaper(culture);
        paper.Line(LetterWords.Say("reminder-says"));
        foreach (var (board, waits) in boards)
        {
            paper.Title(Named.Tidied(board.Title), links.Board(board.Code));
            paper.Line(LetterWords.Count("reminder-waits", waits));
            paper.Button(LetterWords.Say("reminder-do"), links.Stewards(board.Code));
        }

        Foot(paper, subscriber);
        return new Letter(id, subscriber.Address, subject, paper.Text, paper.Html(subject), links.Stop(subscriber));
    });

    private static IEnumerable<string> WhatOf(Follow follow) =>
    [
        follow.What switch
        {
            FollowWhat.Place => LetterWords.Say("what.place", Named.Tidied(follow.Place ?? "")),
            FollowWhat.Card => LetterWords.Say("what.card"),
            FollowWhat.Mine => LetterWords.Say("what.mine"),
            FollowWhat.Care => LetterWords.Say("what.care"),
            _ => LetterWords.Say("what.board"),
        },
        .. follow is { ParticipantId: not null, What: FollowWhat.Board or FollowWhat.Place or FollowWhat.Card } ? [LetterWords.Say("what.mine")] : Array.Empty<string>(),
    ];

    private void Tell(LetterPaper paper, DigestOfBoard news)
    {
        var code = news.Board.Code;
        paper.Title(Named.Tidied(news.Board.Title), links.Board(code));
        if (news.Mine.Count > 0)
        {
            paper.Heading(LetterWords.Say("digest-mine"));
            foreach (var happening in news.Mine)
            {
                Tell(paper, code, happening);
            }
        }

        foreach (var part in news.Parts)
        {
            paper.Heading(part switch
            {
                { Place: { } place } => LetterWords.Say("digest-place", Named.Tidied(place)),
                { Card: { } card } => LetterWords.Say("digest-card", Opening(card)),
                _ => LetterWords.Say("digest-board"),
            });
            foreach (var card in part.Cards)
            {
                paper.Words(null, WordsOf(card), card.Language, About(card), LetterWords.Say("read-it"), links.Card(code, card.Id));
            }
        }

        if (news.More > 0)
        {
            paper.LinkLine(LetterWords.Count("digest-more", news.More), links.Board(code));
        }
    }

    private void Tell(LetterPaper paper, string code, Happening happening)
    {
        var before = $"{LetterWords.Say("you-said", Opening(happening.Mine))}\n{LetterWords.Say(happening.Kind.ToString())}";
        var (shown, at) = (happening.Other, happening.Kind is HappeningKind.Answered or HappeningKind.LedTo ? happening.Other! : happening.Mine);
        paper.Words(before, shown is null ? null : WordsOf(shown), shown?.Language, shown is null ? [] : About(shown), LetterWords.Say("read-it"), links.Card(code, at.Id));
    }

    private void Foot(LetterPaper paper, Subscriber subscriber) => paper.Foot(
        LetterWords.Say("foot-why"),
        [(LetterWords.Say("foot-settings"), links.Settings(subscriber)), (LetterWords.Say("foot-stop"), links.Stop(subscriber))],
        LetterWords.Say("foot-own"));

    private static string WordsOf(Contribution card) => Excerpt.Of(card.Text, MostWords);

    private static string Opening(Contribution card) =>
        card.State == ContributionState.OnBoard ? Excerpt.Of(Named.Tidied(card.Text), MostOpening) : LetterWords.Say("own-words-gone");

    private static IEnumerable<string> About(Contribution card) =>
        [ExportWords.Kind(card.Kind), card.By.Name is { } name ? Named.Tidied(name) : LetterWords.Say("no-name"), .. card.Place is { } place ? [Named.Tidied(place)] : Array.Empty<string>()];

    private static Letter In(string language, Func<CultureInfo, Letter> write)
    {
        var (before, uiBefore) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return write(CultureInfo.CurrentUICulture);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, uiBefore);
        }
    }
}
