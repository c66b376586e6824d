import { make } from "../dom.js";
import type { Words } from "../words.js";
import { rove } from "./tools.js";

/** What one can look for in the picture; the wire's names. */
export type Lens = "loose-ends" | "gaps" | "safety-net";

/** The cards that a lens shows, by id, each with why. */
export type LensCards = ReadonlyMap<string, string>;

const lenses: readonly (Lens | undefined)[] = [undefined, "loose-ends", "gaps", "safety-net"];

export function readLens(name: string | undefined): Lens | undefined {
  return lenses.find(lens => lens !== undefined && lens === name);
}

/** The switch between lenses: one is pressed. One tab stop, arrow keys go along it. */
export class LensBar {
  readonly bar = make("div", "web-lenses");
  readonly #buttons = new Map<Lens | undefined, HTMLButtonElement>();

  constructor(words: Words, chosen: (lens: Lens | undefined) => void) {
    this.bar.setAttribute("role", "toolbar");
    this.bar.ariaLabel = words.say("lenses");
    for (const lens of lenses) {
      const button = make("button", "web-tool", words.say(`lens.${lens ?? "all"}`));
      button.type = "button";
      button.addEventListener("click", () => chosen(lens));
      this.#buttons.set(lens, button);
      this.bar.append(button);
    }
    rove(this.bar);
    this.press(undefined);
  }

  press(pressed: Lens | undefined): void {
    for (const [lens, button] of this.#buttons) button.ariaPressed = String(lens === pressed);
  }
}
