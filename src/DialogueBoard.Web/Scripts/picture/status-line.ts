import { make, setText } from "../dom.js";

const stays = 10_000;

/** The picture's own quiet line: what was refused, what is being done, whether the board can be heard. */
export class StatusLine {
  readonly line = make("p", "web-status");
  #standing = "";
  #passing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.line.setAttribute("role", "status");
  }

  /** Says something that has happened; after a while it gives way to what is so. */
  say(text: string): void {
    clearTimeout(this.#passing);
    setText(this.line, text);
    this.#passing = setTimeout(() => {
      this.#passing = undefined;
      setText(this.line, this.#standing);
    }, stays);
  }

  /** Sets what is so, until it is set again. */
  keep(text: string): void {
    this.#standing = text;
    if (this.#passing === undefined) setText(this.line, text);
  }

  /** Takes back what was said, so that what is so shows. */
  hush(): void {
    clearTimeout(this.#passing);
    this.#passing = undefined;
    setText(this.line, this.#standing);
  }
}
