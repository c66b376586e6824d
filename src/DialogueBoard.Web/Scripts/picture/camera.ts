import { clamp, type Point, type Rect } from "./geometry.js";

export const leastZoom = 0.02;
export const mostZoom = 2;

/** How much of a card is shown: a small block, a few words, or the whole card. */
export type Level = "far" | "middle" | "near";

/** Where the picture is looked at from: the board point in the middle of the stage, and the zoom. */
export class Camera {
  x = 0;
  y = 0;
  zoom = 1;
  width = 0;
  height = 0;

  get level(): Level {
    return this.zoom < 0.36 ? "far" : this.zoom < 0.72 ? "middle" : "near";
  }

  toBoard(stage: Point): Point {
    return { x: this.x + (stage.x - this.width / 2) / this.zoom, y: this.y + (stage.y - this.height / 2) / this.zoom };
  }

  toStage(board: Point): Point {
    return { x: (board.x - this.x) * this.zoom + this.width / 2, y: (board.y - this.y) * this.zoom + this.height / 2 };
  }

  /** What is in sight, in board units. */
  get view(): Rect {
    const halfWidth = this.width / 2 / this.zoom;
    const halfHeight = this.height / 2 / this.zoom;
    return { left: this.x - halfWidth, top: this.y - halfHeight, right: this.x + halfWidth, bottom: this.y + halfHeight };
  }

  panBy(stageX: number, stageY: number): void {
    this.x -= stageX / this.zoom;
    this.y -= stageY / this.zoom;
  }

  /** Zooms so that the board point under this stage point stays where it is. */
  zoomAt(stage: Point, factor: number): void {
    const held = this.toBoard(stage);
    this.zoom = clamp(this.zoom * factor, leastZoom, mostZoom);
    this.x = held.x - (stage.x - this.width / 2) / this.zoom;
    this.y = held.y - (stage.y - this.height / 2) / this.zoom;
  }

  /** The place from which all of the rectangle is in sight, no nearer than `nearest`. */
  placeToSee(rect: Rect, nearest = 1): { x: number; y: number; zoom: number } {
    const zoom = Math.min(this.width / (rect.right - rect.left), this.height / (rect.bottom - rect.top), nearest);
    return { x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2, zoom: clamp(zoom, leastZoom, mostZoom) };
  }
}
