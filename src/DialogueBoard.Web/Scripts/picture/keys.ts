import type { Direction } from "./neighbours.js";

/** What keys ask of the picture. */
export interface KeyTarget {
  /** A card is in the hand. */
  readonly carrying: boolean;
  go(direction: Direction, alongThreads: boolean): void;
  carry(direction: Direction, far: boolean): void;
  open(): void;
  first(): void;
  newest(): void;
  zoom(factor: number): void;
  fit(): void;
  takeUp(): void;
  putDown(): void;
  putBack(): void;
  leave(): void;
}

const arrows: Readonly<Record<string, Direction>> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

/** Listens for keys while the focus is on a card, and nowhere else. */
export function onKeys(stage: HTMLElement, target: KeyTarget): void {
  stage.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (answers(event, target)) event.preventDefault();
  });
}

function answers({ key, shiftKey }: KeyboardEvent, target: KeyTarget): boolean {
  const direction = arrows[key];
  if (direction) {
    if (target.carrying) target.carry(direction, shiftKey);
    else target.go(direction, !shiftKey);
    return true;
  }
  switch (key) {
    case "Enter":
    case " ":
      if (target.carrying) target.putDown();
      else target.open();
      return true;
    case "Escape":
      if (target.carrying) target.putBack();
      else target.leave();
      return true;
    case "Home": target.first(); return true;
    case "End": target.newest(); return true;
    case "+":
    case "=": target.zoom(1.3); return true;
    case "-": target.zoom(1 / 1.3); return true;
    case "0": target.fit(); return true;
    case "m":
    case "M": target.takeUp(); return true;
    default: return false;
  }
}
