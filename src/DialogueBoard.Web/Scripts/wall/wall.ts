import type { BoardState } from "../board-state.js";
import type { Attendance, Contribution, Person, Round, Session } from "../wire.js";

const hour = 3_600_000;
const thanksFor = hour;
const soonWithin = 3 * hour;

/** What the wall shows at a moment, as Web/Screen/Wall.cs has it of the same records. */
export interface Wall {
  readonly kind: "board" | "soon" | "on" | "closed";
  readonly session?: Session | undefined;
  readonly round?: Round | undefined;
  /** The card everybody is at; the cards are the answers to it then. */
  readonly focus?: Contribution | undefined;
  readonly turn?: Person | undefined;
  readonly next?: Person | undefined;
  readonly ahead: readonly Round[];
  readonly cards: readonly Contribution[];
}

export function wallOf(state: BoardState, now: number): Wall {
  const sessions = [...state.sessions.values()];
  const on = sessions.find(session => session.state === "on");
  if (on) return wallOn(state, on);
  const closed = latest(sessions.filter(one => one.closedAt && Date.parse(one.closedAt) > now - thanksFor), one => one.closedAt ?? "");
  if (closed) return { kind: "closed", session: closed, ahead: [], cards: [] };
  const soon = latest(sessions.filter(one => one.state === "planned" && Math.abs(Date.parse(one.begins ?? "") - now) < soonWithin), one => one.begins ?? "", -1);
  return soon
    ? { kind: "soon", session: soon, ahead: soon.rounds, cards: [] }
    : { kind: "board", ahead: [], cards: newest(state.contributions.values()) };
}

function wallOn(state: BoardState, session: Session): Wall {
  const round = session.now === undefined ? undefined : session.rounds[session.now];
  const there = [...state.attendances.values()].filter(one => one.sessionId === session.id && !one.leftAt);
  const focus = onBoard(state.contributions.get(session.focus ?? ""));
  return {
    kind: "on",
    session,
    round,
    focus,
    turn: there.find(one => one.by.id === session.turn)?.by,
    next: round?.kind === "go-round" ? nextTurn(there, session) : undefined,
    ahead: round ? [] : session.rounds.filter(one => !one.began),
    cards: session.isQuiet ? [] : cardsOf(state, session, there, round, focus),
  };
}

function cardsOf(state: BoardState, session: Session, there: readonly Attendance[], round: Round | undefined, focus: Contribution | undefined): readonly Contribution[] {
  const card = (id: string) => state.contributions.get(id);
  if (focus) return newest([...state.threads.values()].filter(thread => thread.to === focus.id).map(thread => card(thread.from)));
  if (round?.kind !== "energy") return newest([...state.saidIns.values()].filter(said => said.sessionId === session.id).map(said => card(said.contributionId)));

  const people = new Set(there.map(one => one.by.id));
  const given = [...state.energies.values()]
    .filter(energy => energy.at >= (session.openedAt ?? "") && people.has(energy.by.id))
    .sort((one, other) => newestFirst(one.at, other.at));
  return [...new Set(given.map(energy => card(energy.contributionId)))].filter(isOnBoard);
}

function nextTurn(there: readonly Attendance[], session: Session): Person | undefined {
  return [...there]
    .sort((one, other) => newestFirst(other.at, one.at))
    .find(one => one.hadTurnIn !== session.now && one.by.id !== session.turn)?.by;
}

function newest(cards: Iterable<Contribution | undefined>): readonly Contribution[] {
  return [...new Set(cards)].filter(isOnBoard).sort((one, other) => newestFirst(one.at, other.at));
}

function isOnBoard(card: Contribution | undefined): card is Contribution {
  return card !== undefined && !card.state;
}

function onBoard(card: Contribution | undefined): Contribution | undefined {
  return isOnBoard(card) ? card : undefined;
}

function newestFirst(one: string, other: string): number {
  return Date.parse(other) - Date.parse(one);
}

function latest<T>(items: readonly T[], at: (item: T) => string, sign = 1): T | undefined {
  return [...items].sort((one, other) => sign * newestFirst(at(one), at(other)))[0];
}
