/**
 * Brings a list on the page up to date from the same page as the server writes it now, card by card: what has not changed
 * is not touched, so that focus, chosen words and opened cards stay as they are. Regions are marked data-fresh.
 */
export class ListPatch {
  constructor(readonly now: Document, readonly next: Document) {}

  /** Whether it is another kind of page by now, of which nothing could stay: a session has begun, the first card has come to an empty board. */
  get isOtherwise(): boolean {
    const shape = (page: Document) => regionsOf(page, isNoHand).map(region => region.tagName + region.dataset["fresh"]).join();
    return shape(this.now) !== shape(this.next);
  }

  /** Whether somebody is writing on the page as it stands, or has written what is not sent, or was not taken. */
  get isBeingWrittenIn(): boolean {
    const main = this.now.querySelector<HTMLElement>("main");
    return main !== null && (isWrittenIn(main) || main.querySelector(".notice.is-refused") !== null || isField(this.now.activeElement) && main.contains(this.now.activeElement));
  }

  apply(): void {
    if (this.isOtherwise) {
      const main = this.next.querySelector("main");
      const said = [...this.now.querySelector(".mix-line")?.childNodes ?? []];
      if (main) this.now.querySelector("main")?.replaceChildren(...this.#ours(main).childNodes);
      if (said.length > 0) this.now.querySelector(".mix-line")?.replaceChildren(...said);
      return;
    }
    this.#regions(regionsOf(this.now, isNoHand), regionsOf(this.next, isNoHand));
    const [hands, nextHands] = [regionsOf(this.now, isHand), regionsOf(this.next, isHand)];
    if (hands.length === nextHands.length) this.#regions(hands, nextHands);
  }

  #regions(olds: readonly HTMLElement[], nexts: readonly HTMLElement[]): void {
    nexts.forEach((next, i) => {
      const old = olds[i];
      if (!old || old.dataset["fresh"] !== next.dataset["fresh"]) return;
      if (next.dataset["fresh"] === "list") return this.#list(old, next);
      keepFolds(old, next);
      if (!old.contains(this.now.activeElement) && differs(old, next) && !(isHand(old) && isWrittenIn(old))) {
        old.replaceChildren(...this.#ours(next).childNodes);
        if (next.dataset["as"] !== undefined) old.dataset["as"] = next.dataset["as"];
      }
    });
  }

  #list(old: Element, next: Element): void {
    const known = new Map([...old.children].map(card => [card.id, card]));
    const wanted = [...next.children].map(card => {
      const shown = known.get(card.id);
      if (!shown) return glowing(this.#ours(card));
      if (mark(shown) === mark(card) || this.#isInUse(shown) && sameState(shown, card)) {
        copyTimes(shown, card);
        return shown;
      }
      return this.#ours(card);
    });
    const kept = new Set(wanted);
    for (const card of known.values()) if (!kept.has(card)) card.remove();
    let place = old.firstElementChild;
    for (const card of wanted) {
      if (card === place) place = place.nextElementSibling;
      else old.insertBefore(card, place);
    }
  }

  #isInUse(card: Element): boolean {
    return card.contains(this.now.activeElement) || card.querySelector("details[open]") !== null;
  }

  #ours(element: Element): Element {
    return this.now.importNode(element, true);
  }
}

function regionsOf(page: Document, which: (region: HTMLElement) => boolean): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>("[data-fresh]")].filter(which);
}

const hand = "[data-fresh^='hand-']";

/** Forms that come and go with the board's dials; a page may have any number of them. One inside another goes with that. */
function isHand(region: HTMLElement): boolean {
  return region.matches(hand) && !region.parentElement?.closest(hand);
}

function isNoHand(region: HTMLElement): boolean {
  return !region.matches(hand);
}

/** A region that says what it shows is compared by that: what its reader has opened in it is no difference. */
function differs(old: HTMLElement, next: HTMLElement): boolean {
  return next.dataset["as"] === undefined ? old.innerHTML !== next.innerHTML : old.dataset["as"] !== next.dataset["as"];
}

function isField(element: Element | null): boolean {
  return element?.matches("textarea, select, input:not([type=hidden])") === true;
}

function isWrittenIn(region: HTMLElement): boolean {
  return [...region.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea")].some(field => field.value !== field.defaultValue);
}

function mark(card: Element): string | null {
  return card.getAttribute("data-mark");
}

function sameState(one: Element, other: Element): boolean {
  const state = (card: Element) => card.querySelector("article")?.getAttribute("data-state");
  return state(one) === state(other);
}

function copyTimes(shown: Element, next: Element): void {
  const times = next.querySelectorAll("time");
  shown.querySelectorAll("time").forEach((time, i) => {
    const words = times[i]?.textContent;
    if (words && words !== time.textContent) time.textContent = words;
  });
}

function glowing(card: Element): Element {
  card.querySelector("article")?.classList.add("is-new");
  return card;
}

/** What somebody has opened or folded stays so. */
function keepFolds(shown: Element, next: Element): void {
  for (const fold of shown.querySelectorAll<HTMLDetailsElement>("details[id]")) {
    next.querySelector(`#${CSS.escape(fold.id)}`)?.toggleAttribute("open", fold.open);
  }
}
