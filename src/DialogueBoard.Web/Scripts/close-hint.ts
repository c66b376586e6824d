import { make } from "./dom.js";
import { isEmbedded } from "./visit-key.js";
import type { Kind } from "./wire.js";
import type { Words } from "./words.js";

/** A card that says something close to what is being written. */
export interface CloseCard {
  readonly id: string;
  readonly kind: Kind;
  readonly text: string;
}

/** So few letters say nothing yet. */
const least = 20;
const rests = 1_000;
/** From one question to the next, however much is written. */
const between = 4_000;
const patience = 5_000;
const opening = 90;

/**
 * Says quietly, once the writing rests, that somebody said something close, with the way to join in there. It holds nothing up: without an
 * answer nothing is said.
 */
export class CloseHint {
  readonly #host: HTMLElement;
  readonly #code: string;
  readonly #words: Words;
  readonly #join: (card: CloseCard) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  #askedAt = -between;
  #asked = "";
  #told = "";

  constructor(host: HTMLElement, code: string, words: Words, join: (card: CloseCard) => void) {
    [this.#host, this.#code, this.#words, this.#join] = [host, code, words, join];
  }

  /** What is being written now; nothing where it is about a card already. */
  read(text: string): void {
    clearTimeout(this.#timer);
    const draft = text.trim();
    if ((draft.match(/[\p{L}\p{N}]/gu) ?? []).length < least) {
      this.end();
      return;
    }
    if (draft === this.#asked) return;
    this.#timer = setTimeout(() => void this.#ask(draft), Math.max(rests, this.#askedAt + between - performance.now()));
  }

  /** Nothing is being written any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asked = "";
    this.#show([]);
  }

  async #ask(draft: string): Promise<void> {
    this.#asking?.abort();
    const asking = this.#asking = new AbortController();
    const late = setTimeout(() => asking.abort(), patience);
    this.#askedAt = performance.now();
    this.#asked = draft;
    try {
      const answer = await fetch(new URL(`/api/boards/${encodeURIComponent(this.#code)}/close`, location.origin), {
        method: "POST",
        credentials: isEmbedded ? "omit" : "same-origin",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ text: draft }),
        signal: asking.signal,
      });
      const cards = answer.ok ? await answer.json() as CloseCard[] : [];
      if (!asking.signal.aborted) this.#show(cards);
    } catch {
      // Without a connection nothing can be said, and nothing needs to be.
    } finally {
      clearTimeout(late);
    }
  }

  /** The same again is not told again: those who hear the page hear it once. */
  #show(cards: readonly CloseCard[]): void {
    const told = cards.map(card => card.id).join();
    if (told === this.#told) return;
    this.#told = told;
    const list = make("ul", "");
    list.append(...cards.map(card => this.#item(card)));
    this.#host.replaceChildren(...(cards.length === 0 ? [] : [make("p", "", this.#words.say("near")), list]));
  }

  #item(card: CloseCard): HTMLElement {
    const item = make("li", "");
    const words = make("q", "", openingOf(card.text));
    words.dir = "auto";
    const join = make("a", "", this.#words.say("near.join"));
    join.href = `/b/${this.#code}/add?about=${card.id}`;
    join.dataset["enhanceNav"] = "false";
    join.addEventListener("click", event => {
      event.preventDefault();
      this.#join(card);
    });
    item.append(words, " ", join);
    return item;
  }
}

function openingOf(text: string): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  return letters.length > opening ? `${letters.slice(0, opening).join("")}…` : letters.join("");
}
