// The shapes of the wire contract, version 1, as a browser meets them. Names here are the contract's; they may grow,
// never change.

export type Kind =
  | "issue" | "question" | "story" | "building-on" | "different-view" | "link-noticed" | "not-knowing"
  | "seed" | "offer" | "need" | "position" | "for" | "against"
  | "contact" | "learning" | "report" | "group" | "step" | "promise" | "opening" | "gain" | "trial"
  | "announcement" | "held" | "proposal" | "target" | "plan" | "consultation";

export type Relation = "about" | "builds-on" | "asks" | "differs" | "links" | "gathers" | "rests-on" | "helps";

export interface Person {
  readonly id: string;
  readonly name?: string;
}

export interface Speaking {
  readonly for: "self" | "others" | "job" | "body";
  readonly whom?: string;
  readonly footing?: "lived" | "work" | "elected" | "asked";
  readonly confirmed?: boolean;
}

export interface Contribution {
  readonly id: string;
  readonly kind: Kind;
  /** Empty when the card was withdrawn, hidden or let go. */
  readonly text: string;
  /** The language of the words, where it is plain: a BCP 47 tag. */
  readonly language?: string;
  readonly by: Person;
  readonly speaking?: Speaking;
  readonly about?: readonly string[];
  readonly when?: string;
  readonly place?: string;
  /** For an offer or a need: what of. */
  readonly asset?: "skill" | "experience" | "time" | "room" | "data" | "money";
  readonly at: string;
  /** The card's centre, in CSS pixels at zoom 1. */
  readonly x: number;
  readonly y: number;
  /** Absent while the card is on the board. */
  readonly state?: "withdrawn" | "hidden" | "let-go";
  readonly reworded?: string;
}

export interface Thread {
  readonly id: string;
  /** The newer card. */
  readonly from: string;
  /** What it is about. */
  readonly to: string;
  readonly relation: Relation;
  readonly by: Person;
  readonly at: string;
}

export interface Energy {
  readonly id: string;
  readonly contributionId: string;
  readonly by: Person;
  readonly with?: "time" | "skill" | "room" | "money";
  readonly note?: string;
  readonly footing?: "lived" | "work" | "elected" | "asked";
  readonly canBy?: string;
  readonly at: string;
}

export interface Put {
  readonly contributions?: readonly Contribution[];
  readonly threads?: readonly Thread[];
  readonly energies?: readonly Energy[];
  readonly dialMoves?: readonly DialMove[];
  readonly sessions?: readonly Session[];
  readonly attendances?: readonly Attendance[];
  readonly saidIns?: readonly SaidIn[];
}

export type RoundKind = "check-in" | "gather" | "enquire" | "go-round" | "energy" | "good-enough" | "how-was-it";

export interface Round {
  readonly kind: RoundKind;
  readonly prompt: string;
  readonly minutes: number;
  readonly began?: string;
  readonly ended?: string;
}

/** People together on the board for a while. */
export interface Session {
  readonly id: string;
  readonly purpose: string;
  readonly where?: string;
  readonly begins?: string;
  readonly heldBy?: readonly string[];
  readonly rounds: readonly Round[];
  readonly hoursBeforePublic?: number;
  readonly state: "planned" | "on" | "closed";
  readonly openedAt?: string;
  readonly closedAt?: string;
  /** Which round is on, counted from 0; absent between rounds. */
  readonly now?: number;
  /** Absent while the time stands still. */
  readonly roundEnds?: string;
  /** Seconds that were left when the time was stopped. */
  readonly pausedWith?: number;
  /** Whether words are kept back until they are shown all at once. */
  readonly isQuiet?: boolean;
  /** The card to which everybody is brought. */
  readonly focus?: string;
  /** Whose turn it is. */
  readonly turn?: string;
}

/** Somebody takes part in a session. */
export interface Attendance {
  readonly id: string;
  readonly sessionId: string;
  readonly by: Person;
  readonly at: string;
  readonly leftAt?: string;
  /** In which go-round they last had their turn, counted from 0. */
  readonly hadTurnIn?: number;
}

/** In which session a card was put on the board. */
export interface SaidIn {
  readonly id: string;
  readonly contributionId: string;
  readonly sessionId: string;
}

/** One dial of the board's mix was moved; it never changes and never goes. */
export interface DialMove {
  readonly id: string;
  readonly principle: string;
  readonly from: number;
  readonly to: number;
  readonly at: string;
}

/** What is new after `from`, up to and with `to`. A full one is the whole board and replaces what was known. */
export interface Delta {
  readonly epoch: string;
  readonly from: number;
  readonly to: number;
  readonly full: boolean;
  readonly put: Put;
  readonly gone?: readonly string[];
}

export interface Position {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** An act as it is sent. The id is made here, once, so that sending again is harmless. */
export interface Act {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface MoveAct extends Act {
  readonly type: "move";
  readonly positions: readonly Position[];
}

export interface Receipt {
  readonly version: number;
  readonly repeated: boolean;
  /** The words are kept back until everybody's are shown, or until somebody who looks after the board has read them. */
  readonly waits?: boolean;
  readonly waitsFor?: "session" | "care";
}

/** An act that was not taken: a stable code, and a sentence for the person. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
}

export type Answer = Receipt | Refusal;

export function isRefusal(answer: Answer): answer is Refusal {
  return "code" in answer;
}
