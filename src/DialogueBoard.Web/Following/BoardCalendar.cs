using DialogueBoard.Boards;
using DialogueBoard.Dates;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Contributions;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Following;

/// <summary>
/// The dates that are named on a board as a calendar (RFC 5545), each under an id of its own that never changes. What no longer
/// stands is told as cancelled, without its words. Safe from any thread.
/// </summary>
internal sealed class BoardCalendar(IStringLocalizer<FollowingWords> words)
{
    private const int Opening = 80;

    /// <param name="dropped">Sessions that were taken off the board.</param>
    /// <param name="board">The whole address of the board's first page.</param>
    public string Of(BoardView view, IEnumerable<Session> dropped, string board)
    {
        var calendar = new Calendar { ProductId = "-//DialogueBoard//Dates//EN", Method = CalendarMethods.Publish };
        calendar.AddProperty("X-WR-CALNAME", words["dates-title", view.Board.Title]);
        foreach (var date in NamedDates.Of(view, dropped))
        {
            calendar.Events.Add(Event(date, board));
        }

        return CalendarLines.Folded(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private CalendarEvent Event(NamedDate date, string board) => new()
    {
        Uid = date.Id.ToString(),
        DtStamp = new(date.Named),
        LastModified = new(date.Named),
        Sequence = (int)Math.Min(int.MaxValue, date.Revision),
        Status = date.IsOff ? EventStatus.Cancelled : EventStatus.Confirmed,
        Transparency = date.Day is null ? TransparencyType.Opaque : TransparencyType.Transparent,
        Start = date.Day is { } day ? new(day) : new CalDateTime(date.Begins!.Value),
        End = date.Day is { } last ? new(Day.Begins(last) < DateTime.MaxValue.Date ? last.AddDays(1) : last) : new CalDateTime(date.Ends!.Value),
        Summary = date.IsOff ? words["date-off"] : words[date.What.ToString(), CardSpeech.Cut(OnOneLine(date.Words), Opening)],
        Description = date.IsOff ? null : date.Words,
        Location = date.IsOff ? null : date.Where,
        Url = new(date.What == NamedFor.Session && !date.IsOff ? $"{board}/sessions/{date.Id}" : date.CardId is { } card ? $"{board}/c/{card}" : board),
    };

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
