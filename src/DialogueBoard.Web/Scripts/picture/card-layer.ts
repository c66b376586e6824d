import { make } from "../dom.js";
import type { Words } from "../words.js";
import type { Camera } from "./camera.js";
import { CardView } from "./card-view.js";
import { cardWidth, grown, holds } from "./geometry.js";
import type { LensCards } from "./lens-bar.js";
import type { Node, Scene } from "./scene.js";

/** However many cards people heap on one spot, no more than these get an element; the rest are painted. */
const mostElements = 360;

/** The cards in sight as elements, and no others: those that leave sight are taken over by those that come. */
export class CardLayer {
  readonly world = make("div", "web-world");
  readonly #views = new Map<Node, CardView>();
  readonly #spare: CardView[] = [];
  readonly #stale = new Set<Node>();
  readonly #scene: Scene;
  readonly #words: Words;
  me = "";
  /** The cards that stand out just now; nothing while all look alike. */
  lens: LensCards | undefined;

  constructor(scene: Scene, words: Words) {
    this.#scene = scene;
    this.#words = words;
  }

  viewOf(node: Node | undefined): CardView | undefined {
    return node && this.#views.get(node);
  }

  readonly shows = (node: Node): boolean => this.#views.has(node);

  /** What was drawn of these cards no longer holds. */
  touch(nodes: Iterable<Node>): void {
    for (const node of nodes) if (this.#views.has(node)) this.#stale.add(node);
  }

  drop(node: Node): void {
    const view = this.#views.get(node);
    if (!view) return;
    this.#views.delete(node);
    this.#stale.delete(node);
    // An element that holds the focus is not handed on: the focus would land on another card unasked.
    if (view.root === document.activeElement) {
      view.root.remove();
      return;
    }
    view.clear();
    view.root.hidden = true;
    this.#spare.push(view);
  }

  /**
   * Gives elements to the cards in sight and those kept whatever happens, at most `budget` new ones at a time so that a
   * fast pan stays smooth. Says whether some still wait for theirs.
   */
  sync(camera: Camera, kept: ReadonlySet<Node>, budget: number): boolean {
    const far = camera.level === "far";
    const margin = cardWidth / 2 + 160 / camera.zoom;
    const room = grown(camera.view, margin * 1.5);
    for (const node of this.#views.keys()) {
      if (!kept.has(node) && (far || !holds(room, node))) this.drop(node);
    }

    let left = budget;
    let waiting = false;
    const want = (node: Node): void => {
      if (this.#views.has(node)) return;
      if (left > 0 || kept.has(node)) {
        left -= 1;
        this.#mount(node);
      } else {
        waiting = true;
      }
    };
    for (const node of kept) want(node);
    if (!far && this.#views.size < mostElements) {
      const near = this.#scene.grid.in(grown(camera.view, margin));
      if (near.length > mostElements) near.length = mostElements;
      const view = grown(camera.view, cardWidth / 2);
      for (const node of near) if (holds(view, node)) want(node);
      for (const node of near) want(node);
    }

    for (const node of this.#stale) this.#views.get(node)?.fill(node, this.#words, this.me, this.lens);
    this.#stale.clear();
    return waiting;
  }

  eachView(visit: (node: Node, view: CardView) => void): void {
    for (const [node, view] of this.#views) visit(node, view);
  }

  tellTime(): void {
    for (const view of this.#views.values()) view.tellTime(this.#words);
  }

  #mount(node: Node): void {
    let view = this.#spare.pop();
    if (view) {
      view.root.hidden = false;
    } else {
      view = new CardView();
      this.world.append(view.root);
    }
    view.fill(node, this.#words, this.me, this.lens);
    this.#views.set(node, view);
  }
}
