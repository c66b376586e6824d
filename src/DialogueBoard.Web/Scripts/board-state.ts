import type { Attendance, Contribution, Delta, DialMove, Energy, SaidIn, Session, Thread } from "./wire.js";

/** What a delta did to the cards, for those who draw them. */
export interface CardChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** The board as this browser knows it: records by id, moved on by deltas and by nothing else. */
export class BoardState {
  epoch = "";
  cursor = 0;
  /** True once anything has been heard. */
  known = false;
  readonly contributions = new Map<string, Contribution>();
  readonly threads = new Map<string, Thread>();
  readonly energies = new Map<string, Energy>();
  readonly dialMoves = new Map<string, DialMove>();
  readonly sessions = new Map<string, Session>();
  readonly attendances = new Map<string, Attendance>();
  readonly saidIns = new Map<string, SaidIn>();

  /** Whether the delta continues what is known: a full one always does, any other only from this very cursor and epoch. */
  follows(delta: Delta): boolean {
    return delta.full || (this.known && delta.epoch === this.epoch && delta.from === this.cursor);
  }

  apply(delta: Delta): CardChanges {
    const before = delta.full ? new Map(this.contributions) : this.contributions;
    if (delta.full) this.#empty();

    const added: string[] = [];
    const changed: string[] = [];
    for (const card of delta.put.contributions ?? []) {
      (before.has(card.id) ? changed : added).push(card.id);
      this.contributions.set(card.id, card);
    }
    put(this.threads, delta.put.threads);
    put(this.energies, delta.put.energies);
    put(this.dialMoves, delta.put.dialMoves);
    put(this.sessions, delta.put.sessions);
    put(this.attendances, delta.put.attendances);
    put(this.saidIns, delta.put.saidIns);

    const gone = delta.full
      ? [...before.keys()].filter(id => !this.contributions.has(id))
      : (delta.gone ?? []).filter(id => this.contributions.delete(id));
    for (const id of delta.gone ?? []) for (const records of this.#beside) records.delete(id);

    this.epoch = delta.epoch;
    this.cursor = delta.to;
    this.known = true;
    return { added, changed, gone };
  }

  /** All of it as one full delta, for someone who starts to listen late. */
  asDelta(): Delta {
    return {
      epoch: this.epoch,
      from: 0,
      to: this.cursor,
      full: true,
      put: {
        contributions: [...this.contributions.values()],
        threads: [...this.threads.values()],
        energies: [...this.energies.values()],
        dialMoves: [...this.dialMoves.values()],
        sessions: [...this.sessions.values()],
        attendances: [...this.attendances.values()],
        saidIns: [...this.saidIns.values()],
      },
    };
  }

  #empty(): void {
    this.contributions.clear();
    for (const records of this.#beside) records.clear();
  }

  get #beside(): readonly Map<string, unknown>[] {
    return [this.threads, this.energies, this.dialMoves, this.sessions, this.attendances, this.saidIns];
  }
}

function put<T extends { readonly id: string }>(records: Map<string, T>, changed: readonly T[] | undefined): void {
  for (const record of changed ?? []) records.set(record.id, record);
}
