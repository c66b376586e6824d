/** Waits that double up to a cap, each shortened by chance so that a hall full of browsers does not come back at once. */
export class Backoff {
  #tries = 0;

  constructor(readonly first: number, readonly longest: number) {}

  /** Milliseconds to wait before the next try. */
  next(): number {
    const full = Math.min(this.longest, this.first * 2 ** this.#tries);
    this.#tries += 1;
    return full * (0.5 + Math.random() / 2);
  }

  reset(): void {
    this.#tries = 0;
  }
}
