import { make, setText } from "./dom.js";
import { kept } from "./kept.js";

const hushed = "hushed";
const toldOver = new Set<string>();

/**
 * <session-says data-says data-told data-over>: tells those who hear the page what has changed in the session, politely and each
 * thing once, unless they have paused it on this device.
 */
export class SessionSays extends HTMLElement {
  static readonly observedAttributes = ["data-told"];
  readonly #line = make("p", "unseen");
  #ending: AbortController | undefined;

  connectedCallback(): void {
    this.#line.setAttribute("role", "status");
    this.append(this.#line);
    this.#ending = new AbortController();
    document.addEventListener("time-up", event => this.#timeUp(event.target), { signal: this.#ending.signal });
  }

  disconnectedCallback(): void {
    this.#ending?.abort();
  }

  attributeChangedCallback(_: string, before: string | null): void {
    if (before !== null && this.dataset["says"]) this.#say(this.dataset["says"]);
  }

  /** One page shows the time in two places at times. */
  #timeUp(clock: EventTarget | null): void {
    const ends = clock instanceof HTMLElement ? clock.dataset["ends"] : undefined;
    if (!ends || toldOver.has(ends)) return;
    toldOver.add(ends);
    this.#say(this.dataset["over"] ?? "");
  }

  #say(sentence: string): void {
    if (kept.read(hushed)) return;
    // The same words told again are to be heard again.
    this.#line.replaceChildren(document.createTextNode(sentence));
  }
}

/** <session-hush data-pause data-again>: the button that pauses these messages on this device, or lets them come again. */
export class SessionHush extends HTMLElement {
  readonly #button = make("button", "button is-link is-small");

  connectedCallback(): void {
    this.#button.type = "button";
    this.#button.onclick = () => {
      if (kept.read(hushed)) kept.remove(hushed);
      else kept.write(hushed, true);
      this.#show();
    };
    this.append(this.#button);
    this.#show();
  }

  #show(): void {
    setText(this.#button, (kept.read(hushed) ? this.dataset["again"] : this.dataset["pause"]) ?? "");
  }
}

if (!customElements.get("session-says")) customElements.define("session-says", SessionSays);
if (!customElements.get("session-hush")) customElements.define("session-hush", SessionHush);
