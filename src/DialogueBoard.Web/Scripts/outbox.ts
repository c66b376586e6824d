import { notJoined } from "./acts.js";
import { Backoff } from "./backoff.js";
import { kept } from "./kept.js";
import { sendWhenClosed } from "./offline.js";
import { ParcelStore, type Instead, type Parcel } from "./parcel-store.js";
import { oneAtATime, sendNext, turnsOf, type OutboxNews } from "./sending.js";
import { isEmbedded } from "./visit-key.js";
import type { Act } from "./wire.js";

const outboxes = new Map<string, Outbox>();

/**
 * The one way from this browser's words to a board. Words are stored first, then sent under their act id, oldest first,
 * until the receipt comes; several tabs, and the worker where the page is closed, take turns. A refusal keeps them and says why.
 */
export class Outbox {
  readonly #code: string;
  readonly #box: string;
  readonly #store: ParcelStore;
  readonly #others: BroadcastChannel | undefined;
  readonly #listeners = new Set<(news: OutboxNews) => void>();
  readonly #backoff = new Backoff(800, 30_000);
  #parcels: readonly Parcel[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending = false;
  #again = false;
  #reached = true;

  private constructor(code: string) {
    this.#code = code;
    // In another site's page somebody is another person than on the board's own pages.
    this.#box = isEmbedded ? `embedded:${code}` : code;
    this.#store = new ParcelStore(this.#box);
    this.#others = "BroadcastChannel" in globalThis ? new BroadcastChannel(turnsOf(this.#box)) : undefined;
    this.#others?.addEventListener("message", event => void this.#tellHere(event.data as OutboxNews));
    window.addEventListener("online", () => this.#soon());
    window.addEventListener("pageshow", () => this.#soon());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.#soon();
    });
    void this.#bringOver().then(() => this.#tellHere({ type: "changed" }));
    this.#soon();
  }

  static of(code: string): Outbox {
    let outbox = outboxes.get(code);
    if (!outbox) outboxes.set(code, (outbox = new Outbox(code)));
    return outbox;
  }

  /** Oldest first, as last looked at. */
  get parcels(): readonly Parcel[] {
    return this.#parcels;
  }

  /** False once sending has failed to reach the board, until it does again. */
  get reached(): boolean {
    return this.#reached;
  }

  /** Whether a parcel would outlive this page. */
  isSafe(parcel: Parcel): boolean {
    return this.#store.outlives(parcel.act.id);
  }

  listen(listener: (news: OutboxNews) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps the act and sends it as soon as the board can be reached. False where it will not outlive this page. */
  async put(act: Act, joinAs?: string, instead?: Instead): Promise<boolean> {
    const kept = await this.#store.add({ act, ...(joinAs === undefined ? {} : { joinAs }), ...(instead === undefined ? {} : { instead }) });
    await this.#tell({ type: "changed" });
    this.#soon();
    if (kept) void sendWhenClosed(this.#code);
    return kept;
  }

  /** Takes a parcel out: its writer mends it, or lets it go. */
  async take(id: string): Promise<Parcel | undefined> {
    const parcel = (await this.#store.all()).find(one => one.act.id === id);
    await this.#store.remove(id);
    await this.#tell({ type: "changed" });
    return parcel;
  }

  /** This device has joined: what waited for that can go. */
  async joined(): Promise<void> {
    for (const { act, refusal } of await this.#store.all()) {
      if (refusal?.code === notJoined) await this.#store.change(act.id, ({ refusal: _, ...parcel }) => parcel);
    }

    await this.#tell({ type: "changed" });
    this.#soon();
  }

  /** Words that pages of an earlier build kept elsewhere in this browser. */
  async #bringOver(): Promise<void> {
    const start = `words:${this.#box}:`;
    const parcels = kept.endings(start).map(id => kept.read<Parcel & { at: number }>(start + id)).filter(parcel => parcel !== undefined);
    for (const { at: _, ...parcel } of parcels.sort((one, other) => one.at - other.at)) {
      if (await this.#store.add(parcel)) kept.remove(start + parcel.act.id);
    }
  }

  /** Tries now. */
  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), 0);
  }

  async #send(): Promise<void> {
    this.#again = this.#sending;
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (;;) {
        const tried = await oneAtATime(turnsOf(this.#box), () => sendNext(this.#code, this.#store, news => void this.#tell(news)));
        if (!tried && !this.#again) return;
        this.#again = false;
        if (!tried) continue;
        this.#reach(tried.reached);
        const wait = tried.reached && tried.wait === 0 ? 0 : Math.max(tried.wait, this.#backoff.next());
        if (wait > 0) {
          clearTimeout(this.#timer);
          this.#timer = setTimeout(() => void this.#send(), wait);
          return;
        }

        this.#backoff.reset();
      }
    } finally {
      this.#sending = false;
    }
  }

  #reach(reached: boolean): void {
    if (this.#reached === reached) return;
    this.#reached = reached;
    void this.#tellHere({ type: "changed" });
  }

  #tell(news: OutboxNews): Promise<void> {
    this.#others?.postMessage(news);
    return this.#tellHere(news);
  }

  async #tellHere(news: OutboxNews): Promise<void> {
    this.#parcels = await this.#store.all();
    for (const listener of this.#listeners) listener(news);
  }
}
