import { BoardState } from "../board-state.js";
import type { Contribution, Delta, Thread } from "../wire.js";
import { cardHeight, cardWidth, type Point, type Rect } from "./geometry.js";
import { Grid } from "./grid.js";

/** A card as it lies in the picture. */
export interface Node {
  readonly id: string;
  card: Contribution;
  x: number;
  y: number;
  readonly links: Set<Link>;
  /** How many would give something. */
  energy: number;
}

/** A thread between two cards of the picture. */
export interface Link {
  readonly thread: Thread;
  readonly from: Node;
  readonly to: Node;
}

export interface SceneChanges {
  readonly arrived: readonly Node[];
  readonly gone: readonly Node[];
  /** Cards whose words, threads or energy are no longer what was drawn. */
  readonly touched: ReadonlySet<Node>;
  /** Threads that are new or gone. */
  readonly links: readonly Link[];
}

/** The board laid out: cards at their places, threads between them, and what lies where. Draws nothing. */
export class Scene {
  readonly state = new BoardState();
  readonly nodes = new Map<string, Node>();
  readonly links = new Map<string, Link>();
  readonly grid = new Grid<Node>();
  readonly #held = new Map<string, Point>();
  readonly #moving: (links: Iterable<Link>) => void;
  #changed: Link[] = [];

  /** `moving` hears of the threads of each card that changes its place, just before and just after. */
  constructor(moving: (links: Iterable<Link>) => void) {
    this.#moving = moving;
  }

  apply(delta: Delta): SceneChanges {
    const touched = new Set<Node>();
    this.#changed = [];
    if (delta.full) for (const id of [...this.links.keys()]) this.#unlink(id, touched);
    for (const id of delta.gone ?? []) {
      this.#unlink(id, touched);
      this.#count(this.state.energies.get(id)?.contributionId, -1, touched);
    }
    const newEnergies = (delta.put.energies ?? []).filter(energy => delta.full || !this.state.energies.has(energy.id));

    const { added, changed, gone } = this.state.apply(delta);
    const removed = gone.flatMap(id => this.#remove(id, touched));
    const arrived = added.map(id => this.#add(id));
    for (const id of changed) this.#change(id, touched);
    if (delta.full) for (const node of this.nodes.values()) node.energy = 0;
    for (const energy of newEnergies) this.#count(energy.contributionId, 1, touched);
    for (const thread of delta.put.threads ?? []) this.#link(thread, touched);
    for (const node of arrived) touched.add(node);
    return { arrived, gone: removed, touched, links: this.#changed };
  }

  /** Keeps a card at a place of this browser's own, whatever the board says, until it is released. */
  hold(node: Node, at: Point): void {
    this.#held.set(node.id, at);
    this.#place(node);
  }

  release(node: Node): void {
    this.#held.delete(node.id);
    this.#place(node);
  }

  /** The rectangle that holds all cards whole; nothing while there are none. */
  get bounds(): Rect | undefined {
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    for (const { x, y } of this.nodes.values()) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    return this.nodes.size === 0
      ? undefined
      : { left: left - cardWidth / 2, right: right + cardWidth / 2, top: top - cardHeight / 2, bottom: bottom + cardHeight / 2 };
  }

  #add(id: string): Node {
    const card = this.state.contributions.get(id)!;
    const node: Node = { id, card, x: card.x, y: card.y, links: new Set(), energy: 0 };
    this.nodes.set(id, node);
    this.#place(node);
    return node;
  }

  #change(id: string, touched: Set<Node>): void {
    const node = this.nodes.get(id)!;
    node.card = this.state.contributions.get(id)!;
    this.#place(node);
    touched.add(node);
  }

  #place(node: Node): void {
    const { x, y } = this.#held.get(node.id) ?? node.card;
    if (x !== node.x || y !== node.y) {
      this.#moving(node.links);
      node.x = x;
      node.y = y;
      this.#moving(node.links);
    }
    this.grid.put(node);
  }

  #remove(id: string, touched: Set<Node>): Node[] {
    const node = this.nodes.get(id);
    if (!node) return [];
    for (const link of [...node.links]) this.#unlink(link.thread.id, touched);
    this.nodes.delete(id);
    this.#held.delete(id);
    this.grid.remove(node);
    touched.delete(node);
    return [node];
  }

  #link(thread: Thread, touched: Set<Node>): void {
    this.#unlink(thread.id, touched);
    const from = this.nodes.get(thread.from);
    const to = this.nodes.get(thread.to);
    if (!from || !to || from === to) return;
    const link: Link = { thread, from, to };
    this.links.set(thread.id, link);
    this.#changed.push(link);
    for (const end of [from, to]) {
      end.links.add(link);
      touched.add(end);
    }
  }

  #unlink(threadId: string, touched: Set<Node>): void {
    const link = this.links.get(threadId);
    if (!link) return;
    this.links.delete(threadId);
    this.#changed.push(link);
    for (const end of [link.from, link.to]) {
      end.links.delete(link);
      touched.add(end);
    }
  }

  #count(cardId: string | undefined, by: number, touched: Set<Node>): void {
    const node = cardId === undefined ? undefined : this.nodes.get(cardId);
    if (!node) return;
    node.energy = Math.max(0, node.energy + by);
    touched.add(node);
  }
}
