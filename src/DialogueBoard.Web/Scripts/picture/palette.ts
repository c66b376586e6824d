import type { Kind } from "../wire.js";

/** The design tokens as the canvas needs them: real colours, read from the page's own style and again when it changes. */
export interface Palette {
  readonly paper: string;
  readonly card: string;
  readonly line: string;
  readonly hair: string;
  readonly accent: string;
  kind(kind: Kind): string;
}

export function readPalette(within: HTMLElement): Palette {
  const style = getComputedStyle(within);
  const colour = (name: string): string => style.getPropertyValue(name).trim() || style.color;
  const kinds = new Map<Kind, string>();
  return {
    paper: colour("--paper"),
    card: colour("--card"),
    line: colour("--line"),
    hair: colour("--hair"),
    accent: colour("--accent"),
    kind(kind) {
      let found = kinds.get(kind);
      if (!found) kinds.set(kind, (found = colour(`--kind-${kind}`)));
      return found;
    },
  };
}

/** Calls back when the page turns light or dark; the function handed back stops that. */
export function onPaletteChange(changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", changed);
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    dark.removeEventListener("change", changed);
    theme.disconnect();
  };
}
