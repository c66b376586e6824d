import { kept } from "./kept.js";

/** What a composer holds before it is sent: its fields by name. */
export type Draft = Readonly<Record<string, string>>;

/** Drafts of one board in this browser: one for each card that somebody is answering or changing, one for a new card. */
export class Drafts {
  readonly #code: string;

  constructor(code: string) {
    this.#code = code;
  }

  read(topic: string): Draft | undefined {
    return kept.read<Draft>(this.#key(topic));
  }

  write(topic: string, draft: Draft): void {
    if ((draft["text"] ?? "").trim() === "") this.remove(topic);
    else kept.write(this.#key(topic), draft);
  }

  remove(topic: string): void {
    kept.remove(this.#key(topic));
  }

  #key(topic: string): string {
    return `draft:${this.#code}:${topic}`;
  }
}
