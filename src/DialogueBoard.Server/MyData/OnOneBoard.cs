using System.Text.Json;
using DialogueBoard.Contributions;
using DialogueBoard.Feed;
using DialogueBoard.Organisations;
using DialogueBoard.Server.People;

namespace DialogueBoard.Server.MyData;

/// <summary>All that one board has of a person. Names and shapes are those of the wire, so that what reads a board's data reads this.</summary>
/// <param name="Id">Who they are on this board. It is another number on every board.</param>
/// <param name="Records">What is theirs on the board, by kind: cards in every state, with what stands beside them, threads, offers, what they stand behind.</param>
/// <param name="Hidden">The words of their cards that were hidden, with the reason.</param>
/// <param name="HiddenBeside">What they wrote beside cards that are hidden, their own or others': it is hidden with the card.</param>
/// <param name="WorksAt">Where they had signed in as staff when they were last seen, and until when that counts.</param>
/// <param name="Waiting">What they wrote that nobody else can read yet.</param>
/// <param name="SaidInPrivate">Their marks, dots and answers.</param>
/// <param name="NamedIn">Other people's records in which their name stands: those that they answered, approved or led.</param>
/// <param name="Acts">What kind of thing they did when; the board's history holds no words.</param>
public sealed record OnOneBoard(
    string Code,
    string Title,
    Guid Id,
    string? Name,
    Door? Door,
    DateTime? JoinedAt,
    bool LooksAfterIt,
    Workplace? WorksAt,
    DateTime? WorksAtUntil,
    Put Records,
    IReadOnlyList<HiddenWords> Hidden,
    Put HiddenBeside,
    IReadOnlyList<WaitingWords> Waiting,
    IReadOnlyList<SaidInPrivate> SaidInPrivate,
    IReadOnlyList<NamedIn> NamedIn,
    IReadOnlyList<ActDone> Acts);

/// <summary>Words of a card that those who look after the board hid.</summary>
public sealed record HiddenWords(Guid ContributionId, string Text, string? When, string? Place, string? Whom, string Reason, string? Rule, DateTime At)
{
    internal static HiddenWords Of(HeldWords held) => new(held.ContributionId, held.Text, held.When, held.Place, held.Whom, held.Reason, held.Rule, held.At);
}

/// <summary>An act whose words nobody else can read yet.</summary>
public sealed record WaitingWords(DateTime At, JsonElement Act);

/// <summary>What was said in private on one thing.</summary>
public sealed record SaidInPrivate(Guid On, JsonElement Said);

/// <summary>A record of somebody else in which this person's name stands.</summary>
public sealed record NamedIn(Guid Id, string Kind, Guid? ContributionId);

/// <summary>One act, by kind and time.</summary>
public sealed record ActDone(long Version, string Type, DateTime At);
