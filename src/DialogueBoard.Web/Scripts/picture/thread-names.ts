import { make, setText } from "../dom.js";
import type { Words } from "../words.js";
import type { Camera } from "./camera.js";
import { pointOn } from "./curve.js";
import { cardWidth, type Point } from "./geometry.js";
import type { Link, Node } from "./scene.js";

const most = 24;
const edge = 24;
const steps = 40;
const halfWidth = cardWidth / 2 + 4;
const halfHeight = 96;
const nameHeight = 30;
/** About as wide as one letter is on the stage. */
const letter = 9;

/** The names on the threads of the card that has the focus. To a screen reader the card itself tells its threads. */
export class ThreadNames {
  readonly layer = make("div", "web-names");
  readonly #names: HTMLSpanElement[] = [];
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
    this.layer.ariaHidden = "true";
  }

  show(focus: Node | undefined, camera: Camera): void {
    const placed: { readonly at: Point; readonly width: number; readonly name: string }[] = [];
    if (focus && camera.level !== "far") {
      for (const link of [...focus.links].slice(0, most)) {
        const name = this.#words.say(`relation.${link.thread.relation}`);
        const width = name.length * letter + 20;
        const at = placeOf(link, focus, camera, width, point =>
          placed.every(other => Math.abs(other.at.y - point.y) > nameHeight || Math.abs(other.at.x - point.x) > (other.width + width) / 2));
        if (at) placed.push({ at, width, name });
      }
    }
    while (this.#names.length < placed.length) {
      const name = make("span", "web-name");
      this.#names.push(name);
      this.layer.append(name);
    }
    this.#names.forEach((element, index) => {
      const name = placed[index];
      if (element.hidden !== !name) element.hidden = !name;
      if (!name) return;
      setText(element, name.name);
      element.style.transform = `translate(${Math.round(name.at.x)}px,${Math.round(name.at.y)}px) translate(-50%,-50%)`;
    });
  }
}

/** Where the name of a thread has room: near its other end, in sight, on neither card and on no other name. */
function placeOf(link: Link, focus: Node, camera: Camera, width: number, free: (point: Point) => boolean): Point | undefined {
  const other = link.from === focus ? link.to : link.from;
  for (let at = 1; at < steps; at++) {
    const point = pointOn(link, link.from === other ? at / steps : 1 - at / steps);
    if (covers(other, point) || covers(focus, point)) continue;
    const stage = camera.toStage(point);
    if (stage.x < width / 2 + 8 || stage.y < edge || stage.x > camera.width - width / 2 - 8 || stage.y > camera.height - edge) continue;
    if (free(stage)) return stage;
  }
  return undefined;
}

function covers(card: Point, point: Point): boolean {
  return Math.abs(point.x - card.x) < halfWidth && Math.abs(point.y - card.y) < halfHeight;
}
