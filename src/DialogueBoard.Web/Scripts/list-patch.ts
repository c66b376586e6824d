/**
 * Brings a list on the page up to date from the same page as the server writes it now, card by card: what has not changed
 * is not touched, so that focus, chosen words and opened cards stay as they are. Regions are marked data-fresh.
 */
export class ListPatch {
  constructor(readonly now: Document, readonly next: Document) {}

  apply(): void {
    const regions = [...this.next.querySelectorAll<HTMLElement>("[data-fresh]")];
    const shape = (page: Document) => [...page.querySelectorAll<HTMLElement>("[data-fresh]")].map(region => region.tagName + region.dataset["fresh"]).join();
    if (shape(this.now) !== shape(this.next)) {
      // Another kind of page altogether: the first card has come to an empty board.
      const main = this.next.querySelector("main");
      if (main) this.now.querySelector("main")?.replaceChildren(...this.#ours(main).childNodes);
      return;
    }
    for (const region of regions) {
      const old = this.now.querySelector(`[data-fresh="${region.dataset["fresh"] ?? ""}"]`);
      if (!old) continue;
      if (region.dataset["fresh"] === "list") this.#list(old, region);
      else this.#region(old, region);
    }
  }

  // What somebody has opened or folded stays so.
  #region(old: Element, next: Element): void {
    for (const shown of old.querySelectorAll<HTMLDetailsElement>("details[id]")) {
      next.querySelector(`#${CSS.escape(shown.id)}`)?.toggleAttribute("open", shown.open);
    }
    if (!old.contains(this.now.activeElement) && old.innerHTML !== next.innerHTML) old.replaceChildren(...this.#ours(next).childNodes);
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
