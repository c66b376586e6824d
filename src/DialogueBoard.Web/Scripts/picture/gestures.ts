import type { Point } from "./geometry.js";
import { onWheel } from "./wheel.js";

const slop = 5;
const liftAfter = 380;

/** What hands do, in stage pixels. */
export interface GestureTarget {
  /** The view starts and stops being moved about. */
  viewHeld(held: boolean): void;
  panned(x: number, y: number): void;
  zoomed(at: Point, factor: number): void;
  /** Whether a card lies here that may be lifted; if so it now is. */
  lifted(at: Point, event: PointerEvent): boolean;
  carried(to: Point): void;
  putDown(): void;
  letGo(): void;
  tapped(at: Point, event: MouseEvent): void;
  hovered(at: Point | undefined): void;
  /** Whether the pointer is on words that may be selected. */
  readsWords(event: PointerEvent): boolean;
}

type Mode = "none" | "undecided" | "pan" | "carry" | "pinch" | "spent";

/**
 * Turns pointer and wheel events into panning, zooming, carrying a card and tapping. A mouse carries a card at once; a
 * finger pans, and lifts a card only after resting on it.
 */
export class Gestures {
  readonly #stage: HTMLElement;
  readonly #target: GestureTarget;
  readonly #pointers = new Map<number, Point>();
  #mode: Mode = "none";
  #origin: Point = { x: 0, y: 0 };
  #lift: ReturnType<typeof setTimeout> | undefined;
  #tapSpent = false;

  constructor(stage: HTMLElement, target: GestureTarget) {
    this.#stage = stage;
    this.#target = target;
    stage.addEventListener("pointerdown", event => this.#down(event));
    stage.addEventListener("pointermove", event => this.#move(event));
    stage.addEventListener("pointerup", event => this.#up(event, true));
    stage.addEventListener("pointercancel", event => this.#up(event, false));
    stage.addEventListener("pointerleave", () => target.hovered(undefined));
    stage.addEventListener("click", event => {
      if (this.#tapSpent) this.#tapSpent = false;
      else target.tapped(this.#at(event), event);
    });
    stage.addEventListener("contextmenu", event => {
      if (this.#mode === "carry" || this.#lift !== undefined) event.preventDefault();
    });
    onWheel(stage, target, event => this.#at(event));
  }

  /** Stops carrying, as when Escape is pressed: what the hand still does then means nothing. */
  abandon(): void {
    if (this.#mode === "carry") this.#mode = "spent";
  }

  #down(event: PointerEvent): void {
    if (event.button > 1) return;
    const at = this.#at(event);
    this.#pointers.set(event.pointerId, at);
    if (this.#pointers.size === 1) {
      this.#tapSpent = false;
      this.#origin = at;
      this.#mode = this.#target.readsWords(event) ? "spent" : "undecided";
      if (event.pointerType === "touch") {
        this.#lift = setTimeout(() => {
          this.#lift = undefined;
          if (this.#mode === "undecided" && this.#target.lifted(at, event)) this.#begin("carry", event);
        }, liftAfter);
      }
    } else if (this.#pointers.size === 2 && this.#mode !== "carry") {
      this.#begin("pinch", event);
    }
  }

  #move(event: PointerEvent): void {
    const at = this.#at(event);
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === "mouse") this.#target.hovered(at);
      return;
    }
    if (this.#mode === "undecided" && Math.hypot(at.x - this.#origin.x, at.y - this.#origin.y) > slop) {
      const carries = event.pointerType !== "touch" && (event.buttons & 1) === 1 && this.#target.lifted(this.#origin, event);
      this.#begin(carries ? "carry" : "pan", event);
    }
    if (this.#mode === "pinch") this.#pinch(event.pointerId, at);
    this.#pointers.set(event.pointerId, at);
    if (this.#mode === "pan") this.#target.panned(at.x - before.x, at.y - before.y);
    if (this.#mode === "carry") this.#target.carried(at);
  }

  #pinch(pointerId: number, at: Point): void {
    const [other] = [...this.#pointers].filter(([id]) => id !== pointerId).map(([, point]) => point);
    const before = this.#pointers.get(pointerId);
    if (!other || !before) return;
    this.#target.panned((at.x - before.x) / 2, (at.y - before.y) / 2);
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    const now = Math.hypot(at.x - other.x, at.y - other.y);
    if (apart > 1 && now > 1) this.#target.zoomed({ x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 }, now / apart);
  }

  #begin(mode: "pan" | "carry" | "pinch", event: PointerEvent): void {
    this.#stopLift();
    this.#mode = mode;
    this.#tapSpent = true;
    if (this.#pointers.has(event.pointerId)) this.#stage.setPointerCapture(event.pointerId);
    this.#target.hovered(undefined);
    this.#target.viewHeld(true);
  }

  #up(event: PointerEvent, finished: boolean): void {
    if (!this.#pointers.delete(event.pointerId)) return;
    this.#stopLift();
    if (this.#mode === "carry") {
      if (finished) this.#target.putDown();
      else this.#target.letGo();
      this.#mode = "spent";
    } else if (this.#mode === "pinch") {
      this.#mode = "pan";
    }
    if (this.#pointers.size > 0) return;
    this.#mode = "none";
    this.#target.viewHeld(false);
  }

  #stopLift(): void {
    clearTimeout(this.#lift);
    this.#lift = undefined;
  }

  #at(event: MouseEvent): Point {
    const { left, top } = this.#stage.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}
