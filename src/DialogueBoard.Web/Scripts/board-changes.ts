import { Backoff } from "./backoff.js";
import type { Delta } from "./wire.js";

const hiddenForLong = 60_000;

/**
 * What is new on a board after the cursor a page was made at. Unlike BoardFeed it never asks for the whole board: a
 * page that was written by the server already has what it shows. Open while the page is looked at.
 */
export class BoardChanges {
  readonly #code: string;
  readonly #heard: (delta: Delta) => void;
  readonly #backoff = new Backoff(1_000, 30_000);
  readonly #ended = new AbortController();
  #cursor: number;
  #epoch: string;
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(code: string, cursor: number, epoch: string, heard: (delta: Delta) => void) {
    [this.#code, this.#cursor, this.#epoch, this.#heard] = [code, cursor, epoch, heard];
    const { signal } = this.#ended;
    document.addEventListener("visibilitychange", () => this.#onVisibility(), { signal });
    window.addEventListener("online", () => this.#open(), { signal });
    window.addEventListener("pagehide", () => this.#close(), { signal });
    window.addEventListener("pageshow", () => this.#open(), { signal });
    this.#open();
  }

  end(): void {
    this.#ended.abort();
    this.#close();
  }

  #open(): void {
    if (document.visibilityState === "hidden" || this.#source && this.#source.readyState !== EventSource.CLOSED) return;
    this.#close();
    const address = new URL(`api/boards/${encodeURIComponent(this.#code)}/changes`, document.baseURI);
    address.searchParams.set("after", String(this.#cursor));
    address.searchParams.set("epoch", this.#epoch);
    const source = this.#source = new EventSource(address);
    source.onmessage = (event: MessageEvent<string>) => {
      const delta = JSON.parse(event.data) as Delta;
      this.#backoff.reset();
      [this.#cursor, this.#epoch] = [delta.to, delta.epoch];
      this.#heard(delta);
    };
    source.onerror = () => {
      // While it is only "connecting" the browser tries again by itself, from the last event's id.
      if (source.readyState === EventSource.CLOSED) this.#timer = setTimeout(() => this.#open(), this.#backoff.next());
    };
  }

  #close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
  }

  #onVisibility(): void {
    clearTimeout(this.#timer);
    if (document.visibilityState === "hidden") this.#timer = setTimeout(() => this.#close(), hiddenForLong);
    else this.#open();
  }
}
