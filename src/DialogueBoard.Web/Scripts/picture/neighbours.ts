import { cardWidth, type Point } from "./geometry.js";
import type { Node, Scene } from "./scene.js";

export type Direction = "left" | "right" | "up" | "down";

/** Nothing further to the side than this counts as lying in the direction. */
const narrowest = Math.cos(Math.PI * 0.36);
const farthestLook = 2 ** 16;

const headings: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The card an arrow key leads to: along a thread if one goes that way, otherwise (or if asked) the nearest card. */
export function nextCard(scene: Scene, from: Node, direction: Direction, alongThreads = true): Node | undefined {
  if (alongThreads) {
    const threaded = [...from.links].map(link => link.from === from ? link.to : link.from);
    const along = best(from, threaded, direction);
    if (along) return along;
  }
  for (let reach = cardWidth * 2; reach < farthestLook; reach *= 2) {
    const found = best(from, scene.grid.in({ left: from.x - reach, right: from.x + reach, top: from.y - reach, bottom: from.y + reach }), direction);
    // One just outside the square may still be nearer than one in its corner.
    if (found && (Math.hypot(found.x - from.x, found.y - from.y) <= reach || reach > cardWidth * 16)) return found;
  }
  return best(from, scene.nodes.values(), direction);
}

/** The card whose middle lies nearest to a point. */
export function nearestTo(scene: Scene, point: Point): Node | undefined {
  let nearest: Node | undefined;
  let least = Infinity;
  for (const node of scene.nodes.values()) {
    const distance = Math.hypot(node.x - point.x, node.y - point.y);
    if (distance < least) [nearest, least] = [node, distance];
  }
  return nearest;
}

function best(from: Node, candidates: Iterable<Node>, direction: Direction): Node | undefined {
  const heading = headings[direction];
  let chosen: Node | undefined;
  let least = Infinity;
  for (const node of candidates) {
    const x = node.x - from.x;
    const y = node.y - from.y;
    const distance = Math.hypot(x, y);
    if (distance === 0) continue;
    const straight = (x * heading.x + y * heading.y) / distance;
    if (straight < narrowest) continue;
    const effort = distance / straight ** 2;
    if (effort < least) [chosen, least] = [node, effort];
  }
  return chosen;
}
