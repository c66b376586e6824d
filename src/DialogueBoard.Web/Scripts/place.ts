import type { Drafts } from "./drafts.js";

type Field = HTMLTextAreaElement | HTMLInputElement;

/**
 * Where somebody is on the parts of the page that their circuit draws: how far they have scrolled, what has the focus, which
 * forms are open and what is typed there. Drawn anew by another circuit, the page is put back as it was.
 */
export class Place {
  readonly #page: HTMLElement;
  readonly #drafts: Drafts;
  readonly #shown: MutationObserver;
  readonly #restored = new WeakSet<Field>();
  #was: { list: number; card: number; forms: string[]; item: string | undefined; field: string | undefined } | undefined;

  constructor(page: HTMLElement, drafts: Drafts, signal: AbortSignal) {
    this.#page = page;
    this.#drafts = drafts;
    page.addEventListener("input", event => this.#typed(event.target), { signal });
    this.#shown = new MutationObserver(() => this.#restoreFields());
    this.#shown.observe(page, { childList: true, subtree: true });
    signal.addEventListener("abort", () => this.#shown.disconnect());
  }

  /** Remembers the place, until it is put back. */
  take(): void {
    const active = document.activeElement;
    this.#was = {
      list: this.#page.querySelector(".live-list")?.scrollTop ?? 0,
      card: this.#page.querySelector(".live-card")?.scrollTop ?? 0,
      forms: [...this.#page.querySelectorAll(".live-card .act > form")].map(form => form.ariaLabel ?? ""),
      item: active?.closest<HTMLElement>(".live-item")?.dataset["id"],
      field: active instanceof HTMLElement ? active.dataset["keep"] : undefined,
    };
  }

  putBack(): void {
    const was = this.#was;
    this.#was = undefined;
    if (!was) return;
    this.#page.querySelector(".live-list")?.scrollTo({ top: was.list, behavior: "instant" });
    this.#page.querySelector(".live-card")?.scrollTo({ top: was.card, behavior: "instant" });
    for (const opens of this.#page.querySelectorAll<HTMLElement>('.live-card .act > button[aria-expanded="false"]')) {
      if (was.forms.includes(opens.textContent.trim())) opens.click();
    }
    if (document.activeElement !== document.body) return;
    if (was.item) this.#page.querySelector<HTMLElement>(`.live-item[data-id="${was.item}"] .live-open`)?.focus({ preventScroll: true });
    this.#focusLater(was.field);
  }

  /** What was typed here is stored, or let go. */
  forget(topic: string): void {
    this.#drafts.remove(`field:${topic}`);
  }

  #typed(target: EventTarget | null): void {
    const topic = isField(target) ? target.dataset["keep"] : undefined;
    if (topic) this.#drafts.write(`field:${topic}`, { text: (target as Field).value });
  }

  #restoreFields(): void {
    for (const field of this.#page.querySelectorAll<Field>("[data-keep]")) {
      if (this.#restored.has(field)) continue;
      this.#restored.add(field);
      const text = this.#drafts.read(`field:${field.dataset["keep"] ?? ""}`)?.["text"];
      if (!text || field.value !== "") continue;
      field.value = text;
      // The circuit is to know it too.
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  /** A form comes when the circuit has opened it. */
  #focusLater(topic: string | undefined): void {
    if (!topic) return;
    const shown = new MutationObserver(() => {
      const field = this.#page.querySelector<Field>(`[data-keep="${topic}"]`);
      if (!field) return;
      shown.disconnect();
      if (document.activeElement === document.body) field.focus({ preventScroll: true });
    });
    shown.observe(this.#page, { childList: true, subtree: true });
  }
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
