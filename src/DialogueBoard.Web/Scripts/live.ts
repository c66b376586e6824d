import { BoardFeed } from "./board-feed.js";
import { setText } from "./dom.js";
import { Drafts } from "./drafts.js";
import { goOnNear } from "./go-on-near.js";
import { Outbox } from "./outbox.js";
import type { BoardPicture } from "./picture/board-picture.js";
import { Place } from "./place.js";
import { Reconnect } from "./reconnect.js";
import { roundNow, sessionMoved } from "./session-now.js";
import "./session-says.js";
import "./time-left.js";

/** The circuit's side of the page. */
interface Room {
  invokeMethodAsync(method: "OpenAsync", id: string, inPicture: boolean): Promise<unknown>;
  invokeMethodAsync(method: "AnswerAsync" | "KeptAsync"): Promise<unknown>;
}

let room: Room | undefined;

/** The circuit is there: cards that are opened in the picture or by a link open in the panel. */
export function attach(attached: Room, open: string | null, brought: boolean): void {
  room = attached;
  document.querySelector<LiveBoard>("live-board")?.attached(open, brought);
}

/** Whether somebody can be brought to another card now: not while the words they are writing fill their screen. */
export function mayBeBrought(): boolean {
  return document.querySelector<LiveBoard>("live-board")?.mayBeBrought ?? true;
}

/** The node is ending. */
export function moveOn(): void {
  document.querySelector<LiveBoard>("live-board")?.moveOn();
}

/** What was typed into a field is on the board. */
export function forget(topic: string): void {
  document.querySelector<LiveBoard>("live-board")?.forget(topic);
}

/** A card was chosen, or none: bring it into view where it is not what the person is looking at already. */
export function chosen(id: string | null, before: string | null, find: boolean): void {
  document.querySelector<LiveBoard>("live-board")?.chosen(id, before, find);
}

const quietFor = 2_500;

/**
 * <live-board>: what of the live page is not the circuit's: which part a phone shows, links to cards that open in place,
 * and the one quiet line about the connection.
 */
export class LiveBoard extends HTMLElement {
  #ending: AbortController | undefined;
  #lost: ReturnType<typeof setTimeout> | undefined;
  #feedLost = false;
  #circuitLost = false;
  #outboxLost = false;
  #toldLost = false;
  #place: Place | undefined;
  #reconnect: Reconnect | undefined;
  #byKey = false;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #further: (() => void) | undefined;

