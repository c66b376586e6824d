/**
 * A button that did what it is for has gone at times, and the focus with it: whoever pressed it goes on nearby, at the button that
 * opened its form or at the heading (tabindex="-1") of the part in which it was.
 */
export function goOnNear(page: HTMLElement, alive: () => boolean, signal: AbortSignal): void {
  // What has the focus, and all around it, from the inside out.
  let around: HTMLElement[] = [];
  page.addEventListener("focusin", event => around = aroundOf(event.target, page), { signal });
  const parts = new MutationObserver(() => {
    if (!around[0] || around[0].isConnected) return;
    const left = around;
    around = [];
    if (document.activeElement === document.body && alive()) placeNear(left, page)?.focus();
  });
  parts.observe(page, { childList: true, subtree: true });
  signal.addEventListener("abort", () => parts.disconnect());
}

function aroundOf(target: EventTarget | null, page: HTMLElement): HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let part = target instanceof HTMLElement ? target : null; part && part !== page; part = part.parentElement) around.push(part);
  return around;
}

function placeNear(left: HTMLElement[], page: HTMLElement): HTMLElement | undefined {
  // Who no longer leads still takes part, and who is in no session any more is still at the board.
  const beyond = left.some(part => part.matches(".live-lead, .strip")) ? page.querySelectorAll<HTMLElement>(".strip, .live-list") : [];
  for (const part of [...left.filter(one => one.isConnected), ...beyond]) {
    const place = part.matches('[tabindex="-1"]') ? part : part.querySelector<HTMLElement>(':scope > button[aria-expanded], [tabindex="-1"]');
    if (place?.checkVisibility()) return place;
  }
  return undefined;
}
