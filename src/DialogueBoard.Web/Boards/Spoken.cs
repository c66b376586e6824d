using DialogueBoard.Boards;
using DialogueBoard.Contributions;
using DialogueBoard.Heard;
using DialogueBoard.Reach;
using DialogueBoard.Web.Contributions;
using Microsoft.AspNetCore.Http.Extensions;

namespace DialogueBoard.Web.Boards;

/// <summary>
/// Which cards somebody wants to read by how they are spoken and how they came, as it stands in an address. What is null is
/// not asked; what is empty asks for the cards that do not say.
/// </summary>
public sealed record Spoken(string? Footing = null, string? For = null, string? Whom = null, string? Channel = null, string? At = null, bool ToldFor = false)
{
    /// <summary>The most of a name that is looked for.</summary>
    private const int Longest = 240;

    /// <summary>Those of one group of voices.</summary>
    public static Spoken By(GroupName group) => group.Footing is { } footing
        ? new(Footing: WireName.Of(footing))
        : new(For: WireName.Of(group.For!.Value), Whom: group.For == SpeakingFor.Self ? null : group.Whom ?? "");

    public static Spoken From(IQueryCollection query) => new(
        Known<Footing>(query, "footing"),
        Known<SpeakingFor>(query, "for"),
        Text(query, "whom"),
        Known<Channel>(query, "channel"),
        Text(query, "at"),
        query["told"] == "somebody");

    public bool IsAny => this == new Spoken();

    /// <summary>What of an address says this: names and values.</summary>
    public IEnumerable<KeyValuePair<string, string>> InAddress => new (string Name, string? Value)[]
    {
        ("footing", Footing), ("for", For), ("whom", Whom), ("channel", Channel), ("at", At), ("told", ToldFor ? "somebody" : null),
    }.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value!));

    /// <summary>The address at which a board shows these cards.</summary>
    public string Address(string code) => $"/b/{code}{new QueryBuilder(InAddress)}";

    public bool Fits(BoardView view, Contribution card)
    {
        if (IsAny)
        {
            return true;
        }

        var (speaking, coming) = (card.Speaking, view.PartOf<Coming>(card.Id));
        return card.State == ContributionState.OnBoard
            && (Footing is null || Footing == NameOf(speaking?.Footing))
            && (For is null || For == NameOf(speaking?.For))
            && (Whom is null || (ReachKey.Same(Whom) ?? "") == (ReachKey.Same(speaking?.Whom) ?? ""))
            && (Channel is null || Channel == WireName.Of(coming?.Channel ?? DialogueBoard.Reach.Channel.Web))
            && (At is null || (ReachKey.Same(At) ?? "") == (ReachKey.Same(coming?.Where) ?? ""))
            && (!ToldFor || coming is { OnBehalf: true });
    }

    private static string NameOf<T>(T? value)
        where T : struct, Enum => value is { } named ? WireName.Of(named) : "";

    private static string? Known<T>(IQueryCollection query, string name)
        where T : struct, Enum => query.TryGetValue(name, out var value) && (value.ToString() is "" || WireName.Read<T>(value) is not null) ? value.ToString() : null;

    private static string? Text(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var value) ? value.ToString() is var text && text.Length <= Longest ? text : text[..Longest] : null;
}
