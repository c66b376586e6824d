import { make } from "../dom.js";
import type { Camera } from "./camera.js";
import { grown, type Rect } from "./geometry.js";
import type { Palette } from "./palette.js";
import type { Link, Scene } from "./scene.js";
import { boxOf, strokeThreads } from "./thread-strokes.js";

/** Stage pixels at the zoom a tile was drawn for. */
const tileSize = 512;

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly rect: Rect;
  /** Something in it has changed since it was drawn. */
  stale: boolean;
}

/**
 * The threads, drawn in square pieces that are kept: panning moves them and draws only what comes into sight. While the
 * zoom changes, the pieces of the old zoom stand in.
 */
export class ThreadTiles {
  readonly layer = make("div", "web-threads");
  /** Threads drawn elsewhere for the time being: those of a card in the hand. */
  without: ReadonlySet<Link> = new Set();
  readonly #scene: Scene;
  readonly #spare: HTMLCanvasElement[] = [];
  #tiles = new Map<string, Tile>();
  #old: Tile[] = [];
  #zoom = 0;
  #palette: Palette | undefined;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** These threads are new, gone, or lie otherwise than they were drawn. Call before and after they change. */
  touch(links: Iterable<Link>): void {
    for (const link of links) {
      const box = boxOf(link);
      for (const tile of this.#tiles.values()) if (meets(tile.rect, box)) tile.stale = true;
    }
  }

  touchAll(): void {
    for (const tile of this.#tiles.values()) tile.stale = true;
  }

  /** Draws at most `budget` pieces; says whether some are still to be drawn. */
  sync(camera: Camera, palette: Palette, budget: number, zooming: boolean): boolean {
    if (palette !== this.#palette) this.touchAll();
    this.#palette = palette;
    if (camera.zoom !== this.#zoom && !zooming) {
      for (const tile of this.#old) this.#recycle(tile);
      this.#old = [...this.#tiles.values()];
      this.#tiles = new Map();
      this.#zoom = camera.zoom;
    }
    if (this.#zoom === 0) return true;

    const side = tileSize / this.#zoom;
    const view = camera.view;
    for (const [key, tile] of this.#tiles) {
      if (meets(tile.rect, grown(view, side))) continue;
      this.#recycle(tile);
      this.#tiles.delete(key);
    }

    let left = budget;
    for (let column = Math.floor(view.left / side); column * side < view.right; column++) {
      for (let row = Math.floor(view.top / side); row * side < view.bottom; row++) {
        const key = `${column} ${row}`;
        let tile = this.#tiles.get(key);
        if (tile && !tile.stale) continue;
        if (left === 0) return true;
        left -= 1;
        if (!tile) this.#tiles.set(key, (tile = this.#lay(column * side, row * side, side)));
        this.#draw(tile, palette);
      }
    }
    for (const tile of this.#old) this.#recycle(tile);
    this.#old = [];
    return false;
  }

  #lay(x: number, y: number, side: number): Tile {
    const canvas = this.#spare.pop() ?? make("canvas", "web-tile");
    canvas.style.width = canvas.style.height = `${side}px`;
    canvas.style.transform = `translate(${x}px,${y}px)`;
    this.layer.prepend(canvas);
    return { canvas, rect: { left: x, top: y, right: x + side, bottom: y + side }, stale: true };
  }

  #draw(tile: Tile, palette: Palette): void {
    tile.stale = false;
    const pixels = Math.round(tileSize * Math.min(devicePixelRatio || 1, 2));
    // Setting the size also empties it.
    tile.canvas.width = tile.canvas.height = pixels;
    const ink = tile.canvas.getContext("2d")!;
    const scale = pixels / (tile.rect.right - tile.rect.left);
    ink.setTransform(scale, 0, 0, scale, -tile.rect.left * scale, -tile.rect.top * scale);
    const links = this.without.size === 0 ? this.#scene.links.values() : [...this.#scene.links.values()].filter(link => !this.without.has(link));
    strokeThreads(ink, links, this.#zoom, tile.rect, { line: palette.line, between: palette.paper });
  }

  #recycle(tile: Tile): void {
    tile.canvas.remove();
    if (this.#spare.length < 8) this.#spare.push(tile.canvas);
  }
}

function meets(a: Rect, b: Rect): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
