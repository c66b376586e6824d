import { make, setText } from "./dom.js";
import { Enquiry } from "./enquiry.js";
import { Words } from "./words.js";

// Ways of speaking that may hold a demand; the others ask, tell or offer by themselves.
const mayDemand = ["issue", "building-on", "different-view", "position"];

/**
 * The composer's offer to turn a demand into an enquiry, once for each draft, before it is put on the board. It stands
 * above the button that puts it there; that button works on as before, and says so.
 */
export class GentleTurn {
  readonly #host: HTMLElement;
  readonly #enquiry: Enquiry;
  readonly #words: Words;
  readonly #put: HTMLElement;
  readonly #chosen: (opening: string) => void;
  #putSays: string | undefined;

  /** Whether it was offered for the words in the box; kept with the draft, so that it is not offered again. */
  offered = false;

  /** @param chosen What happens when somebody takes an opening. */
  constructor(host: HTMLElement, put: HTMLElement, chosen: (opening: string) => void) {
    this.#host = host;
    this.#put = put;
    this.#chosen = chosen;
    this.#words = Words.in(host);
    this.#enquiry = new Enquiry(this.#words);
  }

  /** Offers it where the words ask for it and it was not offered before; says whether it did. */
  offers(kind: string, text: string): boolean {
    if (this.offered || !mayDemand.includes(kind)) return false;
    const openings = this.#enquiry.openingsFor(text);
    if (openings.length === 0) return false;
    this.offered = true;
    this.#putSays = this.#put.textContent ?? "";
    setText(this.#put, this.#words.say("as-it-is"));
    setText(this.#says, this.#words.say("says"));
    this.#list.replaceChildren(...openings.map(opening => this.#choice(opening)));
    this.#list.hidden = false;
    this.#host.classList.add("is-offering");
    this.#put.scrollIntoView({ block: "nearest" });
    return true;
  }

  /** Puts the offer aside; what follows may be said in its place. */
  close(says = ""): void {
    if (this.#putSays !== undefined) setText(this.#put, this.#putSays);
    this.#putSays = undefined;
    setText(this.#says, says);
    this.#list.replaceChildren();
    this.#list.hidden = true;
    this.#host.classList.remove("is-offering");
  }

  #choice(opening: string): HTMLLIElement {
    const item = make("li", "");
    const button = make("button", "composer-opening", opening);
    button.type = "button";
    button.dir = "auto";
    button.addEventListener("click", () => {
      this.close(this.#words.say("turned"));
      this.#chosen(opening);
    });
    item.append(button);
    return item;
  }

  get #says(): HTMLElement {
    return this.#host.querySelector(".composer-turn-says")!;
  }

  get #list(): HTMLElement {
    return this.#host.querySelector(".composer-openings")!;
  }
}