  connectedCallback(): void {
    this.#ending = new AbortController();
    const signal = this.#ending.signal;
    this.addEventListener("click", event => this.#clicked(event), { signal });
    this.addEventListener("keydown", event => this.#keyed(event), { signal });
    this.addEventListener("pointerdown", () => this.#byKey = false, { signal, capture: true });
    window.addEventListener("resize", () => this.#tellLead(), { signal });
    document.addEventListener(sessionMoved, () => this.#tellLead(), { signal });
    this.addEventListener("card-open", event => this.#open((event as CustomEvent<{ id: string }>).detail.id, true), { signal });
    this.addEventListener("composer-open", () => this.dataset["sheet"] = "add", { signal });
    this.addEventListener("followed", () => this.#press(), { signal });
    for (const end of ["composer-sent", "composer-close"]) this.addEventListener(end, () => this.#composed(), { signal });
    signal.addEventListener("abort", BoardFeed.of(this.dataset["code"] ?? "").listen({
      onDelta: () => undefined,
      onConnection: connection => {
        this.#feedLost = connection === "lost";
        this.#tellConnection();
      },
    }));
    const outbox = Outbox.of(this.dataset["code"] ?? "");
    signal.addEventListener("abort", outbox.listen(news => {
      this.#outboxLost = !outbox.reached;
      if (roundNow()?.quiet || news.type === "on-board" && news.waits) this.#lookAtKept();
      this.#tellConnection();
    }));
    const parts = new MutationObserver(() => this.#tellLead());
    parts.observe(this, { childList: true, attributes: true, attributeFilter: ["data-sheet", "class"] });
    signal.addEventListener("abort", () => parts.disconnect());
    goOnNear(this, () => room !== undefined && this.dataset["away"] === undefined, signal);
    this.#place = new Place(this, new Drafts(this.dataset["code"] ?? ""), signal);
    // Who has just come into a session finds the writing box open.
    if (location.hash === "#say") {
      this.dataset["sheet"] = "add";
      // Once: whose page loads itself anew later is not writing, and is brought along with the others.
      history.replaceState(history.state, "", location.pathname + location.search);
    }
    this.#reconnect = new Reconnect({
      ask: () => room?.invokeMethodAsync("AnswerAsync"),
      tell: lost => {
        this.#circuitLost = lost;
        if (!lost && !this.#reconnect?.moving) delete this.dataset["away"];
        this.#tellConnection();
      },
      leaving: () => {
        this.#place?.take();
        this.dataset["away"] = "";
      },
    });
    signal.addEventListener("abort", this.#reconnect.stop);
  }

  moveOn(): void {
    void this.#reconnect?.moveOn();
  }

  forget(topic: string): void {
    this.#place?.forget(topic);
  }

  /** The circuit has taken its parts over, with this card open; one named in the address is opened. */
  attached(open: string | null, brought: boolean): void {
    this.dataset["alive"] = "";
    this.#watchFurther();
    this.classList.toggle("has-card", open !== null);
    delete this.dataset["away"];
    this.#place?.putBack();
    const id = /^#([0-9a-f-]{36})$/i.exec(location.hash)?.[1];
    if (id && id !== open && !brought) this.#open(id, false);
  }

  disconnectedCallback(): void {
    this.#ending?.abort();
    this.#further?.();
  }

  chosen(id: string | null, before: string | null, find: boolean): void {
    this.classList.toggle("has-card", id !== null);
    history.replaceState(history.state, "", `${location.pathname}${location.search}${id === null ? "" : `#${id}`}`);
    if (id === null) {
      const left = before && this.querySelector<HTMLElement>(`.live-item[data-id="${before}"] .live-open`);
      // Who closed it from elsewhere stays there.
      if (left && this.#byKey && (document.activeElement === document.body || document.activeElement?.closest(".live-card"))) left.focus();
      return;
    }
    this.querySelector(`.live-item[data-id="${id}"]`)?.scrollIntoView({ block: "nearest" });
    if (find) this.querySelector<BoardPicture>("board-picture")?.find(id);
    // Who is brought to it while they write goes on writing.
    if (this.#hasSheets || this.#byKey && !(document.activeElement instanceof HTMLTextAreaElement)) {
      this.querySelector<HTMLElement>("#panel-title")?.focus({ preventScroll: true });
    }
    this.querySelector(".live-card")?.scrollTo({ top: 0 });
  }

  get mayBeBrought(): boolean {
    return !this.#hasSheets || this.dataset["sheet"] !== "add" && !this.querySelector(".live-say:focus-within");
  }

  /** On a phone, composer and card come up as sheets. */
  get #hasSheets(): boolean {
    return getComputedStyle(this).getPropertyValue("--sheets").trim() === "1";
  }

  /** This person's own words, sent here or in another tab, may be among those kept back. */
  #lookAtKept(): void {
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => void room?.invokeMethodAsync("KeptAsync").catch(() => undefined), 150);
  }

  /** What leads the session: beside the list where there is room, over it on a phone. */
  #turnLead(): void {
    const lead = this.querySelector<HTMLElement>(".live-lead");
    if (!lead) return;
    const shown = getComputedStyle(lead).display !== "none";
    if (this.#hasSheets) {
      if (shown) delete this.dataset["sheet"];
      else this.dataset["sheet"] = "lead";
    } else this.classList.toggle("is-lead-away", shown);
    if (!shown) lead.querySelector<HTMLElement>("#lead-title")?.focus({ preventScroll: true });
    else [...this.querySelectorAll<HTMLElement>("[data-lead]")].find(button => !lead.contains(button) && button.checkVisibility())?.focus();
  }

  /** Those who hear the page are told by the buttons whether what leads the session is there. */
  #tellLead(): void {
    const lead = this.querySelector<HTMLElement>(".live-lead");
    const shown = lead !== null && getComputedStyle(lead).display !== "none";
    for (const button of this.querySelectorAll("[data-lead]")) button.setAttribute("aria-expanded", String(shown));
  }

  #composed(): void {
    delete this.dataset["sheet"];
    if (this.#hasSheets && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  #clicked(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.defaultPrevented) return;
    const view = event.target.closest<HTMLElement>("button[data-view]")?.dataset["view"];
    if (view) {
      this.dataset["view"] = view;
      this.#press();
      return;
    }
    if (event.target.closest("[data-lead]")) {
      this.#turnLead();
      return;
    }
    const link = event.target.closest("a");
    const id = link ? cardIn(link) : this.#cardUnder(event.target);
    if (!id || !room || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#open(id, false);
  }

  /** A tap anywhere on a listed card opens it, unless it was meant for something on it or marks words. */
  #cardUnder(target: Element): string | undefined {
    if (target.closest("button, summary, input, select, textarea, label") || !(getSelection()?.isCollapsed ?? true)) return undefined;
    return target.closest<HTMLElement>(".live-item")?.dataset["id"];
  }

  #press(): void {
    for (const button of this.querySelectorAll<HTMLElement>("button[data-view]")) button.ariaPressed = String(button.dataset["view"] === this.dataset["view"]);
  }

  #open(id: string, inPicture: boolean): void {
    void room?.invokeMethodAsync("OpenAsync", id, inPicture).catch(() => undefined);
  }

  #keyed(event: KeyboardEvent): void {
    this.#byKey = true;
    if (!(event.target instanceof HTMLElement)) return;
    if (event.key === "Escape" && event.target.closest(".live-lead")) this.#turnLead();
    if (event.key === "Escape" && event.target.closest(".live-card")) this.querySelector<HTMLElement>(".panel-head button")?.click();
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.matches(".live-open")) {
      const links = [...this.querySelectorAll<HTMLElement>(".live-open")];
      const next = links[links.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
    }
  }

  /** Earlier cards come by themselves as the list is scrolled; the button stays for everybody else. */
  #watchFurther(): void {
    this.#further?.();
    const list = this.querySelector(".live-list");
    if (!list) return;
    const seen = new IntersectionObserver(entries => {
      for (const { isIntersecting, target } of entries) if (isIntersecting && room && target instanceof HTMLElement) target.click();
    }, { root: list, rootMargin: "600px 0px" });
    const watch = (): void => {
      seen.disconnect();
      const older = list.querySelector("[data-further=older]");
      if (older) seen.observe(older);
    };
    const parts = new MutationObserver(watch);
    parts.observe(list, { childList: true });
    this.#further = () => {
      seen.disconnect();
      parts.disconnect();
    };
    watch();
  }

  #tellConnection(): void {
    const lost = this.#feedLost || this.#circuitLost || this.#outboxLost;
    if (lost === this.#toldLost) return;
    this.#toldLost = lost;
    clearTimeout(this.#lost);
    const line = this.querySelector<HTMLElement>(".live-line");
    if (!line) return;
    if (lost) {
      this.#lost = setTimeout(() => setText(line, line.dataset["lost"] ?? ""), quietFor);
    } else if (line.textContent !== "") {
      setText(line, line.dataset["back"] ?? "");
      this.#lost = setTimeout(() => setText(line, ""), quietFor);
    }
  }
}

/** The card a link leads to, by its permalink or by name. */
function cardIn(link: HTMLAnchorElement): string | undefined {
  return /\/b\/[^/]+\/c\/([0-9a-f-]{36})$/i.exec(link.pathname)?.[1];
}

if (!customElements.get("live-board")) customElements.define("live-board", LiveBoard);
