import type { Point, Rect } from "./geometry.js";

const cell = 640;

/** What lies where: a grid of square cells, so that asking for what is in sight costs what is in sight. */
export class Grid<T extends Point> {
  readonly #cells = new Map<number, Set<T>>();
  readonly #keys = new Map<T, number>();

  /** Puts the thing where it now is. */
  put(thing: T): void {
    const key = keyOf(Math.floor(thing.x / cell), Math.floor(thing.y / cell));
    const before = this.#keys.get(thing);
    if (before === key) return;
    if (before !== undefined) this.#cells.get(before)?.delete(thing);
    let things = this.#cells.get(key);
    if (!things) this.#cells.set(key, (things = new Set()));
    things.add(thing);
    this.#keys.set(thing, key);
  }

  remove(thing: T): void {
    const key = this.#keys.get(thing);
    if (key !== undefined) this.#cells.get(key)?.delete(thing);
    this.#keys.delete(thing);
  }

  clear(): void {
    this.#cells.clear();
    this.#keys.clear();
  }

  /** Everything whose point is in the rectangle. */
  in(rect: Rect): T[] {
    const found: T[] = [];
    const take = (things: Iterable<T>): void => {
      for (const thing of things) {
        if (thing.x >= rect.left && thing.x <= rect.right && thing.y >= rect.top && thing.y <= rect.bottom) found.push(thing);
      }
    };
    const left = Math.floor(rect.left / cell);
    const right = Math.floor(rect.right / cell);
    const top = Math.floor(rect.top / cell);
    const bottom = Math.floor(rect.bottom / cell);
    if ((right - left + 1) * (bottom - top + 1) > this.#keys.size) {
      take(this.#keys.keys());
      return found;
    }
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        const things = this.#cells.get(keyOf(column, row));
        if (things) take(things);
      }
    }
    return found;
  }
}

function keyOf(column: number, row: number): number {
  return (column + 0x100_0000) * 0x200_0000 + row + 0x100_0000;
}
