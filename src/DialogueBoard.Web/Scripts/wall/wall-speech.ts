import type { Energy, Round } from "../wire.js";
import type { Words } from "../words.js";
import type { Wall } from "./wall.js";

const gifts = ["time", "skill", "room", "money"] as const;

/** The wall's sentences, as Web/Screen/WallSpeech.cs has them; times are those of this computer's place. */
export class WallSpeech {
  constructor(readonly words: Words, readonly cardWords: Words, readonly board: { readonly title: string; readonly purpose: string }) {}

  label({ kind, session, round, ahead }: Wall, now: number): string {
    if (kind === "soon") return Date.parse(session?.begins ?? "") > now ? this.words.say("soon.at", { 0: this.#clock(session?.begins) }) : this.words.say("soon.now");
    if (kind !== "on" || !session) return "";
    if (round) return this.words.say("round", { 0: this.roundName(round), 1: (session.now ?? 0) + 1, 2: session.rounds.length });
    return this.words.say(session.rounds.every(one => !one.began) ? "on.first" : ahead.length > 0 ? "on.between" : "on.last");
  }

  title({ kind, session, round }: Wall): string {
    return kind === "board" ? this.board.title : kind === "closed" ? this.words.say("thanks") : round?.prompt ?? session?.purpose ?? "";
  }

  under({ kind, session, round }: Wall): string {
    if (kind === "board") return this.board.purpose;
    if (kind === "closed") return session?.purpose ?? "";
    if (kind === "soon" && session?.where) return session.where;
    return !round && session?.heldBy?.length ? this.words.say("held-by", { 0: session.heldBy.join(", ") }) : "";
  }

  say({ kind, session, round, turn }: Wall): string {
    if (kind === "closed") return this.words.say("read");
    if (round?.kind === "go-round") return !session?.turn ? this.words.say("turn.over") : turn?.name ? this.words.say("turn", { 0: turn.name }) : this.words.say("turn.nobody");
    return session?.isQuiet ? this.words.say(round ? "quiet" : "quiet.kept") : "";
  }

  sayUnder({ kind, session, round, next }: Wall, now: number): string {
    if (kind === "closed") {
      const at = Date.parse(session?.closedAt ?? "") + (session?.hoursBeforePublic ?? 0) * 3_600_000;
      return at <= now ? "" : this.words.say("public.from", { 0: new Intl.DateTimeFormat(this.words.language, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" }).format(at) });
    }
    if (session?.isQuiet) return this.words.say(round?.kind === "go-round" ? "quiet" : "quiet.then");
    return next?.name ? this.words.say("turn.next", { 0: next.name }) : "";
  }

  empty({ kind, session, round, focus, cards }: Wall): string {
    if (cards.length > 0 || kind === "soon" || kind === "closed" || session?.isQuiet || focus || round?.kind === "go-round") return "";
    if (kind === "board") return this.words.say("empty");
    return round ? this.words.say(round.kind === "energy" ? "energy.empty" : "cards.empty") : "";
  }

  /** "2 would give an hour, 1 would give a room". */
  energy(given: readonly Energy[]): string {
    return [...gifts, undefined]
      .map(gift => [gift ? `energy.${gift}` : "energy", given.filter(one => one.with === gift).length] as const)
      .filter(([, n]) => n > 0)
      .map(([key, n]) => this.cardWords.count(key, n))
      .join(", ");
  }

  roundName(round: Round): string {
    return this.words.say(`round.${round.kind}`);
  }

  #clock(at: string | undefined): string {
    return new Intl.DateTimeFormat(this.words.language, { hour: "2-digit", minute: "2-digit" }).format(Date.parse(at ?? ""));
  }
}
