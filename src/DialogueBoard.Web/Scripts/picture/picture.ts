import { make } from "../dom.js";
import type { Words } from "../words.js";
import type { Delta } from "../wire.js";
import { Arrivals } from "./arrivals.js";
import { Drawing } from "./drawing.js";
import type { Gestures } from "./gestures.js";
import { handsOn } from "./hands.js";
import { onKeys } from "./keys.js";
import { LensBar, type Lens, type LensCards } from "./lens-bar.js";
import { Moving, type Send } from "./moving.js";
import { nextCard, type Direction } from "./neighbours.js";
import { Scene, type Node } from "./scene.js";
import { Sight } from "./sight.js";
import { StatusLine } from "./status-line.js";
import { MoveBar, Tools } from "./tools.js";

/** What the picture tells its owner. */
export interface PictureOwner {
  readonly send: Send;
  opened(id: string): void;
  focused(id: string): void;
  /** Somebody looks through a lens, or no longer. */
  looks(lens: Lens | undefined): void;
}

/** How a chosen card is brought into sight: not at all, only as far as needed, or into the middle. */
export type Bringing = "stay" | "reveal" | "centre";

const steps: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [-40, 0], right: [40, 0], up: [0, -40], down: [0, 40],
};
const farStep = 4;

/**
 * The web of cards and threads. It shows what deltas tell it and knows no transport. The view moves only when the person
 * moves it; cards move when they or the board say so.
 */
export class Picture {
  readonly status = new StatusLine();
  readonly scene: Scene;
  readonly sight: Sight;
  readonly drawing: Drawing;
  readonly moving: Moving;
  readonly owner: PictureOwner;
  readonly #host: HTMLElement;
  readonly #words: Words;
  readonly #empty: HTMLElement;
  readonly #gestures: Gestures;
  readonly #arrivals: Arrivals;
  readonly #tools: Tools;
  readonly #moveBar: MoveBar;
  readonly #lensBar: LensBar;
  #lens: Lens | undefined;
  readonly #size: ResizeObserver;
  #clearing: MutationObserver | undefined;
  #readonly = false;
  #sought: string | undefined;

