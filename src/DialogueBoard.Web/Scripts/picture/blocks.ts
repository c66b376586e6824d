import type { Contribution } from "../wire.js";
import { cardWidth } from "./geometry.js";
import { iconOf } from "./icons.js";
import type { Palette } from "./palette.js";

/** A card seen from far is drawn as a block this high, so that rows of them leave air. */
export const blockHeight = 188;

/** Small drawings of cards, one for each kind and state at the size now wanted, kept until that changes. */
export class Blocks {
  readonly #drawn = new Map<string, HTMLCanvasElement>();
  #palette: Palette | undefined;
  #width = 0;

  of(card: Contribution, palette: Palette, pixelsPerUnit: number): HTMLCanvasElement {
    const width = Math.max(2, Math.round(cardWidth * pixelsPerUnit));
    if (width !== this.#width || palette !== this.#palette) this.#drawn.clear();
    this.#width = width;
    this.#palette = palette;
    const key = card.state ?? card.kind;
    let block = this.#drawn.get(key);
    if (!block) this.#drawn.set(key, (block = draw(card, palette, width)));
    return block;
  }

  /** Forgets them all: the drawings of the kinds have arrived. */
  clear(): void {
    this.#drawn.clear();
  }
}

function draw(card: Contribution, palette: Palette, width: number): HTMLCanvasElement {
  const block = document.createElement("canvas");
  block.width = width;
  block.height = Math.max(2, Math.round(width * blockHeight / cardWidth));
  const ink = block.getContext("2d")!;
  const colour = palette.kind(card.kind);
  const { height } = block;
  const corner = Math.min(width * 0.08, height * 0.3);

  if (card.state) {
    outline(ink, 0.5, 0.5, width - 1, height - 1, corner);
    ink.setLineDash([Math.max(1, width * 0.06), Math.max(1, width * 0.05)]);
    ink.strokeStyle = palette.line;
    ink.stroke();
    return block;
  }
  outline(ink, 0.5, 0.5, width - 1, height - 1, corner);
  ink.fillStyle = palette.card;
  ink.fill();
  ink.globalAlpha = width < 22 ? 0.5 : 0.16;
  ink.fillStyle = colour;
  ink.fill();
  ink.globalAlpha = 0.75;
  ink.strokeStyle = colour;
  ink.lineWidth = Math.max(1, width * 0.012);
  ink.stroke();
  ink.globalAlpha = 1;

  const icon = iconOf(card.kind);
  if (icon && width >= 22) {
    const size = height * 0.62;
    ink.translate((width - size) / 2, (height - size) / 2);
    ink.scale(size / 24, size / 24);
    ink.lineWidth = width < 60 ? 2.6 : 1.9;
    ink.lineCap = ink.lineJoin = "round";
    ink.strokeStyle = colour;
    ink.stroke(icon);
  }
  return block;
}

function outline(ink: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, corner: number): void {
  ink.beginPath();
  ink.roundRect(x, y, width, height, corner);
}
