import type { Words } from "./words.js";

const longestWho = 60;
const longestWhat = 110;

interface Sign {
  readonly pattern: RegExp;
  /** Which openings are made of what the pattern finds. */
  readonly shape: string;
}

/**
 * Reads whether words sound like a demand, and says how they could begin as an enquiry instead. By the patterns of the
 * page's language only, in this browser: nothing of what is read leaves it.
 */
export class Enquiry {
  readonly #words: Words;
  readonly #leftAlone: readonly RegExp[];
  readonly #signs: readonly Sign[];

  constructor(words: Words) {
    this.#words = words;
    this.#leftAlone = words.under("left-alone").map(([, source]) => patternOf(source));
    this.#signs = words.under("demand").map(([key, source]) => ({ pattern: patternOf(source), shape: key.split(".").at(-1)! }));
  }

  /** Two or three openings made of the words; none where they do not read like a demand, or tell what somebody lived through. */
  openingsFor(text: string): readonly string[] {
    if (this.#leftAlone.some(pattern => pattern.test(text))) return [];
    for (const sentence of sentencesOf(text, this.#words.language)) {
      for (const { pattern, shape } of this.#signs) {
        const found = pattern.exec(sentence);
        if (found) return this.#openings(shape, found.groups ?? {}, text === text.toLocaleUpperCase());
      }
    }
    return [];
  }

  #openings(shape: string, { who, what }: Record<string, string | undefined>, loud: boolean): readonly string[] {
    const subject = this.#inside(who, loud);
    const gist = this.#gistOf(what, shape, loud);
    const tangled = subject.length > longestWho || gist.length > longestWhat || (what !== undefined && gist === "") || this.#matches("tangled", subject);
    const words = {
      who: subject,
      whom: this.#words.find(`whom.${subject.toLowerCase()}`) ?? subject,
      what: gist,
      thing: gist.replace(patternOf(this.#words.find("more") ?? "^$"), ""),
    };
    return this.#words.under(`turn.${tangled ? "plain" : shape}`).map(([key]) => this.#words.say(key, words));
  }

  // As it would stand in the middle of a sentence.
  #inside(words: string | undefined, loud: boolean): string {
    const plain = (loud ? words?.toLocaleLowerCase(this.#words.language) : words)?.trim() ?? "";
    return this.#matches("small-first", plain) ? small(plain) : plain;
  }

  #gistOf(what: string | undefined, shape: string, loud: boolean): string {
    const words = this.#inside(what, loud);
    const ends = this.#words.find("ends-at");
    const gist = (ends ? words.replace(patternOf(ends), "") : words).replace(/[\s.,"”]+$/u, "");
    return shape === "do" ? small(gist) : gist;
  }

  #matches(key: string, text: string): boolean {
    const source = this.#words.find(key);
    return source !== undefined && patternOf(source, key === "small-first" ? "u" : "iu").test(text);
  }
}

function patternOf(source: string, flags = "iu"): RegExp {
  return new RegExp(source, flags);
}

function small(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

function sentencesOf(text: string, language: string): readonly string[] {
  return text.split("\n").flatMap(line => "Segmenter" in Intl
    ? [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(line)].map(({ segment }) => segment.trim())
    : [line.trim()]).filter(sentence => sentence !== "");
}