  constructor(host: HTMLElement, words: Words, owner: PictureOwner) {
    this.#host = host;
    this.#words = words;
    this.owner = owner;
    this.scene = new Scene(links => this.drawing.touchThreads(links));
    this.sight = new Sight(this.scene);
    this.drawing = new Drawing(host, this.scene, this.sight, words);
    this.moving = new Moving(this.scene, owner.send, detail => this.#refused(detail));
    this.#arrivals = new Arrivals(this.drawing.cards.world, words, node => this.drawing.heightOf(node), node => this.choose(node, "centre"));
    this.#tools = new Tools(words, this);
    this.#moveBar = new MoveBar(words, this);
    this.#lensBar = new LensBar(words, lens => this.look(lens));
    this.#empty = make("p", "web-empty", words.say("empty"));
    this.#empty.hidden = true;
    this.#furnish();

    this.#gestures = handsOn(this);
    onKeys(this.drawing.stage, this);
    this.drawing.stage.addEventListener("focusin", event => this.#focusCame(event));
    this.drawing.stage.addEventListener("focusout", () => this.drawing.draw());
    this.drawing.rested = () => this.#arrivals.look(this.sight.camera.view);
    this.#size = new ResizeObserver(() => this.#resized());
    this.#size.observe(this.drawing.stage);
  }

  /** This browser's own participant: its cards say so. */
  set me(id: string) {
    this.drawing.cards.me = id;
    this.drawing.cards.touch(this.scene.nodes.values());
    this.drawing.draw();
  }

  get readonly(): boolean {
    return this.#readonly;
  }

  set readonly(readonly: boolean) {
    this.#readonly = readonly;
    if (readonly && this.moving.node) this.putBack();
    this.#offerMove();
  }

  get carrying(): boolean {
    return this.moving.node !== undefined;
  }

  apply(delta: Delta): void {
    const first = !this.scene.state.known;
    const { arrived, gone, touched, links } = this.scene.apply(delta);
    this.moving.settle();
    for (const node of gone) this.#forget(node);
    this.drawing.cards.touch(touched);
    if (delta.full) this.drawing.touchAllThreads();
    else this.drawing.touchThreads(links);
    this.sight.begin();
    this.#empty.hidden = this.scene.nodes.size > 0;
    if (this.#sought) this.find(this.#sought);
    this.drawing.draw();
    if (first || arrived.length === 0 || !this.sight.ready) return;
    // A glow is as tall as its card, so the card comes first.
    this.drawing.now();
    this.#arrivals.announce(arrived, this.sight.camera.view);
  }

  /** Brings the card into the middle, near enough to read; at once, or when it arrives. The focus stays where the person is. */
  find(id: string): void {
    const node = this.scene.nodes.get(id);
    if (node && this.sight.ready) this.choose(node, "centre", false);
    else this.#sought = id;
  }

  /** Looks through a lens: its owner finds out which cards it shows. */
  look(lens: Lens | undefined): void {
    this.#lens = lens;
    this.#lensBar.press(lens);
    this.#light(undefined);
    if (!lens) this.status.say(this.#words.say("lens.off"));
    this.owner.looks(lens);
  }

  /** The cards of the lens that is looked through. The first time it is said how many there are. */
  light(cards: LensCards | undefined, first: boolean): void {
    if (!this.#lens) return;
    if (cards) this.#light(cards);
    if (!first) return;
    const lens = this.#words.say(`lens.${this.#lens}`);
    this.status.say(!cards ? this.#words.say("lens.lost")
      : cards.size === 0 ? this.#words.say("lens.shows.none", { lens }) : this.#words.count("lens.shows", cards.size, { lens }));
  }

  choose(node: Node | undefined, bringing: Bringing, focusing = true): void {
    this.#sought = undefined;
    if (this.moving.node && this.moving.node !== node) this.putBack();
    this.drawing.chosen = node;
    this.#offerMove();
    if (node) {
      this.drawing.tabStop = node;
      if (bringing === "centre") this.sight.centre(node);
      if (bringing === "reveal") this.sight.reveal(node);
      if (focusing) this.drawing.focus(node);
    }
    this.drawing.draw();
  }

  go(direction: Direction, alongThreads: boolean): void {
    const { tabStop } = this.drawing;
    const next = tabStop && nextCard(this.scene, tabStop, direction, alongThreads);
    if (next) this.choose(next, "reveal");
  }

  first(): void {
    this.choose(this.#byAge((a, b) => a < b), "reveal");
  }

  newest(): void {
    this.choose(this.#byAge((a, b) => a > b), "reveal");
  }

  open(): void {
    if (this.drawing.tabStop) this.owner.opened(this.drawing.tabStop.id);
  }

  zoom(factor: number): void {
    this.sight.zoom(factor);
    this.drawing.draw();
  }

  fit(): void {
    this.sight.fit();
    this.drawing.draw();
  }

  /** Takes the chosen card up for moving it by keys or buttons. */
  takeUp(): void {
    const { chosen } = this.drawing;
    if (this.#readonly || !chosen || this.carrying) return;
    this.moving.lift(chosen);
    this.drawing.carried = chosen;
    this.#moveBar.show(true);
    this.sight.reveal(chosen);
    this.status.say(this.#words.say(matchMedia("(hover: none)").matches ? "moving.how.touch" : "moving.how"));
    this.drawing.focus(chosen);
  }

  carry(direction: Direction, far = false): void {
    const [x, y] = steps[direction];
    const times = far ? farStep : 1;
    this.moving.step(x * times, y * times);
    if (this.moving.node) this.sight.reveal(this.moving.node);
    this.drawing.draw();
  }

  putDown(): void {
    void this.moving.putDown().then(() => this.drawing.draw());
    this.#handsFree();
  }

  putBack(): void {
    this.#gestures.abandon();
    this.moving.putBack();
    this.#handsFree();
  }

  leave(): void {
    this.choose(undefined, "stay");
  }

  /** Lets go of everything outside the host. */
  end(): void {
    this.#size.disconnect();
    this.#clearing?.disconnect();
    this.drawing.end();
  }

  #light(cards: LensCards | undefined): void {
    this.drawing.cards.lens = cards;
    this.drawing.cards.touch(this.scene.nodes.values());
    this.drawing.draw();
  }

  #furnish(): void {
    const { stage } = this.drawing;
    const hint = make("p", "web-unseen", this.#words.say("hint"));
    hint.id = `${this.#host.id || "picture"}-hint`;
    stage.setAttribute("role", "application");
    stage.ariaLabel = this.#words.say("web");
    stage.setAttribute("aria-describedby", hint.id);
    const furniture = [
      this.#lensBar.bar, stage, hint, this.#empty, this.#arrivals.button, this.#tools.keys, this.#tools.bar, this.#moveBar.bar, this.status.line];
    this.#host.replaceChildren(...furniture);
    // A page that refreshes itself from the server's markup takes out what that does not know; it belongs here all the same.
    this.#clearing = new MutationObserver(() => {
      if (!this.#host.contains(stage)) this.#host.replaceChildren(...furniture);
    });
    this.#clearing.observe(this.#host, { childList: true });
  }

  #resized(): void {
    const { stage } = this.drawing;
    this.sight.resize(stage.clientWidth, stage.clientHeight);
    this.sight.begin();
    if (this.#sought && this.sight.ready) this.find(this.#sought);
    this.drawing.draw();
  }

  #focusCame(event: FocusEvent): void {
    const card = event.target instanceof HTMLElement ? event.target : undefined;
    const node = this.scene.nodes.get(card?.dataset["id"] ?? "");
    if (!node) return;
    this.drawing.chosen = this.drawing.tabStop = node;
    this.#offerMove();
    if (card?.matches(":focus-visible") && !this.drawing.held && !this.sight.flight.flying) this.sight.reveal(node);
    this.owner.focused(node.id);
    this.drawing.draw();
  }

  #byAge(before: (a: string, b: string) => boolean): Node | undefined {
    let found: Node | undefined;
    for (const node of this.scene.nodes.values()) if (!found || before(node.card.at, found.card.at)) found = node;
    return found;
  }

  #offerMove(): void {
    this.#tools.canMove(!this.#readonly && this.drawing.chosen !== undefined);
  }

  #handsFree(): void {
    this.drawing.carried = undefined;
    this.#moveBar.show(false);
    this.status.hush();
    const { chosen } = this.drawing;
    if (chosen && this.#host.contains(document.activeElement)) this.drawing.focus(chosen);
  }

  #refused(detail: string): void {
    this.status.say(detail || this.#words.say("not.sent"));
    this.drawing.draw();
  }

  #forget(node: Node): void {
    const inHand = this.moving.node === node;
    this.moving.forget(node);
    this.#arrivals.forget(node);
    this.drawing.forget(node);
    if (inHand) this.#handsFree();
  }
}
