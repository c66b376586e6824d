import type { Relation } from "../wire.js";
import { bendOf, pointOn } from "./curve.js";
import { clamp, type Rect } from "./geometry.js";
import type { Link } from "./scene.js";

/** Widths and lengths, in stage pixels at zoom 1 unless said otherwise. */
interface Stroke {
  readonly width: number;
  readonly mark?: number;
  readonly period?: number;
  /** A second line in the colour of the paper, this wide, makes the first one double. */
  readonly between?: number;
}

const strokes: Readonly<Record<Relation, Stroke>> = {
  "about": { width: 1.1 },
  "builds-on": { width: 2.2 },
  "asks": { width: 2.6, mark: 0.1, period: 6.6 },
  "differs": { width: 4.6, between: 2 },
  "links": { width: 1.7, mark: 8, period: 14 },
  "gathers": { width: 1.4, mark: 2, period: 6 },
  "rests-on": { width: 2.2 },
  "helps": { width: 1.7, mark: 14, period: 18 },
};

export interface ThreadInk {
  readonly line: string;
  readonly between: string;
}

/** Below this zoom threads are plain straight lines: nothing more could be seen. */
const plainBelow = 0.12;

/** How a thread is drawn at this zoom, in board units. */
export function strokeOf(relation: Relation, zoom: number): Stroke {
  const plain = zoom < plainBelow;
  const { width, mark, period, between } = plain ? { ...strokes.about, width: 1.6 } : strokes[relation] ?? strokes.about;
  // From far, lines grow thinner, but never thinner than can be seen.
  const unit = clamp(zoom, 0.35, 1) / zoom;
  return {
    width: width * unit,
    ...mark && period ? { mark: mark * unit, period: period * unit } : {},
    ...between ? { between: between * unit } : {},
  };
}

/** Draws threads in board units at this zoom, leaving out what lies outside the rectangle. */
export function strokeThreads(ink: CanvasRenderingContext2D, links: Iterable<Link>, zoom: number, within: Rect, look: ThreadInk): void {
  const plain = zoom < plainBelow;
  const groups = new Map<Relation, Link[]>();
  for (const link of links) {
    if (!passes(link, within)) continue;
    const relation = plain || !(link.thread.relation in strokes) ? "about" : link.thread.relation;
    const group = groups.get(relation);
    if (group) group.push(link);
    else groups.set(relation, [link]);
  }
  ink.lineCap = "round";
  // Many threads in little room: lighter, or they would be one dark cloth.
  ink.globalAlpha = plain ? 0.55 : 1;
  for (const [relation, group] of groups) {
    const stroke = strokeOf(relation, zoom);
    ink.beginPath();
    for (const link of group) {
      if (plain) straight(ink, link);
      else if (stroke.mark && stroke.period) marks(ink, link, stroke.mark, stroke.period, within);
      else curve(ink, link);
    }
    ink.strokeStyle = look.line;
    ink.lineWidth = stroke.width;
    ink.stroke();
    if (!stroke.between) continue;
    ink.strokeStyle = look.between;
    ink.lineWidth = stroke.between;
    ink.stroke();
  }
  ink.globalAlpha = 1;
}

/** The rectangle that holds the whole thread. */
export function boxOf({ from, to }: Link): Rect {
  const slack = (Math.abs(from.x - to.x) + Math.abs(from.y - to.y)) * 0.05 + 8;
  return {
    left: Math.min(from.x, to.x) - slack,
    right: Math.max(from.x, to.x) + slack,
    top: Math.min(from.y, to.y) - slack,
    bottom: Math.max(from.y, to.y) + slack,
  };
}

function passes(link: Link, within: Rect): boolean {
  const box = boxOf(link);
  return box.right > within.left && box.left < within.right && box.bottom > within.top && box.top < within.bottom;
}

function straight(ink: CanvasRenderingContext2D, { from, to }: Link): void {
  ink.moveTo(from.x, from.y);
  ink.lineTo(to.x, to.y);
}

function curve(ink: CanvasRenderingContext2D, link: Link): void {
  const bend = bendOf(link);
  ink.moveTo(link.from.x, link.from.y);
  ink.quadraticCurveTo(bend.x, bend.y, link.to.x, link.to.y);
}

/** Dashes and dots one by one, counted from the thread's start: so they meet where two pieces of a drawing do. */
function marks(ink: CanvasRenderingContext2D, link: Link, mark: number, period: number, within: Rect): void {
  const { from, to } = link;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const count = Math.max(1, Math.round(length / period));
  const x = (to.x - from.x) / length * mark;
  const y = (to.y - from.y) / length * mark;
  for (let at = 0; at < count; at++) {
    const point = pointOn(link, at / count);
    if (point.x < within.left - mark || point.x > within.right + mark || point.y < within.top - mark || point.y > within.bottom + mark) continue;
    ink.moveTo(point.x, point.y);
    ink.lineTo(point.x + x, point.y + y);
  }
}
