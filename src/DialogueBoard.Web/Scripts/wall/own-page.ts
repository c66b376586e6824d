import { Backoff } from "../backoff.js";

const patience = 15_000;

/**
 * The page a wall stands on, asked for anew until it says what is wanted: where a program of another build answers, the
 * wall loads itself anew; whatever does not answer as it should is asked again, more and more seldom, without end.
 */
export class OwnPage {
  readonly #build: string;
  readonly #take: (page: Document) => boolean;
  readonly #backoff = new Backoff(1_000, 60_000);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;

  /** @param take Is given the page; whether it was what is wanted. */
  constructor(build: string, take: (page: Document) => boolean) {
    [this.#build, this.#take] = [build, take];
  }

  want(): void {
    if (!this.#asking && this.#timer === undefined) void this.#ask();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    this.#timer = undefined;
    const done = await this.#answered();
    this.#asking = false;
    if (done) this.#backoff.reset();
    else this.#timer = setTimeout(() => void this.#ask(), this.#backoff.next());
  }

  async #answered(): Promise<boolean> {
    try {
      const response = await fetch(location.href, { cache: "no-store", headers: { accept: "text/html" }, credentials: "same-origin", signal: AbortSignal.timeout(patience) });
      const page = response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : undefined;
      const build = page?.querySelector<HTMLElement>("wall-screen")?.dataset["build"];
      if (!page || !build) return false;
      if (build !== this.#build) location.reload();
      return this.#take(page);
    } catch {
      return false;
    }
  }
}
