using System.Text.Json;
using DialogueBoard.Boards;
using DialogueBoard.Feed;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Contributions;

namespace DialogueBoard.Web.Api;

/// <summary>What a session came to, as it stands on the wire.</summary>
/// <param name="For">The organisation of which it holds what touches it; left out for all.</param>
/// <param name="Parts">The cards' ids, part by part.</param>
/// <param name="Records">These cards, what stands beside them, the threads between them, and what people would give to them.</param>
internal sealed record HarvestAnswer(Session Session, string? For, IReadOnlyDictionary<string, IReadOnlyList<HarvestedAnswer>> Parts, Put Records)
{
    public static byte[] Utf8Of(BoardView view, Harvest harvest, string? body)
    {
        var ids = harvest.Cards.Select(one => one.Card.Id).ToHashSet();
        var parts = Enum.GetValues<HarvestPart>().ToDictionary(
            part => WireName.Of(part),
            part => (IReadOnlyList<HarvestedAnswer>)[.. harvest.In(part).Select(HarvestedAnswer.Of)]);
        var records = Put.Of(
        [
            .. harvest.Cards.Select(one => one.Card),
            .. harvest.Cards.SelectMany(one => view.PartsOf(one.Card.Id)),
            .. harvest.Cards.SelectMany(one => view.ThreadsOf(one.Card.Id)).Where(thread => ids.Contains(thread.From) && ids.Contains(thread.To)).DistinctBy(thread => thread.Id),
            .. harvest.Energies,
        ]);
        return JsonSerializer.SerializeToUtf8Bytes(new HarvestAnswer(harvest.Session, body, parts, records), WireJson.Options);
    }
}

/// <summary>Where a card stands in the harvest; see <see cref="Harvested"/>.</summary>
internal sealed record HarvestedAnswer(Guid ContributionId, int? Round, bool ForSomebodyInTheRoom, DateOnly? Day, bool? IsOpen, HarvestTouch? Touch)
{
    public static HarvestedAnswer Of(Harvested one) =>
        new(one.Card.Id, one.Round, one.ForSomebodyInTheRoom, one.Day, one.Part == HarvestPart.Decided ? one.IsOpen : null, one.Touch);
}
