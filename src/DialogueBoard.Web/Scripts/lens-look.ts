import type { Lens, LensCards } from "./picture/lens-bar.js";

const shortestGap = 1_000;
const patience = 15_000;

interface LensAnswer {
  readonly version: number;
  readonly cards: readonly { readonly id: string; readonly why: string }[];
}

/**
 * What a lens shows of one board, asked of the server: at once when it is chosen, and again when there is news, at most
 * once a second. Tells nothing more once another lens is chosen.
 */
export class LensLook {
  readonly #code: string;
  readonly #shown: (cards: LensCards | undefined, first: boolean) => void;
  #lens: Lens | undefined;
  #asked = 0;
  #news = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `shown` hears the cards, and nothing where they could not be had. */
  constructor(code: string, shown: (cards: LensCards | undefined, first: boolean) => void) {
    [this.#code, this.#shown] = [code, shown];
  }

  choose(lens: Lens | undefined): void {
    this.end();
    this.#lens = lens;
    if (lens) void this.#ask(lens, true);
  }

  /** The board has come to this version. */
  heard(version: number): void {
    this.#news = Math.max(this.#news, version);
    this.#askSoon();
  }

  end(): void {
    this.#lens = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #askSoon(): void {
    const lens = this.#lens;
    if (!lens || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#ask(lens, false);
    }, Math.max(0, this.#asked + shortestGap - performance.now()));
  }

  async #ask(lens: Lens, first: boolean): Promise<void> {
    this.#asked = performance.now();
    const answer = await this.#fetch(lens);
    if (this.#lens !== lens) return;
    this.#shown(answer && new Map(answer.cards.map(card => [card.id, card.why])), first);
    // Another node may not have heard yet what this browser has.
    if (answer && answer.version < this.#news) this.#askSoon();
  }

  async #fetch(lens: Lens): Promise<LensAnswer | undefined> {
    try {
      const address = new URL(`api/boards/${encodeURIComponent(this.#code)}/lenses/${lens}`, document.baseURI);
      const response = await fetch(address, { headers: { accept: "application/json" }, signal: AbortSignal.timeout(patience) });
      return response.ok ? await response.json() as LensAnswer : undefined;
    } catch {
      return undefined;
    }
  }
}
