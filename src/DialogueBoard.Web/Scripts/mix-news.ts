import { BoardChanges } from "./board-changes.js";
import { BoardFeed } from "./board-feed.js";
import { tellMoves } from "./mix-line.js";
import type { Delta } from "./wire.js";

/** Nobody's pages ask at the very same moment. */
const spread = 300;
const askAgain = 500;
const unreached = 5_000;

/** Records beside the dials that decide what somebody is offered. */
const alsoDecides = ["members", "themes", "cares", "postings"] as const;

/**
 * <mix-news data-code data-version data-epoch data-moves data-feed data-address>: when the board's dials move, the parts of
 * the page that are marked data-follows are fetched anew and put in place; one line says so. Those who have words in a part
 * hear "following" before and "followed" after, and keep them.
 */
export class MixNews extends HTMLElement {
  #moves = 0;
  #wanted = 0;
  #asking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    const { code = "", version = "0", epoch = "", moves = "0", feed } = this.dataset;
    this.#moves = Number(moves);
    const heard = (delta: Delta): void => this.#hear(delta);
    if (feed === undefined) {
      const changes = new BoardChanges(code, Number(version), epoch, heard);
      this.#stop = () => changes.end();
    } else {
      this.#stop = BoardFeed.of(code).listen({ onDelta: heard });
    }
  }

  disconnectedCallback(): void {
    this.#stop?.();
    clearTimeout(this.#timer);
  }

  /** Moves never go, so that how many there are says which are new. */
  #hear(delta: Delta): void {
    const told = [...delta.put.dialMoves ?? []].sort((one, other) => one.at < other.at ? -1 : 1);
    const before = this.#moves;
    this.#moves = delta.full ? told.length : before + told.length;
    if (this.#moves > before) tellMoves(delta.full ? told.slice(before) : told);
    if (this.#moves !== before || !delta.full && (alsoDecides.some(kind => kind in delta.put) || this.#lost(delta.gone ?? []))) {
      this.#wanted = delta.to;
      this.#followIn(Math.random() * spread);
    }
  }

  /** Whether something that is offered here has gone from the board: a theme of the list. */
  #lost(gone: readonly string[]): boolean {
    return gone.some(id => document.querySelector(`[data-follows] option[value="${CSS.escape(id)}"]`));
  }

  #followIn(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#follow(), time);
  }

  async #follow(): Promise<void> {
    if (this.#asking) return this.#followIn(askAgain);
    this.#asking = true;
    try {
      const response = await fetch(this.dataset["address"] ?? location.href, { headers: { accept: "text/html" }, credentials: "same-origin" });
      const page = response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : undefined;
      const version = Number(page?.querySelector<HTMLElement>("mix-news")?.dataset["version"]);
      // Another node may be a moment behind.
      if (version < this.#wanted) this.#followIn(askAgain);
      else if (page) for (const next of page.querySelectorAll<HTMLElement>("[data-follows]")) replace(next);
    } catch {
      this.#followIn(unreached);
    } finally {
      this.#asking = false;
    }
  }
}

function replace(next: HTMLElement): void {
  const now = document.querySelector<HTMLElement>(`[data-follows="${next.dataset["follows"] ?? ""}"]`);
  if (!now || next.dataset["as"] !== undefined && next.dataset["as"] === now.dataset["as"]) return;
  now.dispatchEvent(new CustomEvent("following", { bubbles: true }));
  now.replaceChildren(...document.importNode(next, true).childNodes);
  for (const name of ["data-as", "aria-label"]) {
    const value = next.getAttribute(name);
    if (value !== null) now.setAttribute(name, value);
  }
  now.dispatchEvent(new CustomEvent("followed", { bubbles: true }));
}

if (!customElements.get("mix-news")) customElements.define("mix-news", MixNews);
