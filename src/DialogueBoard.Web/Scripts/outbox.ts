import { joinHere, notJoined, sendOnce } from "./acts.js";
import { Backoff } from "./backoff.js";
import { newId } from "./ids.js";
import { kept } from "./kept.js";
import { isRefusal, type Act, type Refusal } from "./wire.js";

/** Words on their way: kept in this browser until the board's receipt is there. */
export interface Parcel {
  readonly act: Act;
  readonly at: number;
  /** The name to join by, from somebody who had not joined when they wrote. */
  readonly joinAs?: string;
  /** Why the board did not take them. They wait for their writer. */
  readonly refusal?: Refusal;
  /** Words of one's own that are kept back and go once these have come. */
  readonly instead?: Instead;
  /** Follows from another one: nobody is told of it. */
  readonly follows?: boolean;
}

/** Words that are kept back in a session, by the act that put them there. */
export interface Instead {
  readonly sessionId: string;
  readonly actId: string;
}

/** What became of a parcel: it was put in or changed here, or the board has it. */
export type OutboxNews = { readonly type: "changed" } | { readonly type: "on-board"; readonly act: Act; readonly version: number; readonly waits: boolean };

/** The code of an act on words that are no longer kept back. */
const notWaiting = "not-waiting";

const outboxes = new Map<string, Outbox>();

/**
 * The one way from this browser's words to a board. Words are stored first, then sent under their act id, oldest first,
 * until the receipt comes; several tabs take turns. A refusal keeps them and says why.
 */
export class Outbox {
  readonly #code: string;
  readonly #listeners = new Set<(news: OutboxNews) => void>();
  readonly #backoff = new Backoff(800, 30_000);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  #reached = true;

  private constructor(code: string) {
    this.#code = code;
    window.addEventListener("storage", event => {
      if (event.key?.startsWith(this.#prefix)) this.#tell({ type: "changed" });
    });
    window.addEventListener("online", () => this.#soon());
    window.addEventListener("pageshow", () => this.#soon());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.#soon();
    });
    this.#soon();
  }

  static of(code: string): Outbox {
    let outbox = outboxes.get(code);
    if (!outbox) outboxes.set(code, (outbox = new Outbox(code)));
    return outbox;
  }

  /** Oldest first. */
  get parcels(): Parcel[] {
    return kept.endings(this.#prefix)
      .map(id => kept.read<Parcel>(this.#prefix + id))
      .filter(parcel => parcel !== undefined)
      .sort((a, b) => a.at - b.at);
  }

  /** False once sending has failed to reach the board, until it does again. */
  get reached(): boolean {
    return this.#reached;
  }

  /** Whether a parcel would outlive this page. */
  isSafe(parcel: Parcel): boolean {
    return kept.outlives(this.#prefix + parcel.act.id);
  }

  listen(listener: (news: OutboxNews) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps the act and sends it as soon as the board can be reached. */
  put(act: Act, joinAs?: string, instead?: Instead): void {
    kept.write(this.#prefix + act.id, {
      act, at: Date.now(), ...(joinAs === undefined ? {} : { joinAs }), ...(instead === undefined ? {} : { instead }),
    } satisfies Parcel);
    this.#tell({ type: "changed" });
    this.#soon();
  }

  /** Takes a parcel out: its writer mends it, or lets it go. */
  take(id: string): Parcel | undefined {
    const parcel = kept.read<Parcel>(this.#prefix + id);
    kept.remove(this.#prefix + id);
    this.#tell({ type: "changed" });
    return parcel;
  }

  /** This device has joined: what waited for that can go. */
  joined(): void {
    for (const parcel of this.parcels) {
      if (parcel.refusal?.code !== notJoined) continue;
      kept.write(this.#prefix + parcel.act.id, { act: parcel.act, at: parcel.at } satisfies Parcel);
    }
    this.#soon();
  }

  get #prefix(): string {
    return `words:${this.#code}:`;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), 0);
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let wait: number | undefined = 0; wait !== undefined;) {
        wait = await oneTabAtATime(this.#prefix, () => this.#sendNext());
        if (wait) {
          this.#timer = setTimeout(() => void this.#send(), wait);
          return;
        }
      }
    } finally {
      this.#sending = false;
    }
  }

  /** Milliseconds until the next is to be sent; undefined when there is none. */
  async #sendNext(): Promise<number | undefined> {
    const parcel = this.parcels.find(one => one.refusal === undefined);
    if (!parcel) return undefined;
    let { answer, wait } = await sendOnce(this.#code, parcel.act);
    if (answer && isRefusal(answer) && answer.code === notJoined && parcel.joinAs !== undefined) {
      const joining = await joinHere(this.#code, parcel.joinAs);
      if (!joining) return 0;
      ({ answer, wait } = joining);
    }

    this.#reach(answer !== undefined || wait > 0);
    if (!answer) return Math.max(wait, this.#backoff.next());
    this.#backoff.reset();
    const key = this.#prefix + parcel.act.id;
    if (isRefusal(answer) && parcel.follows) {
      kept.remove(key);
      // Shown meanwhile: then it is a card on the board.
      if (answer.code === notWaiting) this.#follow({ type: "withdraw", contributionId: parcel.act["actId"] });
    } else if (isRefusal(answer)) {
      // Taken out meanwhile in another tab: then nobody waits for the answer.
      if (kept.read(key)) kept.write(key, { ...parcel, refusal: answer } satisfies Parcel);
      this.#tell({ type: "changed" });
    } else {
      const { instead } = parcel;
      // Whether or not the new words wait, the old ones may; where they do not, they are withdrawn next.
      if (instead) this.#follow({ type: "take-back-waiting", ...instead });
      kept.remove(key);
      this.#tell(parcel.follows ? { type: "changed" } : { type: "on-board", act: parcel.act, version: answer.version, waits: answer.waits ?? false });
    }
    return 0;
  }

  #follow(act: Omit<Act, "id">): void {
    const id = newId();
    kept.write(this.#prefix + id, { act: { id, ...act } as Act, at: Date.now(), follows: true } satisfies Parcel);
  }

  #reach(reached: boolean): void {
    if (this.#reached === reached) return;
    this.#reached = reached;
    this.#tell({ type: "changed" });
  }

  #tell(news: OutboxNews): void {
    for (const listener of this.#listeners) listener(news);
  }
}

/** The act id makes a double harmless; taking turns spares it where the browser can. */
function oneTabAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  return "locks" in navigator ? navigator.locks.request(name, work) as Promise<T> : work();
}
