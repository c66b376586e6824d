import { pageLanguage } from "./language.js";

type Values = Readonly<Record<string, string | number>>;

/**
 * The words of a page, as the page itself hands them over in a JSON block. Scripts know only keys; a key without words
 * shows as itself, so that a missing one is seen.
 */
export class Words {
  readonly #texts: Readonly<Record<string, string>>;
  readonly #plural: Intl.PluralRules;
  readonly language: string;

  constructor(texts: Readonly<Record<string, string>>, language: string) {
    this.#texts = texts;
    this.language = language || "en";
    this.#plural = new Intl.PluralRules(this.language);
  }

  /** Reads the JSON block with this id; without one, every word is its key. */
  static from(blockId: string | null): Words {
    const block = blockId ? document.getElementById(blockId)?.textContent : null;
    return new Words(block ? JSON.parse(block) as Record<string, string> : {}, pageLanguage());
  }

  /** Reads the JSON block inside an element. */
  static in(element: Element): Words {
    const block = element.querySelector("script[type='application/json']")?.textContent;
    return new Words(block ? JSON.parse(block) as Record<string, string> : {}, pageLanguage());
  }

  /** The words under a key, with each {name} in them filled in. */
  say(key: string, values: Values = {}): string {
    const text = this.#texts[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  }

  /** The words under a key as they are, where there are any. */
  find(key: string): string | undefined {
    return this.#texts[key];
  }

  /** All words whose keys begin with this one and a dot, in the order of their keys. */
  under(key: string): readonly (readonly [string, string])[] {
    return Object.entries(this.#texts).filter(([name]) => name.startsWith(`${key}.`)).sort(([one], [other]) => one < other ? -1 : 1);
  }

  /** As `say`, in the form this language has for the number: `key.one`, `key.other` and so on. */
  count(key: string, n: number, values: Values = {}): string {
    const form = `${key}.${this.#plural.select(n)}`;
    return this.say(form in this.#texts ? form : `${key}.other`, { ...values, n });
  }
}
