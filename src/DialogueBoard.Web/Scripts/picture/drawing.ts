import { make } from "../dom.js";
import type { Words } from "../words.js";
import { blockHeight } from "./blocks.js";
import type { Camera } from "./camera.js";
import { CardLayer } from "./card-layer.js";
import { cardHeight, cardWidth, clamp } from "./geometry.js";
import { readIcons } from "./icons.js";
import { LitThreads } from "./lit-threads.js";
import { nearestTo } from "./neighbours.js";
import { Painter } from "./painter.js";
import { onPaletteChange, readPalette, type Palette } from "./palette.js";
import type { Link, Node, Scene } from "./scene.js";
import type { Sight } from "./sight.js";
import { ThreadNames } from "./thread-names.js";
import { ThreadTiles } from "./thread-tiles.js";

/** How large a card is shown that is looked at from far. */
const glimpse = 0.9;
const zoomRests = 120;
const none: ReadonlySet<Link> = new Set();

/**
 * Draws the scene as it is looked at: one frame loop for everything, running only when something has changed. While the
 * view moves it does a little in each frame, and catches up when it rests.
 */
export class Drawing {
  readonly stage = make("div", "web-stage");
  readonly cards: CardLayer;
  /** A hand holds the view, or has just let go of the wheel. */
  held = false;
  /** The card somebody chose; its threads stand out and are named. */
  chosen: Node | undefined;
  /** The card that Tab leads to. */
  tabStop: Node | undefined;
  hovered: Node | undefined;
  /** Called when the view has come to rest. */
  rested: () => void = () => undefined;

  readonly #scene: Scene;
  readonly #sight: Sight;
  readonly #tiles: ThreadTiles;
  readonly #lit = new LitThreads();
  readonly #painter: Painter;
  readonly #names: ThreadNames;
  readonly #endings: (() => void)[] = [];
  #carried: Node | undefined;
  #palette: Palette;
  #frame = 0;
  #zoom = 0;
  #zoomedAt = 0;

  constructor(host: HTMLElement, scene: Scene, sight: Sight, words: Words) {
    this.#scene = scene;
    this.#sight = sight;
    const canvas = make("canvas", "web-canvas");
    canvas.ariaHidden = "true";
    this.cards = new CardLayer(scene, words);
    this.#tiles = new ThreadTiles(scene);
    this.#painter = new Painter(canvas);
    this.#names = new ThreadNames(words);
    this.#tiles.layer.ariaHidden = "true";
    this.#tiles.layer.append(this.#lit.layer);
    this.stage.append(this.#tiles.layer, canvas, this.cards.world, this.#names.layer);
    this.#palette = readPalette(host);

    const time = setInterval(() => this.cards.tellTime(), 60_000);
    this.#endings.push(() => clearInterval(time), () => cancelAnimationFrame(this.#frame), onPaletteChange(() => {
      this.#palette = readPalette(host);
      this.draw();
    }));
    void readIcons().then(() => {
      this.#painter.blocks.clear();
      this.draw();
    });
  }

  /** The card in the hand: its threads follow it in every frame. */
  set carried(node: Node | undefined) {
    const before = this.#carried;
    this.#carried = node;
    this.#tiles.without = node?.links ?? none;
    for (const changed of [before, node]) if (changed) this.#tiles.touch(changed.links);
    this.draw();
  }

  /** These threads are new, gone, or lie otherwise. */
  touchThreads(links: Iterable<Link>): void {
    if (links !== this.#tiles.without) this.#tiles.touch(links);
  }

  touchAllThreads(): void {
    this.#tiles.touchAll();
  }

  /** Gives the card the focus; it gets its element first if it had none. */
  focus(node: Node): void {
    this.now();
    this.cards.viewOf(node)?.root.focus({ preventScroll: true });
  }

  /** How tall the card is drawn, in board units. */
  heightOf(node: Node): number {
    return this.cards.viewOf(node)?.root.offsetHeight || blockHeight;
  }

  forget(node: Node): void {
    this.cards.drop(node);
    if (this.chosen === node) this.chosen = undefined;
    if (this.tabStop === node) this.tabStop = undefined;
    if (this.hovered === node) this.hovered = undefined;
  }

  /** Draws in the next frame. */
  draw(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(time => {
      this.#frame = 0;
      this.now(time);
    });
  }

  /** Lets go of everything outside the stage. */
  end(): void {
    for (const ending of this.#endings) ending();
  }

  /** Draws at once, as far as one frame goes. */
  now(time?: number): void {
    const { camera, flight } = this.#sight;
    if (camera.width === 0 || camera.height === 0) return;
    if (time !== undefined) flight.step(time);
    const inMotion = this.held || flight.flying;
    if (!this.tabStop && !inMotion) this.tabStop = nearestTo(this.#scene, camera);

    const kept = new Set<Node>();
    for (const node of [this.tabStop, this.#carried, this.hovered]) if (node) kept.add(node);
    const cardsWait = this.cards.sync(camera, kept, inMotion ? 6 : 60);
    this.#markCards();
    const tilesWait = this.#tiles.sync(camera, this.#palette, inMotion ? 2 : 6, inMotion && this.#zoomChanges(camera));

    const transform = transformOf(camera);
    this.cards.world.style.transform = transform;
    this.#tiles.layer.style.transform = transform;
    if (this.stage.dataset["level"] !== camera.level) this.stage.dataset["level"] = camera.level;
    this.stage.classList.toggle("is-held", inMotion);
    this.#painter.paint({
      scene: this.#scene,
      camera,
      palette: this.#palette,
      chosen: this.chosen,
      dim: node => this.cards.lens !== undefined && !this.cards.lens.has(node.id),
      shown: camera.level === "far" ? () => false : this.cards.shows,
    });
    this.#lit.show(this.chosen?.links ?? none, camera);
    this.#names.show(this.chosen, camera);
    if (!inMotion) this.rested();
    if (cardsWait || tilesWait || flight.flying) this.draw();
  }

  #zoomChanges(camera: Camera): boolean {
    const now = performance.now();
    if (camera.zoom !== this.#zoom) this.#zoomedAt = now;
    this.#zoom = camera.zoom;
    return now - this.#zoomedAt < zoomRests;
  }

  #markCards(): void {
    const { camera } = this.#sight;
    const far = camera.level === "far";
    this.cards.eachView((node, view) => {
      const glimpsed = far && (this.hovered ? node === this.hovered : view.root === document.activeElement);
      view.mark({ tabStop: node === this.tabStop, chosen: node === this.chosen, carried: node === this.#carried, glimpsed });
      if (glimpsed) view.put(...inside(camera, node, glimpse), glimpse / camera.zoom);
      else view.put(node.x, node.y, 1);
    });
  }
}

/** On whole pixels of the screen, so that words and lines are drawn sharp. */
function transformOf({ x, y, zoom, width, height }: Camera): string {
  const density = devicePixelRatio || 1;
  const whole = (length: number): number => Math.round(length * density) / density;
  return `translate(${whole(width / 2 - x * zoom)}px,${whole(height / 2 - y * zoom)}px) scale(${zoom})`;
}

/** The board point nearest to the card from which a glimpse of it has room on the stage. */
function inside(camera: Camera, node: Node, scale: number): [x: number, y: number] {
  const { x, y } = camera.toStage(node);
  const across = cardWidth / 2 * scale + 12;
  const down = cardHeight / 2 * scale + 12;
  const at = camera.toBoard({ x: clamp(x, across, camera.width - across), y: clamp(y, down, camera.height - down) });
  return [at.x, at.y];
}
