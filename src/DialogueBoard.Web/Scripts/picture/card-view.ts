import { make, setLanguage, setText } from "../dom.js";
import { ago, exactly } from "../when.js";
import type { Words } from "../words.js";
import { footLines, isLong, whatIsSaid, whoSpeaks } from "./card-words.js";
import { iconsAddress } from "./icons.js";
import type { LensCards } from "./lens-bar.js";
import type { Node } from "./scene.js";

const mostLines = 6;
const svg = "http://www.w3.org/2000/svg";

export interface CardMarks {
  readonly tabStop: boolean;
  readonly chosen: boolean;
  readonly carried: boolean;
  readonly glimpsed: boolean;
}

/**
 * The element of one card. It is filled anew when another card takes it over, so that panning makes no elements. Its
 * name to a screen reader is what it says, in order: kind, place, words, who, when, energy, threads; with a lens, why it stands out.
 */
export class CardView {
  readonly root = make("div", "web-card");
  readonly #mark = document.createElementNS(svg, "use");
  readonly #kind = make("span", "web-card-kind");
  readonly #place = make("span", "web-card-place");
  readonly #words = make("div", "web-card-words");
  readonly #more = make("span", "web-card-more");
  readonly #who = make("span", "web-card-who");
  readonly #when = make("time", "web-card-when");
  readonly #energy = make("span", "web-card-energy");
  readonly #threads = make("span", "web-unseen");
  readonly #why = make("span", "web-card-why");
  #node: Node | undefined;
  #put = "";

  constructor() {
    const icon = document.createElementNS(svg, "svg");
    icon.setAttribute("class", "kind-icon");
    icon.setAttribute("aria-hidden", "true");
    icon.append(this.#mark);
    const head = make("div", "web-card-head");
    head.append(icon, this.#kind, this.#place);
    const foot = make("div", "web-card-foot");
    foot.append(this.#who, this.#energy, this.#when);
    const body = make("div", "web-card-body");
    body.append(this.#words, this.#more);
    for (const spoken of [body, this.#why, this.#place, this.#who, this.#energy, this.#when]) spoken.dir = "auto";
    this.#more.ariaHidden = "true";
    this.root.setAttribute("role", "button");
    this.root.tabIndex = -1;
    this.root.append(head, this.#why, body, foot, this.#threads);
  }

  get node(): Node | undefined {
    return this.#node;
  }

  fill(node: Node, words: Words, me: string, lens: LensCards | undefined): void {
    const { card } = node;
    const root = this.root;
    this.#node = node;
    root.dataset["id"] = card.id;
    if (root.dataset["kind"] !== card.kind) {
      root.dataset["kind"] = card.kind;
      this.#mark.setAttribute("href", `${iconsAddress}#kind-${card.kind}`);
    }
    if (card.state) root.dataset["state"] = card.state;
    else delete root.dataset["state"];
    root.classList.toggle("is-own", card.by.id === me && me !== "");

    const energy = node.energy > 0 && !card.state ? words.count("energy", node.energy) : "";
    const who = whoSpeaks(card, me, words);
    const why = lens?.get(card.id) ?? "";
    root.classList.toggle("is-dim", lens !== undefined && why === "");
    root.classList.toggle("is-lit", why !== "");
    setText(this.#why, why);
    const lines = mostLines - Math.max(0, footLines(who, energy) - 1) - (why === "" ? 0 : 2);
    setText(this.#kind, words.say(`kind.${card.kind}`));
    setText(this.#place, card.state ? "" : card.place ?? "");
    setText(this.#words, whatIsSaid(card, words));
    setLanguage(this.#words, card.language);
    setText(this.#more, isLong(card.text, lines) ? words.say("more") : "");
    setText(this.#energy, energy);
    setText(this.#who, who);
    setText(this.#threads, words.count("threads", node.links.size));
    root.style.setProperty("--lines", String(lines));
    this.tellTime(words);
  }

  /** Time passes: "now" becomes "5 minutes ago". */
  tellTime(words: Words): void {
    const card = this.#node?.card;
    if (!card) return;
    const at = card.reworded ?? card.at;
    const said = ago(at, words.language);
    setText(this.#when, card.reworded && !card.state ? words.say("reworded", { when: said }) : said);
    this.#when.dateTime = at;
    this.#when.title = exactly(at, words.language);
  }

  mark(marks: CardMarks): void {
    const { root } = this;
    const tabIndex = marks.tabStop ? 0 : -1;
    if (root.tabIndex !== tabIndex) root.tabIndex = tabIndex;
    root.classList.toggle("is-chosen", marks.chosen);
    root.classList.toggle("is-carried", marks.carried);
    root.classList.toggle("is-glimpsed", marks.glimpsed);
  }

  /** Where the card's middle lies; `scale` makes it larger than its place, for a glimpse from far. */
  put(x: number, y: number, scale: number): void {
    const place = `translate(${x}px,${y}px) translate(-50%,-50%)${scale === 1 ? "" : ` scale(${scale})`}`;
    if (this.#put === place) return;
    this.#put = place;
    this.root.style.transform = place;
  }

  clear(): void {
    this.#node = undefined;
    this.root.className = "web-card";
    this.root.tabIndex = -1;
  }
}
