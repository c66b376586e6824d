import type { Point } from "./geometry.js";
import type { Link } from "./scene.js";

const sag = 0.07;

/** A thread hangs a little: the point its curve is drawn towards. The side it hangs to is the thread's own and never changes. */
export function bendOf(link: Link): Point {
  const { from, to } = link;
  const side = link.thread.id.charCodeAt(0) & 1 ? sag : -sag;
  return { x: (from.x + to.x) / 2 - (to.y - from.y) * side, y: (from.y + to.y) / 2 + (to.x - from.x) * side };
}

/** The point that lies this part (0 to 1) of the way along the thread. */
export function pointOn(link: Link, part: number): Point {
  const bend = bendOf(link);
  const start = (1 - part) ** 2;
  const middle = 2 * (1 - part) * part;
  const end = part ** 2;
  return {
    x: start * link.from.x + middle * bend.x + end * link.to.x,
    y: start * link.from.y + middle * bend.y + end * link.to.y,
  };
}
