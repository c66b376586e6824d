import { blazor, startCircuits } from "./circuit.js";

// What a page's own elements need, fetched only where they are: each module defines its element, and the browser wakes
// those that are there now and those that come by navigation later.
const modules: Readonly<Record<string, () => Promise<unknown>>> = {
  "board-picture": () => import("./picture/board-picture.js"),
  "board-news": () => import("./board-news.js"),
  "word-composer": () => import("./composer.js"),
  "opens-offline": () => import("./opens-offline.js"),
  "embedded-board": () => import("./embedded-board.js"),
  "copy-words": () => import("./copy-words.js"),
  "mix-news": () => import("./mix-news.js"),
  "live-board": () => import("./live.js"),
  "steward-key": () => import("./steward-key.js"),
  "mix-dial": () => import("./mix-dial.js"),
  "own-time": () => import("./own-time.js"),
  "own-moment": () => import("./own-time.js"),
  "wall-screen": () => import("./wall-screen.js"),
  "time-left": () => import("./time-left.js"),
};

function wake(): void {
  for (const [name, load] of Object.entries(modules)) {
    if (!customElements.get(name) && document.querySelector(name)) void load();
  }
}

// The circuit works with the very scripts of the page, also where a node of another build takes it over.
(globalThis as { liveBoard?: () => Promise<unknown> }).liveBoard = () => import("./live.js");

wake();
// Before it is started nobody can listen to it.
startCircuits();
blazor?.addEventListener("enhancedload", wake);

// A picture that is only read leads to the cards' own pages.
document.addEventListener("card-open", event => {
  const { target, detail } = event as CustomEvent<{ id: string }>;
  const cards = target instanceof HTMLElement ? target.dataset["cards"] : undefined;
  if (cards) location.assign(cards + detail.id);
});
