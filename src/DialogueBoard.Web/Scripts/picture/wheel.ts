import { clamp, type Point } from "./geometry.js";

interface WheelTarget {
  viewHeld(held: boolean): void;
  panned(x: number, y: number): void;
  zoomed(at: Point, factor: number): void;
}

const still = 160;
const line = 20;

/** A wheel or two fingers on a trackpad pan; with Ctrl held, which is also how browsers tell of a pinch, they zoom. */
export function onWheel(stage: HTMLElement, target: WheelTarget, at: (event: WheelEvent) => Point): void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  stage.addEventListener("wheel", event => {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : event.deltaMode === WheelEvent.DOM_DELTA_LINE ? line : stage.clientHeight;
    const sideways = event.shiftKey && event.deltaX === 0;
    const x = (sideways ? event.deltaY : event.deltaX) * unit;
    const y = (sideways ? 0 : event.deltaY) * unit;
    if (event.ctrlKey || event.metaKey) target.zoomed(at(event), Math.exp(-clamp(y, -30, 30) / 100));
    else target.panned(-x, -y);
    target.viewHeld(true);
    clearTimeout(rest);
    rest = setTimeout(() => target.viewHeld(false), still);
  }, { passive: false });
}
