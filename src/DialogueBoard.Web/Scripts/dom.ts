/** A new element with a class and, if given, text. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text?: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

/** Writes only what differs: an untouched text node keeps the reader's selection. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function wantsStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Says in which language an element's words are, where that is known; else they are taken for the page's. */
export function setLanguage(element: Element | null, language: string | undefined): void {
  if (language) element?.setAttribute("lang", language);
  else element?.removeAttribute("lang");
}
