import { setText } from "./dom.js";
import { Words } from "./words.js";

interface Look {
  readonly pattern: RegExp;
  /** What it looks like: the key of the sentence that says so. */
  readonly like: string;
}

/**
 * Says in one quiet line that what is being written looks like a phone number, an address, or a name with an illness. It
 * holds nothing up. By the patterns of the page's language only, in this browser: nothing of what is read leaves it.
 */
export class PersonalHint {
  readonly #says: HTMLElement;
  readonly #words: Words;
  readonly #looks: readonly Look[];

  constructor(host: HTMLElement) {
    this.#says = host.querySelector(".composer-hint-says")!;
    this.#words = Words.in(host);
    this.#looks = this.#words.under("looks").map(([key, source]) => ({ pattern: new RegExp(source, "u"), like: key.split(".").at(-1)! }));
  }

  /** Says what the words look like, once for as long as they do; nothing where they look like nothing of the kind. */
  read(text: string): void {
    const like = this.#looks.find(({ pattern }) => pattern.test(text))?.like;
    const says = like === undefined ? "" : this.#words.say(like);
    if (this.#says.textContent !== says) setText(this.#says, says);
  }
}
