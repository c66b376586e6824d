import type { Camera } from "./camera.js";
import { bendOf } from "./curve.js";
import type { Link } from "./scene.js";
import { strokeOf } from "./thread-strokes.js";

const svg = "http://www.w3.org/2000/svg";
const heavier = 1.3;

/**
 * The threads that stand out: those of the chosen card, or of the one in the hand. Few enough to be elements, so that
 * panning need not draw them again.
 */
export class LitThreads {
  readonly layer = document.createElementNS(svg, "svg");
  readonly #paths: SVGPathElement[] = [];

  constructor() {
    this.layer.setAttribute("class", "web-lit");
    this.layer.setAttribute("aria-hidden", "true");
  }

  show(links: Iterable<Link>, { zoom }: Camera): void {
    let used = 0;
    const draw = (line: string, part: string, width: number, dashes: string): void => {
      const path = this.#paths[used] ?? this.#add();
      used += 1;
      set(path, "d", line);
      set(path, "class", part);
      set(path, "stroke-width", width.toFixed(2));
      set(path, "stroke-dasharray", dashes);
    };
    for (const link of links) {
      const { width, mark, period, between } = strokeOf(link.thread.relation, zoom);
      const bend = bendOf(link);
      const line = `M${link.from.x} ${link.from.y}Q${bend.x} ${bend.y} ${link.to.x} ${link.to.y}`;
      // The thread itself lies beneath in its quiet colour; where this one has gaps, it must not show through.
      if (mark) draw(line, "web-lit-between", width * heavier * 1.4, "none");
      draw(line, "web-lit-line", width * heavier, mark && period ? `${mark} ${period - mark}` : "none");
      if (between) draw(line, "web-lit-between", between * heavier, "none");
    }
    for (const path of this.#paths.slice(used)) set(path, "d", "");
  }

  #add(): SVGPathElement {
    const path = document.createElementNS(svg, "path");
    this.#paths.push(path);
    this.layer.append(path);
    return path;
  }
}

function set(path: SVGPathElement, name: string, value: string): void {
  if (path.getAttribute(name) !== value) path.setAttribute(name, value);
}
