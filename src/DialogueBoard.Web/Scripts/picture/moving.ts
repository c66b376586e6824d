import { isRefusal, type Answer, type MoveAct } from "../wire.js";
import { newId } from "../ids.js";
import type { Point } from "./geometry.js";
import type { Node, Scene } from "./scene.js";

/** Sends one act and gives the receipt or the refusal. */
export type Send = (act: MoveAct) => Promise<Answer>;

/**
 * Takes one card up, carries it and puts it down, by hand or by keys. Putting it down is one shared act; the card stays
 * where it was put until the board has said so too, and goes back if the board says no.
 */
export class Moving {
  readonly #scene: Scene;
  readonly #send: Send;
  readonly #refused: (detail: string) => void;
  readonly #sent = new Map<Node, { readonly id: string; version?: number }>();
  #node: Node | undefined;
  #grip: Point = { x: 0, y: 0 };

  constructor(scene: Scene, send: Send, refused: (detail: string) => void) {
    this.#scene = scene;
    this.#send = send;
    this.#refused = refused;
  }

  /** The card that is in the hand. */
  get node(): Node | undefined {
    return this.#node;
  }

  /** Takes a card up; `at` is where it is held, so that it does not jump under the hand. */
  lift(node: Node, at: Point = node): void {
    this.#node = node;
    this.#grip = { x: at.x - node.x, y: at.y - node.y };
    this.#scene.hold(node, { x: node.x, y: node.y });
  }

  carry(to: Point): void {
    if (this.#node) this.#scene.hold(this.#node, { x: Math.round(to.x - this.#grip.x), y: Math.round(to.y - this.#grip.y) });
  }

  step(x: number, y: number): void {
    if (this.#node) this.#scene.hold(this.#node, { x: this.#node.x + x, y: this.#node.y + y });
  }

  putBack(): void {
    const node = this.#node;
    this.#node = undefined;
    if (node) this.#scene.release(node);
  }

  async putDown(): Promise<void> {
    const node = this.#node;
    this.#node = undefined;
    if (!node) return;
    if (Math.round(node.x) === Math.round(node.card.x) && Math.round(node.y) === Math.round(node.card.y)) {
      this.#scene.release(node);
      return;
    }
    const sent: { readonly id: string; version?: number } = { id: newId() };
    this.#sent.set(node, sent);
    const answer = await this.#send({ id: sent.id, type: "move", positions: [{ id: node.id, x: Math.round(node.x), y: Math.round(node.y) }] });
    // Moved again since: that later act decides where the card lies.
    if (this.#sent.get(node) !== sent) return;
    if (isRefusal(answer)) {
      this.#finish(node);
      this.#refused(answer.detail);
    } else {
      sent.version = answer.version;
      this.settle();
    }
  }

  /** Lets the board's word stand for every card whose move it has by now told of. */
  settle(): void {
    for (const [node, { version }] of this.#sent) {
      if (version !== undefined && version <= this.#scene.state.cursor) this.#finish(node);
    }
  }

  /** The card is no longer on the board. */
  forget(node: Node): void {
    this.#sent.delete(node);
    if (this.#node === node) this.#node = undefined;
  }

  #finish(node: Node): void {
    this.#sent.delete(node);
    if (this.#node !== node) this.#scene.release(node);
  }
}
