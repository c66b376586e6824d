using System.Text.Json;
using DialogueBoard.Boards;
using DialogueBoard.Feed;
using DialogueBoard.Steps;

namespace DialogueBoard.Tests;

/// <summary>All that can be asked of a view, written out, so that two views can be held against each other.</summary>
internal static class ViewInWords
{
    public static string Describe(this BoardView view) => string.Join('\n',
    [
        $"version {view.Version}, {view.StandingAlone} standing alone",
        .. view.Arrivals.Select(arrival => $"{arrival.At:O} {arrival.Id}"),
        .. view.Contributions.Values.OrderBy(record => record.Id).Select(Json),
        .. view.Threads.Values.OrderBy(record => record.Id).Select(Json),
        .. view.Energies.Values.OrderBy(record => record.Id).Select(Json),
        .. view.Sides.Values.OrderBy(record => record.Id).Select(side => $"{Json(side)} due {side.Due:O}"),
        .. view.Arrivals.Select(arrival => $"{arrival.Id}: {Ids(view.ThreadsOf(arrival.Id))}; {Ids(view.EnergyFor(arrival.Id))}; {Ids(view.Beside<SideRecord>(arrival.Id))}"),
        Ids(view.All<Step>()),
        .. view.OpenEnds.Loose.Select(arrival => $"loose {arrival.Id}"),
        .. view.OpenEnds.Gaps.Select(gap => $"{gap.Value} {gap.Key.Id}"),
        .. from column in Enumerable.Range(-30, 61)
           from row in Enumerable.Range(-30, 61)
           where view.IsTaken(column, row)
           select $"taken {column} {row}",
    ]);

    /// <summary>The whole view as every reader gets it.</summary>
    public static Delta Whole(this BoardView view) => new(
        view.Board.Epoch, 0, view.Version, true, Put.Of([.. view.Contributions.Values, .. view.Threads.Values, .. view.Energies.Values, .. view.Sides.Values]), []);

    private static string Ids(IEnumerable<BoardRecord> records) => string.Join(' ', records.Select(record => record.Id));

    private static string Json(BoardRecord record) => $"{record.Version} {JsonSerializer.Serialize(record, record.GetType(), WireJson.Options)}";
}
