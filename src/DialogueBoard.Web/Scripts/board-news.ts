import { BoardChanges } from "./board-changes.js";
import { make } from "./dom.js";
import { pageLanguage } from "./language.js";
import { ListPatch } from "./list-patch.js";
import { tellMoves } from "./mix-line.js";
import type { Delta } from "./wire.js";
import { Words } from "./words.js";

const shortestGap = 1_000;
const gapForElsewhere = 10_000;
const topOfPage = 240;

// What changes with each who takes part in a session, and shows on few pages.
const ofPeople = ["attendances", "hands", "saidIns"];

/**
 * <board-news data-code data-version data-epoch data-newest data-news data-changed data-anew>: keeps a list written by the server up
 * to date. Where the reader would be disturbed (scrolled down, typing, choosing words) nothing moves: one quiet button
 * says what is new; so it does where it is another kind of page by now and somebody is writing on it. The slower the server
 * answers, the seldomer it is asked.
 */
export class BoardNews extends HTMLElement {
  readonly #arrived = new Set<string>();
  #ending = new AbortController();
  #changes: BoardChanges | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = 0;
  #gap = shortestGap;
  #last = 0;
  #asking = false;
  #again = false;
  #isOtherwise = false;

  connectedCallback(): void {
    const { code = "", version = "0", epoch = "" } = this.dataset;
    this.#ending = new AbortController();
    this.#changes = new BoardChanges(code, Number(version), epoch, delta => this.#hear(delta));
    // Words can be on the board before the page that sent them hears so: nobody is writing any more then.
    document.addEventListener("composer-sent", () => {
      if (this.#arrived.size > 0 && !this.#wouldDisturb()) this.#refreshIn(this.#gap);
    }, { signal: this.#ending.signal });
  }

  disconnectedCallback(): void {
    this.#ending.abort();
    this.#changes?.end();
    clearTimeout(this.#timer);
  }

  #hear(delta: Delta): void {
    if (delta.to <= Number(this.dataset["version"])) return;
    const newest = Date.parse(this.dataset["newest"] ?? "") || 0;
    let touched = delta.full || (delta.gone?.length ?? 0) > 0;
    let elsewhere = false;
    for (const card of delta.put.contributions ?? []) {
      const shown = document.getElementById(`c-${card.id.replaceAll("-", "")}`);
      if (shown) touched ||= looksOtherwise(shown, card.text, card.state);
      else if (this.dataset["cards"] === undefined) continue;
      else if (Date.parse(card.at) > newest) this.#arrived.add(card.id);
      else elsewhere = true;
    }
    if (!delta.full) tellMoves(delta.put.dialMoves ?? []);
    // Of a private answer a version tells nothing at all, and yet what they come to may be on the page.
    touched ||= this.dataset["answers"] !== undefined && Object.keys(delta.put).length === 0;
    const ties = [...(delta.put.threads ?? []).flatMap(thread => [thread.from, thread.to]), ...(delta.put.energies ?? []).map(energy => energy.contributionId)];
    // What stands beside the cards is part of what the page says, wherever it is shown.
    touched ||= Object.keys(delta.put).some(kind => !["contributions", "threads", "energies"].includes(kind) && (this.dataset["people"] !== undefined || !ofPeople.includes(kind)));
    touched ||= ties.some(id => document.getElementById(`c-${id.replaceAll("-", "")}`));

    if (this.#arrived.size > 0 && this.#wouldDisturb()) this.#offer();
    else if (this.#arrived.size > 0 || touched) this.#refreshIn(this.#gap);
    else if (elsewhere) this.#refreshIn(gapForElsewhere);
  }

  #wouldDisturb(): boolean {
    const active = document.activeElement;
    // A box that is still empty, or empty again after sending, is not being written in.
    const typing = active?.closest("form") != null && !(active instanceof HTMLTextAreaElement && active.value === "");
    return typing || scrollY > topOfPage || getSelection()?.isCollapsed === false;
  }

  #offer(): void {
    let button = this.querySelector("button");
    if (!button) {
      button = make("button", "button news-button");
      button.type = "button";
      button.addEventListener("click", () => void this.#show());
      this.append(button);
    }
    const words = new Words(JSON.parse(this.dataset["news"] ?? "{}") as Record<string, string>, pageLanguage());
    button.textContent = this.#isOtherwise ? this.dataset["anew"] ?? "" : words.count("news", this.#arrived.size);
  }

  async #show(): Promise<void> {
    await this.#refresh(this.#isOtherwise);
    const list = document.querySelector<HTMLElement>("[data-fresh='list']") ?? document.querySelector<HTMLElement>("main");
    list?.setAttribute("tabindex", "-1");
    list?.focus({ preventScroll: true });
    list?.scrollIntoView({ block: "start" });
  }

  #refreshIn(gap: number): void {
    const due = Math.max(Date.now() + 150, this.#last + gap);
    if (this.#timer !== undefined && this.#due <= due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#arrived.size > 0 && this.#wouldDisturb()) this.#offer();
      else void this.#refresh();
    }, due - Date.now());
  }

  /** @param pressed Whether the reader asked for the other kind of page, whatever they were writing. */
  async #refresh(pressed = false): Promise<void> {
    if (this.#asking) {
      // What is being answered may be from before this news.
      this.#again = true;
      return;
    }
    this.#asking = true;
    const began = performance.now();
    const address = location.href;
    const arrived = [...this.#arrived];
    let failed = false;
    try {
      const response = await fetch(address, { headers: { accept: "text/html" }, credentials: "same-origin" });
      failed = response.status >= 500 || response.status === 429;
      const page = response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : undefined;
      const made = page?.querySelector<HTMLElement>("board-news");
      if (page && made && location.href === address) {
        const patch = new ListPatch(document, page);
        if (patch.isOtherwise) tell(this.dataset["changed"] ?? "");
        this.#isOtherwise = patch.isOtherwise && !pressed && patch.isBeingWrittenIn;
        if (this.#isOtherwise) {
          this.#offer();
          return;
        }
        patch.apply();
        for (const name of ["version", "newest"]) this.dataset[name] = made.dataset[name] ?? "";
        for (const id of arrived) this.#arrived.delete(id);
        this.querySelector("button")?.remove();
      }
    } catch {
      failed = true;
    } finally {
      this.#asking = false;
      this.#last = Date.now();
      this.#gap = Math.max(shortestGap, 10 * (performance.now() - began));
    }
    const again = this.#again;
    this.#again = false;
    // The news that could not be shown is not told again.
    if (this.isConnected && (again || failed)) this.#refreshIn(failed ? gapForElsewhere : this.#gap);
  }
}

/** Tells those who hear the page, in a place that stands whatever of the page is replaced. */
function tell(words: string): void {
  const line = document.getElementById("page-says");
  if (line && line.textContent !== words) line.textContent = words;
}

/** A moved card looks the same in a list. A long text stands there only in part, so it is compared by how it begins. */
function looksOtherwise(shown: HTMLElement, text: string, state: string | undefined): boolean {
  if ((shown.dataset["state"] ?? "") !== (state ?? "")) return true;
  const words = (shown.querySelector(".card-words")?.textContent ?? "").replace(/…$/, "");
  return state === undefined && (words.length < 1_000 ? words !== text : !text.startsWith(words));
}

customElements.define("board-news", BoardNews);
