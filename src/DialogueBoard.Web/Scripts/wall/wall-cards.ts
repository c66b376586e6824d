import { make, setLanguage, setText } from "../dom.js";
import { iconsAddress } from "../picture/icons.js";
import { ago } from "../when.js";
import type { Contribution } from "../wire.js";
import type { Words } from "../words.js";

const mostTried = 60;
const mostLines = 4;

/** The list of cards on the wall, the newest first, as many as there is room for. What stands there and stays is not touched. */
export class WallCards {
  constructor(readonly list: HTMLElement, readonly words: Words, readonly energyOf: (card: Contribution) => string) {}

  /** Shows them; how many there was no room for. */
  show(cards: readonly Contribution[], fresh: ReadonlySet<string>): number {
    const known = new Map([...this.list.children].map(element => [(element as HTMLElement).dataset["id"], element as HTMLElement]));
    const wanted = cards.slice(0, mostTried).map(card => {
      const element = known.get(card.id) ?? newCard("li", card);
      if (fresh.has(card.id)) element.classList.add("is-new");
      fill(element, card, this.words, this.energyOf(card));
      return element;
    });
    order(this.list, wanted);
    this.#cut();
    const full = wanted.findIndex(element => !this.#hasRoom(element));
    const shown = full < 0 ? wanted.length : full;
    for (const element of wanted.slice(shown)) element.remove();
    return cards.length - shown;
  }

  // As many lines of each as a card of that height has room for.
  #cut(): void {
    const card = this.list.querySelector<HTMLElement>(".wall-words");
    if (!card) return;
    const { fontSize, lineHeight } = getComputedStyle(card);
    const rest = parseFloat(fontSize) * 3.6;
    const lines = Math.floor((this.list.clientHeight - rest) / parseFloat(lineHeight));
    this.list.style.setProperty("--card-lines", String(Math.min(mostLines, Math.max(1, lines))));
  }

  #hasRoom(card: HTMLElement): boolean {
    const [room, at] = [this.list.getBoundingClientRect(), card.getBoundingClientRect()];
    return card.getClientRects().length === 1 && at.right <= room.right + 2 && at.left >= room.left - 2 && at.bottom <= room.bottom + 2;
  }
}

/** A card's element with nothing written in it yet but its kind. */
export function newCard(tag: "li" | "article", card: Contribution): HTMLElement {
  const element = make(tag, "wall-card");
  element.dataset["id"] = card.id;
  element.append(make("p", "wall-kind"), words(), make("p", "wall-energy"), foot());
  element.addEventListener("animationend", () => element.classList.remove("is-new"));
  return element;
}

/** Writes what a card says now. People's words are only ever text. */
export function fill(element: HTMLElement, card: Contribution, say: Words, energy = "", most = 400): void {
  element.dataset["at"] = card.at;
  if (element.dataset["kind"] !== card.kind || !element.querySelector("svg")) {
    element.dataset["kind"] = card.kind;
    element.querySelector(".wall-kind")?.replaceChildren(icon(card.kind), say.say(`kind.${card.kind}`));
  }
  const letters = [...card.text];
  write(element, ".wall-words", letters.length > most ? `${letters.slice(0, most).join("").trimEnd()}…` : card.text);
  setLanguage(element.querySelector(".wall-words"), card.language);
  write(element, ".wall-energy", energy);
  write(element, ".wall-who", card.by.name ?? say.say("nobody"));
  write(element, ".wall-when", ago(card.at, say.language));
}

function words(): HTMLElement {
  const element = make("p", "wall-words");
  element.dir = "auto";
  return element;
}

function foot(): HTMLElement {
  const element = make("p", "wall-foot");
  element.append(make("bdi", "wall-who"), " · ", make("span", "wall-when"));
  return element;
}

function icon(kind: string): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  element.setAttribute("class", "kind-icon");
  element.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${iconsAddress}#kind-${kind}`);
  element.append(use);
  return element;
}

function write(element: Element, part: string, text: string): void {
  const found = element.querySelector(part);
  if (found) setText(found, text);
}

/** Puts children into this order, and moves only those that are not in it: what moves begins its motion anew. */
function order(list: Element, wanted: readonly Element[]): void {
  const kept = new Set(wanted);
  for (const child of [...list.children]) if (!kept.has(child)) child.remove();
  let place = list.firstElementChild;
  for (const element of wanted) {
    if (element === place) place = place.nextElementSibling;
    else list.insertBefore(element, place);
  }
}
