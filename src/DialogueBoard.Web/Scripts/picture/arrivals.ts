import { make, setText } from "../dom.js";
import type { Words } from "../words.js";
import { grown, holds, type Rect } from "./geometry.js";
import type { Node } from "./scene.js";

/** More at once than this is an import or a return after long; then nothing glows. */
const mostGlows = 12;

/** Makes new cards noticed without moving anything: one in sight glows once, one out of sight waits behind a button. */
export class Arrivals {
  readonly button = make("button", "web-arrivals");
  readonly #world: HTMLElement;
  readonly #words: Words;
  readonly #unseen = new Set<Node>();
  readonly #heightOf: (node: Node) => number;

  constructor(world: HTMLElement, words: Words, heightOf: (node: Node) => number, show: (node: Node) => void) {
    this.#world = world;
    this.#heightOf = heightOf;
    this.#words = words;
    this.button.type = "button";
    this.button.hidden = true;
    this.button.addEventListener("click", () => {
      const [oldest] = this.#unseen;
      if (oldest) show(oldest);
    });
  }

  announce(arrived: readonly Node[], view: Rect): void {
    for (const node of arrived) {
      if (!holds(view, node)) this.#unseen.add(node);
      else if (arrived.length <= mostGlows) this.#glow(node);
    }
    this.look(view);
  }

  /** What is now in sight has been seen. */
  look(view: Rect): void {
    const seen = grown(view, 40);
    for (const node of this.#unseen) {
      if (!holds(seen, node)) continue;
      this.#unseen.delete(node);
      if (this.#unseen.size < mostGlows) this.#glow(node);
    }
    this.button.hidden = this.#unseen.size === 0;
    if (this.#unseen.size > 0) setText(this.button, this.#words.count("arrived", this.#unseen.size));
  }

  forget(node: Node): void {
    this.#unseen.delete(node);
  }

  #glow(node: Node): void {
    const glow = make("div", "web-glow");
    glow.style.height = `${this.#heightOf(node)}px`;
    glow.style.transform = `translate(${node.x}px,${node.y}px) translate(-50%,-50%)`;
    glow.addEventListener("animationend", () => glow.remove());
    this.#world.append(glow);
  }
}
