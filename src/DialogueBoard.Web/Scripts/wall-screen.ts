import { BoardFeed } from "./board-feed.js";
import { BoardState } from "./board-state.js";
import { make, setText } from "./dom.js";
import { iconsAddress } from "./picture/icons.js";
import { ago } from "./when.js";
import type { Contribution, Delta } from "./wire.js";
import { Words } from "./words.js";

const mostShown = 12;
const lostFor = 5_000;
const clockEvery = 10_000;

/**
 * <wall-screen data-code data-words>: the newest cards in big type and the time, for as long as the screen stays on.
 * People's words are only ever text. A lost connection is one small line; what is there stays.
 */
export class WallScreen extends HTMLElement {
  readonly #state = new BoardState();
  #words = new Words({}, "en");
  #stop: (() => void) | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;
  #lost: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#words = Words.from(this.dataset["words"] ?? null);
    this.#stop = BoardFeed.of(this.dataset["code"] ?? "").listen({
      onDelta: delta => this.#take(delta),
      onConnection: connection => {
        clearTimeout(this.#lost);
        if (connection === "lost") this.#lost = setTimeout(() => this.#tell(this.dataset["lost"] ?? ""), lostFor);
        else this.#tell("");
      },
    });
    this.#clock = setInterval(() => this.#tick(), clockEvery);
    this.#tick();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    clearInterval(this.#clock);
    clearTimeout(this.#lost);
  }

  #take(delta: Delta): void {
    const known = this.#state.known;
    const { added } = this.#state.apply(delta);
    const list = this.querySelector("[data-part=cards]");
    if (!list) return;
    const newest = [...this.#state.contributions.values()]
      .filter(card => !card.state)
      .sort((one, other) => one.at < other.at ? 1 : -1)
      .slice(0, mostShown);
    const shown = new Map([...list.children].map(card => [(card as HTMLElement).dataset["id"], card]));
    const fresh = new Set(known ? added : []);
    list.replaceChildren(...newest.map(card => this.#card(card, shown.get(card.id), fresh.has(card.id))));
    this.querySelector("[data-part=empty]")?.toggleAttribute("hidden", newest.length > 0);
  }

  #card(card: Contribution, shown: Element | undefined, fresh: boolean): Element {
    const element = shown ?? this.#newCard(card);
    element.classList.toggle("is-new", fresh);
    setPart(element, ".wall-words", card.text);
    setPart(element, ".wall-who", card.by.name ?? this.#words.say("nobody"));
    setPart(element, ".wall-when", ago(card.at, this.#words.language));
    return element;
  }

  #newCard(card: Contribution): Element {
    const element = make("li", "wall-card");
    element.dataset["id"] = card.id;
    element.dataset["kind"] = card.kind;
    element.dataset["at"] = card.at;
    const kind = make("p", "wall-kind");
    const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    icon.setAttribute("class", "kind-icon");
    icon.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `${iconsAddress}#kind-${card.kind}`);
    icon.append(use);
    kind.append(icon, this.#words.say(`kind.${card.kind}`));
    const words = make("p", "wall-words");
    words.dir = "auto";
    const foot = make("p", "wall-foot");
    foot.append(make("bdi", "wall-who"), " · ", make("span", "wall-when"));
    element.append(kind, words, foot);
    return element;
  }

  #tick(): void {
    const clock = this.querySelector("[data-part=clock]");
    if (clock) setText(clock, new Intl.DateTimeFormat(this.#words.language, { hour: "2-digit", minute: "2-digit" }).format(Date.now()));
    for (const card of this.querySelectorAll<HTMLElement>("[data-at]")) setPart(card, ".wall-when", ago(card.dataset["at"] ?? "", this.#words.language));
  }

  #tell(words: string): void {
    const line = this.querySelector("[data-part=connection]");
    if (line) setText(line, words);
  }
}

function setPart(element: Element, part: string, text: string): void {
  const found = element.querySelector(part);
  if (found) setText(found, text);
}

customElements.define("wall-screen", WallScreen);
