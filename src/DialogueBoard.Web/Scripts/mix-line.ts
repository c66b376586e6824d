import { make } from "./dom.js";
import type { DialMove } from "./wire.js";

/** Says which dials have moved, in their own order and in the one line that the page has for it. */
export function tellMoves(moves: readonly DialMove[]): void {
  const line = document.querySelector<HTMLElement>(".mix-line");
  if (!line || moves.length === 0) return;
  const names = JSON.parse(line.dataset["dials"] ?? "{}") as Record<string, string>;
  const moved = new Set<string>(moves.map(move => move.principle));
  const dials = Object.entries(names).filter(([principle]) => moved.has(principle)).map(([, name]) => name).join(", ");
  const see = make("a", "", line.dataset["more"] ?? "");
  see.href = line.dataset["href"] ?? "";
  line.replaceChildren((line.dataset["says"] ?? "").replace("{dials}", dials), " ", see);
}
