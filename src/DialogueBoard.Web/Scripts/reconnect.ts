import { Backoff } from "./backoff.js";
import { blazor } from "./circuit.js";
import { kept } from "./kept.js";
import { ParcelStore } from "./parcel-store.js";

const every = 5_000;
const everyWhenSilent = 1_000;
const answerWithin = 4_000;
const silentFor = 10_000;
const longestSilence = 300_000;
const untouchedFor = 2_000;
const triedKey = "loaded-anew";

/** What of the page this needs. */
export interface Connected {
  /** Asks the circuit whether it is there; undefined as long as it has not come yet. */
  ask(): Promise<unknown> | undefined;
  tell(lost: boolean): void;
  /** The circuit goes: what it drew will be drawn anew. */
  leaving(): void;
}

/**
 * Keeps the page alive. Blazor connects a lost circuit again and tells of it by events on an element of a known id. This
 * asks the circuit now and then, and at once when the page is looked at again, whether it answers. Where the site is there
 * and the circuit is not, the page is loaded anew, in a moment when nobody is typing and all words are stored.
 */
export class Reconnect {
  readonly #page: Connected;
  readonly #backoff = new Backoff(500, 10_000);
  readonly #ending = new AbortController();
  #silentSince: number | undefined;
  #typed = 0;
  #down = false;
  #gone = false;
  #moving = false;
  #checking = false;
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Connected) {
    this.#page = page;
    const { signal } = this.#ending;
    document.getElementById("components-reconnect-modal")
      ?.addEventListener("components-reconnect-state-changed", event => this.#changed((event as CustomEvent<{ state: string }>).detail.state), { signal });
    document.addEventListener("input", () => this.#typed = Date.now(), { signal, capture: true });
    document.addEventListener("visibilitychange", () => this.#woken(), { signal });
    for (const woken of ["pageshow", "online"]) window.addEventListener(woken, () => this.#woken(), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.#next));
    this.#checkLater();
  }

  readonly stop = (): void => this.#ending.abort();

  /** The node says that it is ending: the page takes its state with it and goes on wherever the site leads it. */
  async moveOn(): Promise<void> {
    if (this.#moving) return;
    this.#moving = true;
    while (!this.#over && !await siteIsThere()) await passing(this.#backoff.next());
    this.#page.leaving();
    await blazor?.pauseCircuit?.().catch(() => false);
    while (!this.#over) {
      // Not reached is thrown; reached and refused is false.
      const resumed = await blazor?.resumeCircuit?.().catch(() => undefined);
      if (resumed !== undefined) {
        if (!resumed) this.#isGone();
        break;
      }
      await passing(this.#backoff.next());
    }
    this.#backoff.reset();
    this.#moving = false;
  }

  /** Between two circuits: what is shown is what the earlier one drew. */
  get moving(): boolean {
    return this.#moving;
  }

  get #over(): boolean {
    return this.#ending.signal.aborted || this.#gone;
  }

  /** Looked at again after a sleep: at once, and with the whole patience, since nothing could come back meanwhile. */
  #woken(): void {
    if (this.#silentSince !== undefined) this.#silentSince = Date.now();
    void this.#check();
  }

  #changed(state: string): void {
    if (state === "hide" || state === "show") this.#down = state === "show";
    if (state === "hide") this.#heard();
    else if (state === "rejected" || state === "resume-failed") this.#isGone();
    else if (state === "show") {
      if (!this.#moving) this.#page.leaving();
      this.#silent();
    }
  }

  #isGone(): void {
    this.#gone = true;
    this.#silent();
    void this.#check();
  }

  #heard(): void {
    this.#silentSince = undefined;
    this.#page.tell(false);
    forgetTries();
  }

  #silent(): void {
    this.#silentSince ??= Date.now();
    this.#page.tell(true);
  }

  #checkLater(): void {
    clearTimeout(this.#next);
    if (!this.#ending.signal.aborted) this.#next = setTimeout(() => void this.#check(), this.#silentSince === undefined ? every : everyWhenSilent);
  }

  async #check(): Promise<void> {
    if (this.#checking || document.visibilityState === "hidden") {
      this.#checkLater();
      return;
    }
    this.#checking = true;
    try {
      if (!this.#gone && !this.#down && await within(answerWithin, this.#page.ask())) this.#heard();
      else {
        this.#silent();
        if (this.#isLost && this.#mayLoad && await siteIsThere() && this.#mayLoad) loadAnew();
      }
    } finally {
      this.#checking = false;
      this.#checkLater();
    }
  }

  /** Gone for good, or silent for so long that it will not come back by itself. Each time in vain the patience doubles. */
  get #isLost(): boolean {
    const patience = Math.min(longestSilence, silentFor * 2 ** tries());
    return this.#gone && tries() === 0 || Date.now() - (this.#silentSince ?? Date.now()) >= patience;
  }

  get #mayLoad(): boolean {
    return kept.isSafe && ParcelStore.isSafe && Date.now() - this.#typed > untouchedFor;
  }
}

function loadAnew(): void {
  stored(() => sessionStorage.setItem(triedKey, String(tries() + 1)));
  location.reload();
}

/** How often this tab has been loaded anew without its circuit having answered since. */
function tries(): number {
  return Number(stored(() => sessionStorage.getItem(triedKey)) ?? 0);
}

function forgetTries(): void {
  stored(() => sessionStorage.removeItem(triedKey));
}

function stored<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

/** Whether the address leads to a node that takes people. */
function siteIsThere(): Promise<boolean> {
  return fetch(new URL("health/ready", document.baseURI), { cache: "no-store", signal: AbortSignal.timeout(answerWithin) }).then(answer => answer.ok, () => false);
}

function within(milliseconds: number, answer: Promise<unknown> | undefined): Promise<boolean> {
  return answer === undefined
    ? Promise.resolve(false)
    : Promise.race([answer.then(() => true, () => false), passing(milliseconds).then(() => false)]);
}

function passing(milliseconds: number): Promise<void> {
  return new Promise(done => setTimeout(done, milliseconds));
}
