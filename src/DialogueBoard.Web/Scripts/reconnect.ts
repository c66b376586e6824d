import { Backoff } from "./backoff.js";

interface Circuits {
  reconnect?(): Promise<boolean>;
  resumeCircuit?(): Promise<boolean>;
}

const untouchedFor = 2_000;

/**
 * Brings a lost circuit back. Blazor tells of its state by events on an element of a known id; where it gives up, this
 * goes on trying, and where the circuit is gone for good the page is loaded anew, in a moment when nobody is typing.
 * Drafts and words on their way are in storage by then.
 */
export class Reconnect {
  readonly #tell: (lost: boolean) => void;
  readonly #backoff = new Backoff(1_000, 15_000);
  readonly #ending = new AbortController();
  #typed = 0;
  #trying = false;

  constructor(tell: (lost: boolean) => void) {
    this.#tell = tell;
    const signal = this.#ending.signal;
    document.getElementById("components-reconnect-modal")
      ?.addEventListener("components-reconnect-state-changed", event => this.#changed(event as CustomEvent<{ state: string }>), { signal });
    document.addEventListener("input", () => this.#typed = Date.now(), { signal, capture: true });
  }

  readonly stop = (): void => this.#ending.abort();

  #changed(event: CustomEvent<{ state: string }>): void {
    const { state } = event.detail;
    if (state === "hide") {
      this.#backoff.reset();
      this.#tell(false);
      return;
    }
    this.#tell(true);
    if (state === "failed" || state === "paused") void this.#goOn();
    if (state === "rejected" || state === "resume-failed") void this.#loadAnew();
  }

  async #goOn(): Promise<void> {
    if (this.#trying) return;
    this.#trying = true;
    const circuits = (globalThis as { Blazor?: Circuits }).Blazor;
    while (!this.#ending.signal.aborted) {
      await passing(this.#backoff.next());
      // Not reached is thrown or, later, told as "failed" again; reached but unknown there is false.
      const back = await circuits?.reconnect?.().catch(() => undefined);
      if (back === true) break;
      if (back === false) {
        if (!await circuits?.resumeCircuit?.().catch(() => false)) await this.#loadAnew();
        break;
      }
    }
    this.#trying = false;
  }

  async #loadAnew(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      const there = await fetch(new URL("health/ready", document.baseURI), { cache: "no-store" }).then(answer => answer.ok, () => false);
      if (there && Date.now() - this.#typed > untouchedFor) {
        location.reload();
        return;
      }
      await passing(there ? untouchedFor : this.#backoff.next());
    }
  }
}

function passing(milliseconds: number): Promise<void> {
  return new Promise(done => setTimeout(done, milliseconds));
}
