import { make } from "../dom.js";
import type { Words } from "../words.js";
import type { Direction } from "./neighbours.js";

export interface ToolTarget {
  zoom(factor: number): void;
  fit(): void;
  takeUp(): void;
}

/** The picture's buttons: nearer, further, all of it, move the chosen card, and which keys there are. One tab stop. */
export class Tools {
  readonly bar = make("div", "web-tools");
  readonly keys = make("div", "web-keys");
  readonly #move: HTMLButtonElement;

  constructor(words: Words, target: ToolTarget) {
    this.bar.setAttribute("role", "toolbar");
    this.bar.ariaLabel = words.say("tools");
    const nearer = button("web-tool is-sign", "+", () => target.zoom(1.4), words.say("zoom.in"));
    const further = button("web-tool is-sign", "\u2212", () => target.zoom(1 / 1.4), words.say("zoom.out"));
    const fit = button("web-tool", words.say("fit"), () => target.fit());
    this.#move = button("web-tool", words.say("move"), () => target.takeUp());
    const help = button("web-tool is-help", words.say("keys"), () => {
      this.keys.hidden = !this.keys.hidden;
      help.ariaExpanded = String(!this.keys.hidden);
    });
    help.ariaExpanded = "false";
    this.bar.append(this.#move, fit, further, nearer, help);
    this.keys.hidden = true;
    this.keys.append(...keyList(words));
    this.keys.setAttribute("role", "note");
    // The first button may be hidden; the second never is.
    rove(this.bar, 1);
    this.canMove(false);
  }

  /** Whether there is a chosen card that this person may move. */
  canMove(can: boolean): void {
    this.#move.hidden = !can;
  }
}

/** The bar of the card that is being moved: the twin of dragging, in buttons. */
export class MoveBar {
  readonly bar = make("div", "web-move");

  constructor(words: Words, target: { carry(direction: Direction): void; putDown(): void; putBack(): void }) {
    this.bar.setAttribute("role", "group");
    this.bar.ariaLabel = words.say("moving");
    this.bar.hidden = true;
    const arrow = (sign: string, direction: Direction): HTMLButtonElement =>
      button("web-tool is-sign", sign, () => target.carry(direction), words.say(`move.${direction}`));
    const arrows = make("span", "web-move-arrows");
    arrows.append(arrow("\u2190", "left"), arrow("\u2191", "up"), arrow("\u2193", "down"), arrow("\u2192", "right"));
    const ends = make("span", "web-move-ends");
    ends.append(
      button("web-tool is-main", words.say("move.drop"), () => target.putDown()),
      button("web-tool", words.say("move.back"), () => target.putBack()),
    );
    this.bar.append(make("span", "web-move-name", words.say("moving")), arrows, ends);
    this.bar.addEventListener("keydown", event => {
      if (event.key === "Escape") target.putBack();
    });
  }

  show(shown: boolean): void {
    this.bar.hidden = !shown;
  }
}

function button(className: string, text: string, pressed: () => void, name?: string): HTMLButtonElement {
  const made = make("button", className, text);
  made.type = "button";
  if (name) {
    made.ariaLabel = name;
    made.title = name;
  }
  made.addEventListener("click", pressed);
  return made;
}

function keyList(words: Words): HTMLElement[] {
  return ["arrows", "shift", "enter", "home", "end", "zoom", "fit", "move", "escape"].map(key => {
    const line = make("div", "web-key");
    line.append(make("kbd", "", words.say(`key.${key}`)), make("span", "", words.say(`key.${key}.does`)));
    return line;
  });
}

/** Tab reaches the bar once; arrow keys go along it. */
export function rove(bar: HTMLElement, first = 0): void {
  const all = [...bar.querySelectorAll("button")];
  all.forEach(one => { one.tabIndex = -1; });
  const stop = (one: HTMLButtonElement): void => all.forEach(each => { each.tabIndex = each === one ? 0 : -1; });
  stop(all[first]!);
  bar.addEventListener("focusin", event => {
    if (event.target instanceof HTMLButtonElement) stop(event.target);
  });
  bar.addEventListener("keydown", event => {
    const shown = all.filter(one => !one.hidden && one.offsetParent !== null);
    const at = shown.indexOf(event.target as HTMLButtonElement);
    const along = getComputedStyle(bar).direction === "rtl" ? -1 : 1;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: along, ArrowLeft: -along };
    const step = steps[event.key] ?? 0;
    if (step === 0 || at < 0) return;
    event.preventDefault();
    shown[(at + step + shown.length) % shown.length]?.focus();
  });
}
