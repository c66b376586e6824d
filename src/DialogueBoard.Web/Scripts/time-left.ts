import { setText } from "./dom.js";
import { onServerTime, serverNow } from "./server-clock.js";

/**
 * <time-left data-ends data-paused data-left data-stopped data-over>: how much time is left until a moment of the server's clock, each
 * second anew; or, where the time stands still, how much that is. Fires "time-up" once when it is over. No screen reader reads
 * it out each second: it is a timer, which says its time when asked.
 */
export class TimeLeft extends HTMLElement {
  static readonly observedAttributes = ["data-ends", "data-paused"];

  #stop: (() => void) | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;
  #over: string | undefined;

  connectedCallback(): void {
    this.setAttribute("role", "timer");
    this.#stop = onServerTime(() => this.#show());
    this.#show();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    clearTimeout(this.#tick);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show();
  }

  #show(): void {
    clearTimeout(this.#tick);
    const { paused, ends, left = "", stopped = "", over = "" } = this.dataset;
    if (paused) {
      this.#say(stopped.replace("{0}", clock(Number(paused))), "stopped");
      return;
    }
    const now = serverNow();
    if (!ends || now === undefined) return;
    const rest = Date.parse(ends) - now;
    if (rest > 0) {
      this.#say(left.replace("{0}", clock(Math.ceil(rest / 1_000))), rest <= 60_000 ? "soon" : "running");
      this.#tick = setTimeout(() => this.#show(), rest % 1_000 || 1_000);
    } else {
      this.#say(over, "over");
      if (this.#over === ends) return;
      this.#over = ends;
      this.dispatchEvent(new CustomEvent("time-up", { bubbles: true }));
    }
  }

  #say(words: string, state: string): void {
    setText(this, words);
    this.dataset["state"] = state;
  }
}

/** "4:05", or "1:02:09" from an hour on. */
function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number): string => String(n).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

if (!customElements.get("time-left")) customElements.define("time-left", TimeLeft);
