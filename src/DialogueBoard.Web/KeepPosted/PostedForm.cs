using System.Globalization;
using DialogueBoard.Boards;
using DialogueBoard.Server.KeepPosted;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.KeepPosted;

/// <summary>How being kept posted is said and read on pages.</summary>
internal static class PostedForm
{
    /// <summary>The days that a form's ticks name, as <see cref="MailDays"/> has them.</summary>
    public static int Days(string[]? ticked) =>
        MailDays.Of((ticked ?? []).Select(day => Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : (DayOfWeek?)null).OfType<DayOfWeek>());

    public static string Name(DayOfWeek day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day);

    /// <summary>What somebody is kept posted about, in words.</summary>
    /// <param name="view">The board, where it is at hand, for a card's own words.</param>
    public static string Say(this IStringLocalizer<KeepPostedWords> words, Follow follow, BoardView? view = null) => follow.What switch
    {
        FollowWhat.Place => words["what-place-of", follow.Place ?? ""],
        FollowWhat.Card when view is not null && follow.CardId is { } id && view.Contributions.TryGetValue(id, out var card) && card.Text.Length > 0
            => words["what-card", DialogueBoard.Words.Excerpt.Of(DialogueBoard.Words.Named.Tidied(card.Text), 60)],
        FollowWhat.Card => words["what-card-one"],
        FollowWhat.Mine => words["what-mine-too"],
        FollowWhat.Care => words["what-care-of"],
        _ => words["what-board"],
    };
}
