using DialogueBoard.Boards;
using DialogueBoard.Sessions;
using DialogueBoard.Web.Contributions;
using DialogueBoard.Web.Sessions;
using DialogueBoard.Words;
using Microsoft.Extensions.Localization;

namespace DialogueBoard.Web.Screen;

/// <summary>The wall's sentences, as Scripts/wall/wall-speech.ts has them too.</summary>
internal sealed class WallSpeech(IStringLocalizer<ScreenWords> words, IStringLocalizer<SessionsWords> sessionsWords)
{
    /// <summary>What is on, in a few words: "Gather, 2 of 5".</summary>
    public string? Label(Wall wall, DateTime now) => wall switch
    {
        { Kind: WallKind.Soon, Session.Begins: { } begins } => begins > now ? Words("soon.at", Dated.Clock(begins)) : Words("soon.now"),
        { Kind: WallKind.On, Session: { Round: { } round } session } => Words("round", RoundName(round), session.Now! + 1, session.Rounds.Count),
        { Kind: WallKind.On } when wall.Session!.Rounds.All(round => round.Began is null) => Words("on.first"),
        { Kind: WallKind.On } => Words(wall.Ahead.Count > 0 ? "on.between" : "on.last"),
        _ => null,
    };

    /// <summary>The largest words on the wall.</summary>
    public string Title(Wall wall, Board board) => wall.Kind switch
    {
        WallKind.Board => board.Title,
        WallKind.Closed => Words("thanks"),
        _ => wall.Session!.Round?.Prompt ?? wall.Session.Purpose,
    };

    public string? Under(Wall wall, Board board) => wall switch
    {
        { Kind: WallKind.Board } => board.Purpose,
        { Kind: WallKind.Closed } => wall.Session!.Purpose,
        { Kind: WallKind.Soon, Session.Where: { } where } => where,
        { Session: { Round: null, HeldBy: { Count: > 0 } bodies } } => Words("held-by", string.Join(", ", bodies)),
        _ => null,
    };

    /// <summary>What stands in the middle of the wall, in large words.</summary>
    public string? Say(Wall wall) => wall switch
    {
        { Kind: WallKind.Closed } => Words("read"),
        { Session.Round.Kind: RoundKind.GoRound } => wall.Session.Turn is null ? Words("turn.over") : wall.Turn?.Name is { } name ? Words("turn", name) : Words("turn.nobody"),
        { Session: { IsQuiet: true } session } => Words(session.Round is null ? "quiet.kept" : "quiet"),
        _ => null,
    };

    public string? SayUnder(Wall wall, DateTime now) => wall switch
    {
        { Kind: WallKind.Closed, Session: { PublicAt: { } at } session } => session.IsPublic(now) ? null : Words("public.from", Dated.MomentOfYear(at)),
        { Session: { IsQuiet: true } session } => Words(session.Round?.Kind == RoundKind.GoRound ? "quiet" : "quiet.then"),
        { Next.Name: { } name } => Words("turn.next", name),
        _ => null,
    };

    /// <summary>What could be where there is no card yet; null where something else is to be seen.</summary>
    public string? Empty(Wall wall) => wall switch
    {
        { Cards.Count: > 0 } or { Kind: WallKind.Soon or WallKind.Closed } or { Session.IsQuiet: true } or { Focus: not null } or { Session.Round.Kind: RoundKind.GoRound } => null,
        { Kind: WallKind.Board } => Words("empty"),
        { Session.Round: null } => null,
        { TellsEnergy: true } => Words("energy.empty"),
        _ => Words("cards.empty"),
    };

    public string RoundName(Round round) => sessionsWords[$"round.{WireName.Of(round.Kind)}"].Value;

    private string Words(string key, params object[] values) => words[key, values].Value;
}
