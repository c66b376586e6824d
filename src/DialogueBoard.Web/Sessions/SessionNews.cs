using DialogueBoard.Boards;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Contributions;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Sessions;

/// <summary>What has changed in a session, in sentences for those who hear the page: each change once.</summary>
internal static class SessionNews
{
    /// <summary>Between two looks of one person at the board; empty where nothing is worth a word.</summary>
    public static string Between(
        Session? before, Session? now, bool wasIn, bool isIn, Guid me, BoardView view, IStringLocalizer<SessionsWords> words, IStringLocalizer<ContributionWords> cards)
    {
        if (now is null || before?.Id != now.Id)
        {
            return wasIn ? words["news.over"] : now is null ? "" : words["news.on", now.Purpose];
        }

        if (!wasIn || !isIn)
        {
            return wasIn ? words["news.left"] : isIn ? $"{words["news.in"]} {Whole(now, words)}" : "";
        }

        return string.Join(' ', Changes(before, now, me, view, words, cards));
    }

    private static string Whole(Session now, IStringLocalizer<SessionsWords> words) => string.Join(' ', new[]
    {
        now.Round is { } round ? words["news.round", words.Kind(round.Kind), round.Prompt] : "",
        now.IsQuiet ? words["strip.quiet"] : "",
    }.Where(sentence => sentence.Length > 0));

    private static IEnumerable<string> Changes(
        Session before, Session now, Guid me, BoardView view, IStringLocalizer<SessionsWords> words, IStringLocalizer<ContributionWords> cards)
    {
        if (before.Now != now.Now)
        {
            yield return now.Round is { } round ? words["news.round", words.Kind(round.Kind), round.Prompt] : words["news.round-over"];
        }
        else if (before.PausedWith is null != now.PausedWith is null)
        {
            yield return words[now.PausedWith is null ? "news.goes-on" : "news.stopped"];
        }
        else if (before.RoundEnds < now.RoundEnds || before.PausedWith < now.PausedWith)
        {
            yield return words["news.more-time"];
        }

        if (before.IsQuiet != now.IsQuiet)
        {
            yield return words[now.IsQuiet ? "strip.quiet" : "news.shown"];
        }

        if (before.Focus != now.Focus)
        {
            yield return now.Focus is { } focus && view.Contributions.TryGetValue(focus, out var card)
                ? $"{words["strip.everybody-at"]} {cards.Opening(card, 140)}" : words["news.let-go"];
        }

        if (now.Turn == me && before.Turn != me)
        {
            yield return words["strip.your-turn"];
        }

        if (before.Facilitator?.Id != now.Facilitator?.Id)
        {
            yield return now.IsLedBy(me) ? words["news.you-lead"] : words["strip.leads", words.Called(now.Facilitator)];
        }
    }
}
