import { Backoff } from "./backoff.js";
import { BoardState } from "./board-state.js";
import type { Delta } from "./wire.js";

export type Connection = "connecting" | "open" | "lost";

export interface FeedListener {
  onDelta(delta: Delta): void;
  onConnection?(connection: Connection): void;
}

const hiddenForLong = 60_000;
const silentFor = 20_000;
const wholeWithin = 120_000;
const patience = 10_000;
const feeds = new Map<string, BoardFeed>();

/**
 * One event stream per page and board, shared by whoever listens. A listener hears the whole board first (as a full
 * delta), then every change once and in order. Where the stream leaves a gap or tells of another epoch, the whole board
 * is asked for again. Open only while someone listens and the page is looked at.
 */
export class BoardFeed {
  readonly #code: string;
  readonly #state = new BoardState();
  readonly #listeners = new Set<FeedListener>();
  readonly #backoff = new Backoff(1_000, 30_000);
  #source: EventSource | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #connection: Connection = "connecting";
  #wholeWanted = true;
  #heardAt = 0;

  private constructor(code: string) {
    this.#code = code;
    document.addEventListener("visibilitychange", () => this.#onVisibility());
    window.addEventListener("online", () => this.#wake());
    window.addEventListener("pagehide", () => this.#close());
    window.addEventListener("pageshow", () => this.#wake());
  }

  static of(code: string): BoardFeed {
    let feed = feeds.get(code);
    if (!feed) feeds.set(code, (feed = new BoardFeed(code)));
    return feed;
  }

  get connection(): Connection {
    return this.#connection;
  }

  /** Starts listening; the function handed back stops it. */
  listen(listener: FeedListener): () => void {
    this.#listeners.add(listener);
    if (this.#state.known) listener.onDelta(this.#state.asDelta());
    listener.onConnection?.(this.#connection);
    this.#wake();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#close();
    };
  }

  /**
   * Asks whether there is anything of which a silent stream did not tell: one that broke without a sign, as while a computer sleeps,
   * stays open for ever. For those who must go on for hours with nobody there to load the page anew.
   */
  async check(): Promise<void> {
    const silent = Math.abs(Date.now() - this.#heardAt);
    if (this.#retry !== undefined || silent < silentFor) return;
    if (this.#wholeWanted) {
      // On a slow line a whole board takes its time.
      if (silent > wholeWithin) this.#open();
      return;
    }
    const heardAt = this.#heardAt;
    try {
      const response = await fetch(this.#address(), { cache: "no-store", credentials: "same-origin", signal: AbortSignal.timeout(patience) });
      if (!response.ok) throw new Error(String(response.status));
      const { to, epoch } = await response.json() as Delta;
      if (this.#heardAt !== heardAt) return;
      if (to !== this.#state.cursor || epoch !== this.#state.epoch || this.#connection === "lost") this.#open();
    } catch {
      this.#tell("lost");
      if (this.#retry === undefined) this.#openLater();
    }
  }

  #address(): URL {
    const address = new URL(`api/boards/${encodeURIComponent(this.#code)}/changes`, document.baseURI);
    address.searchParams.set("after", this.#wholeWanted ? "0" : String(this.#state.cursor));
    if (!this.#wholeWanted) address.searchParams.set("epoch", this.#state.epoch);
    return address;
  }

  #open(): void {
    this.#close();
    this.#heardAt = Date.now();
    const source = new EventSource(this.#address());
    this.#source = source;
    source.onopen = () => this.#tell("open");
    source.onmessage = event => this.#onMessage(event);
    source.onerror = () => {
      this.#tell("lost");
      // While it is only "connecting" the browser tries again by itself, from the last event's id.
      if (source.readyState === EventSource.CLOSED) this.#openLater();
    };
  }

  #onMessage(event: MessageEvent<string>): void {
    let delta = JSON.parse(event.data) as Delta;
    if (this.#wholeWanted && !delta.full && delta.from === 0) delta = { ...delta, full: true };
    if (!this.#state.follows(delta)) {
      const asked = this.#wholeWanted;
      this.#wholeWanted = true;
      // Asked for the whole and got a part: wait a little, or two that disagree would spin.
      if (asked) this.#openLater();
      else this.#open();
      return;
    }
    this.#wholeWanted = false;
    this.#heardAt = Date.now();
    this.#backoff.reset();
    this.#state.apply(delta);
    this.#tell("open");
    for (const listener of this.#listeners) listener.onDelta(delta);
  }

  #openLater(): void {
    this.#close();
    this.#retry = setTimeout(() => this.#open(), this.#backoff.next());
  }

  #close(): void {
    clearTimeout(this.#retry);
    this.#retry = undefined;
    this.#source?.close();
    this.#source = undefined;
  }

  #wake(): void {
    if (this.#listeners.size === 0 || document.visibilityState === "hidden" && this.#state.known) return;
    if (!this.#source || this.#source.readyState === EventSource.CLOSED) this.#open();
  }

  #onVisibility(): void {
    clearTimeout(this.#rest);
    if (document.visibilityState === "hidden") this.#rest = setTimeout(() => this.#close(), hiddenForLong);
    else this.#wake();
  }

  #tell(connection: Connection): void {
    if (connection === this.#connection) return;
    this.#connection = connection;
    for (const listener of this.#listeners) listener.onConnection?.(connection);
  }
}
