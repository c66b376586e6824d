const paths = new Map<string, Path2D>();
let reading: Promise<void> | undefined;

/** Where the drawings of the kinds are. */
export const iconsAddress = new URL("../../../kinds.svg", import.meta.url).href;

/** Reads the drawings once for the canvas, which cannot refer to them as the page's own marks do. */
export function readIcons(): Promise<void> {
  return (reading ??= fetch(iconsAddress)
    .then(response => response.ok ? response.text() : "")
    .then(text => {
      const drawing = new DOMParser().parseFromString(text, "image/svg+xml");
      for (const symbol of drawing.querySelectorAll("symbol")) {
        const line = symbol.querySelector("path")?.getAttribute("d");
        if (line) paths.set(symbol.id, new Path2D(line));
      }
    })
    // Without the drawings the blocks still have their colours; the next page tries again.
    .catch(() => undefined));
}

/** The drawing of a kind on a field of 24 by 24; nothing until it was read. */
export function iconOf(kind: string): Path2D | undefined {
  return paths.get(`kind-${kind}`);
}
