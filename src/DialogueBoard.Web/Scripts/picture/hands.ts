import { blockHeight } from "./blocks.js";
import { cardWidth, type Point } from "./geometry.js";
import { Gestures } from "./gestures.js";
import type { Picture } from "./picture.js";
import type { Node } from "./scene.js";

/** From far, a finger or pointer this many stage pixels beside a block still means it. */
const nearEnough = 14;

/** Joins what hands do on the stage to what the picture does. */
export function handsOn(picture: Picture): Gestures {
  const { drawing, sight, moving } = picture;
  const { camera, flight } = sight;
  return new Gestures(drawing.stage, {
    viewHeld(held) {
      drawing.held = held;
      drawing.draw();
    },
    panned(x, y) {
      flight.stop();
      camera.panBy(x, y);
      drawing.draw();
    },
    zoomed(at, factor) {
      flight.stop();
      camera.zoomAt(at, factor);
      drawing.draw();
    },
    lifted(at, event) {
      const node = picture.readonly ? undefined : cardAt(picture, at, event);
      if (!node) return false;
      flight.stop();
      picture.choose(node, "stay");
      moving.lift(node, camera.toBoard(at));
      drawing.carried = node;
      return true;
    },
    carried(to) {
      moving.carry(camera.toBoard(to));
      drawing.draw();
    },
    putDown: () => picture.putDown(),
    letGo: () => picture.putBack(),
    tapped(at, event) {
      const node = cardAt(picture, at, event);
      // Words have just been selected: that was the point of it.
      if (node && !(getSelection()?.isCollapsed ?? true)) return;
      picture.choose(node, "stay");
      if (node) picture.owner.opened(node.id);
    },
    hovered(at) {
      const hovered = at && camera.level === "far" ? cardAt(picture, at) : undefined;
      if (hovered === drawing.hovered) return;
      drawing.hovered = hovered;
      drawing.draw();
    },
    readsWords: event => event.pointerType === "mouse" && !picture.carrying
      && event.target instanceof Element && event.target.closest(".web-card.is-chosen .web-card-words") !== null,
  });
}

/** The card under a stage point: the element that was hit, or from far the nearest block. */
function cardAt({ scene, sight }: Picture, at: Point, event?: MouseEvent): Node | undefined {
  const id = event?.target instanceof Element && event.target.closest<HTMLElement>(".web-card")?.dataset["id"];
  if (id) return scene.nodes.get(id);
  const { x, y } = sight.camera.toBoard(at);
  const reach = nearEnough / sight.camera.zoom;
  const halfWidth = Math.max(cardWidth / 2, reach);
  const halfHeight = Math.max(blockHeight / 2, reach);
  const distance = (node: Node): number => Math.hypot(node.x - x, node.y - y);
  return scene.grid.in({ left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight })
    .sort((a, b) => distance(a) - distance(b))[0];
}
