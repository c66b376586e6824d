const sizes = 5;

/** Gives words the largest of a few sizes at which they are no higher than so many pixels; at the smallest they are cut. */
export function fit(words: HTMLElement, most: number): void {
  words.style.setProperty("--lines", "none");
  for (let size = 0; size < sizes; size++) {
    words.dataset["size"] = String(size);
    if (words.scrollHeight <= most) return;
  }
  const line = parseFloat(getComputedStyle(words).lineHeight);
  words.style.setProperty("--lines", String(Math.max(1, Math.floor(most / line))));
}
