import { Blocks, blockHeight } from "./blocks.js";
import type { Camera } from "./camera.js";
import { cardWidth, grown } from "./geometry.js";
import type { Palette } from "./palette.js";
import type { Node, Scene } from "./scene.js";

/** Stage pixels across from which the icon on a block can be told. */
const legible = 26;
const faint = 0.22;

export interface Painting {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly palette: Palette;
  readonly chosen: Node | undefined;
  /** Cards that do not stand out just now. */
  readonly dim: (node: Node) => boolean;
  /** Cards that have an element of their own. */
  readonly shown: (node: Node) => boolean;
}

/** Paints anew in every frame the cards that have no element: those seen from far, and those still waiting for theirs. */
export class Painter {
  readonly blocks = new Blocks();
  readonly #canvas: HTMLCanvasElement;
  readonly #ink: CanvasRenderingContext2D;
  #blank = true;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#ink = canvas.getContext("2d")!;
  }

  paint({ scene, camera, palette, chosen, shown, dim }: Painting): void {
    const nodes = scene.grid.in(grown(camera.view, cardWidth)).filter(node => !shown(node));
    const empty = nodes.length === 0;
    if (empty && this.#blank) return;
    this.#blank = empty;

    const density = Math.min(devicePixelRatio || 1, 2);
    const width = Math.round(camera.width * density);
    const tall = Math.round(camera.height * density);
    const ink = this.#ink;
    if (this.#canvas.width !== width || this.#canvas.height !== tall) {
      this.#canvas.width = width;
      this.#canvas.height = tall;
    }
    ink.setTransform(1, 0, 0, 1, 0, 0);
    ink.clearRect(0, 0, width, tall);
    this.#canvas.hidden = empty;
    if (empty) return;

    const scale = camera.zoom * density;
    ink.setTransform(scale, 0, 0, scale, width / 2 - camera.x * scale, tall / 2 - camera.y * scale);
    const size = enlargement(scene, camera);
    const blockWidth = cardWidth * size;
    const height = blockHeight * size;
    for (const node of nodes) {
      ink.globalAlpha = dim(node) ? faint : 1;
      ink.drawImage(this.blocks.of(node.card, palette, scale * size), node.x - blockWidth / 2, node.y - height / 2, blockWidth, height);
    }
    ink.globalAlpha = 1;
    if (chosen && !shown(chosen)) this.#ring(chosen, size, camera, palette);
  }

  #ring(node: Node, size: number, camera: Camera, palette: Palette): void {
    const ink = this.#ink;
    const gap = 3 / camera.zoom;
    const across = cardWidth * size / 2 + gap;
    const down = blockHeight * size / 2 + gap;
    ink.beginPath();
    ink.roundRect(node.x - across, node.y - down, across * 2, down * 2, 10 + gap);
    ink.strokeStyle = palette.accent;
    ink.lineWidth = 3 / camera.zoom;
    ink.stroke();
  }
}

/** Where cards lie wide apart, blocks may be larger than the cards they stand for, until their icons can be told. */
function enlargement(scene: Scene, camera: Camera): number {
  const wanted = legible / (cardWidth * camera.zoom);
  const bounds = wanted > 1 ? scene.bounds : undefined;
  if (!bounds) return 1;
  const spacing = Math.sqrt((bounds.right - bounds.left) * (bounds.bottom - bounds.top) / scene.nodes.size);
  return Math.max(1, Math.min(wanted, spacing * 0.85 / cardWidth));
}
