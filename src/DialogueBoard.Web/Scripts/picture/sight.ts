import { Camera } from "./camera.js";
import { Flight } from "./flight.js";
import { cardHeight, cardWidth, clamp, type Point } from "./geometry.js";
import type { Node, Scene } from "./scene.js";

const readable = 0.85;
/** A board that fits at this zoom is shown whole at first. */
const leastToBegin = 0.74;
const farthestToBegin = 0.42;
const enoughToBegin = 9;
const air = 36;

/** Where the picture is looked at from, and the ways a person changes that. Nothing else ever does. */
export class Sight {
  readonly camera = new Camera();
  readonly flight = new Flight(this.camera);
  readonly #scene: Scene;
  #placed = false;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Once there is a board and room to show it: all of it if that can be read, otherwise where most threads meet. */
  begin(): boolean {
    const bounds = this.#scene.bounds;
    if (this.#placed || !bounds || !this.ready) return false;
    this.#placed = true;
    const whole = this.#whole()!;
        if (whole.zoom >= leastToBegin) {
      Object.assign(this.camera, whole);
      return true;
    }
    let hub: Node | undefined;
    for (const node of this.#scene.nodes.values()) if (!hub || node.links.size >= hub.links.size) hub = node;
    Object.assign(this.camera, { x: hub!.x, y: hub!.y, zoom: readable });
    // Where cards lie wide apart, one alone would look like an empty board.
    while (this.camera.zoom > farthestToBegin && this.#scene.grid.in(this.camera.view).length < enoughToBegin) this.camera.zoom *= 0.95;
    // The meeting place may lie at the edge of everything: look at what is around it, not past it.
    const around = this.#scene.grid.in(this.camera.view);
    Object.assign(this.camera, { x: mean(around.map(node => node.x)), y: mean(around.map(node => node.y)) });
    this.reveal(hub!);
    Object.assign(this.camera, this.flight.goal);
    this.flight.stop();
    return true;
  }

  /** There is room to show anything at all: no tab or sheet hides the picture. */
  get ready(): boolean {
    return this.camera.width > 0 && this.camera.height > 0;
  }

  resize(width: number, height: number): void {
    this.camera.width = width;
    this.camera.height = height;
  }

  fit(): void {
    const whole = this.#whole();
    if (whole) this.flight.to(whole);
  }

  zoom(factor: number, around: Point = { x: this.camera.width / 2, y: this.camera.height / 2 }): void {
    const goal = Object.assign(new Camera(), this.flight.goal, { width: this.camera.width, height: this.camera.height });
    goal.zoomAt(around, factor);
    this.flight.to({ x: goal.x, y: goal.y, zoom: goal.zoom });
  }

  /** Moves only as far as it takes to have the whole card in sight. */
  reveal({ x, y }: Point): void {
    const goal = this.flight.goal;
    const halfWidth = Math.max(0, this.camera.width / 2 - air) / goal.zoom - cardWidth / 2;
    const halfHeight = Math.max(0, this.camera.height / 2 - air * 1.5) / goal.zoom - cardHeight / 2;
    const to = {
      x: halfWidth > 0 ? clamp(goal.x, x - halfWidth, x + halfWidth) : x,
      y: halfHeight > 0 ? clamp(goal.y, y - halfHeight, y + halfHeight) : y,
      zoom: goal.zoom,
    };
    if (to.x !== goal.x || to.y !== goal.y) this.flight.to(to);
  }

  /** Brings the card to the middle, near enough to read. */
  centre({ x, y }: Point): void {
    this.flight.to({ x, y, zoom: Math.max(this.camera.zoom, Math.min(readable, this.camera.width / (cardWidth + 40))) });
  }

  #whole(): { x: number; y: number; zoom: number } | undefined {
    const bounds = this.#scene.bounds;
    if (!bounds) return undefined;
    const zoom = this.camera.placeToSee(bounds).zoom;
    const edge = air / zoom;
    return this.camera.placeToSee({ left: bounds.left - edge, top: bounds.top - edge, right: bounds.right + edge, bottom: bounds.bottom + edge * 2.6 });
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
