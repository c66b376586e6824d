/** What stands in the fields of a part of a form that is about to be replaced, and where the cursor is. */
export class FieldsKept {
  readonly #form: HTMLFormElement;
  readonly #values: readonly (readonly [string, string])[];
  readonly #focused: { readonly name: string; readonly value: string; readonly caret: number | null } | undefined;
  readonly #open: readonly string[];

  constructor(form: HTMLFormElement, part: Element) {
    this.#form = form;
    this.#values = [...new FormData(form)].filter((field): field is [string, string] =>
      typeof field[1] === "string" && part.querySelector(`[name="${CSS.escape(field[0])}"]`) !== null);
    this.#open = [...part.querySelectorAll("details[open]")].map(details => details.className);
    const active = document.activeElement;
    this.#focused = part.contains(active) && (active instanceof HTMLInputElement || active instanceof HTMLSelectElement)
      ? { name: active.name, value: active.value, caret: active instanceof HTMLInputElement && active.type === "text" ? active.selectionStart : null }
      : undefined;
  }

  /** Puts it all into the part as it is now; gives false where the field that was written in is no longer there. */
  putBack(part: Element): boolean {
    for (const [name, value] of this.#values) choose(this.#form, name, value);
    for (const details of part.querySelectorAll("details")) if (this.#open.includes(details.className)) details.open = true;
    if (!this.#focused) return true;
    const { name, value, caret } = this.#focused;
    const fields = [...part.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]`)];
    const field = fields.length === 1 ? fields[0] : fields.find(one => one.value === value);
    field?.focus({ preventScroll: true });
    if (field instanceof HTMLInputElement && caret !== null) field.setSelectionRange(caret, caret);
    return field !== undefined;
  }
}

/** Sets a field of a form, or checks the one of its choices with this value; one that is not offered changes nothing. */
export function choose(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement && field.type === "radio") field.checked = field.value === value;
  else if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = value;
  else if (field instanceof HTMLSelectElement && [...field.options].some(option => option.value === value)) field.value = value;
}

/** Shows the ways of speaking that fit what the words are about, and chooses one of them where the one chosen does not fit. */
export function fitWays(form: HTMLFormElement, about: string | undefined): void {
  const chips = [...form.querySelectorAll<HTMLElement>(".composer-ways .chip")];
  const fitting: HTMLInputElement[] = [];
  for (const chip of chips) {
    const input = chip.querySelector("input")!;
    const only = chip.dataset["only"]?.split(" ");
    const fits = only ? only.includes(about ?? "") : about === undefined || chip.dataset["not"] !== about;
    chip.hidden = input.disabled = !fits;
    if (fits) fitting.push(input);
  }
  if (fitting.some(input => input.checked)) return;
  const first = fitting.find(input => (input.value === "issue") === (about === undefined)) ?? fitting[0];
  if (first) first.checked = true;
}
