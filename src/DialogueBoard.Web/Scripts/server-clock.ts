/** Clocks of phones are wrong by minutes at times, so that times of the board are told by the server's own. */

const askEvery = 5 * 60_000;
const slip = 1_500;

let ahead: number | undefined;
let origin = 0;
let asking: Promise<void> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const waiting = new Set<() => void>();

/** The server's time in milliseconds; undefined until it has answered, and again once this device's clock has slipped. */
export function serverNow(): number | undefined {
  // A clock that was set, or a phone that slept: what was known of the difference may be void.
  if (ahead !== undefined && Math.abs(Date.now() - performance.now() - origin) > slip) {
    ahead = undefined;
    void ask();
  }
  return ahead === undefined ? undefined : Date.now() + ahead;
}

/** Calls back whenever more is known of the server's time, until told to stop. */
export function onServerTime(heard: () => void): () => void {
  waiting.add(heard);
  void ask();
  return () => waiting.delete(heard);
}

function ask(): Promise<void> {
  return asking ??= askOnce().finally(() => asking = undefined);
}

async function askOnce(): Promise<void> {
  clearTimeout(timer);
  let next = 5_000;
  try {
    const before = performance.now();
    const response = await fetch("/api/time", { cache: "no-store", credentials: "omit" });
    if (!response.ok) throw new Error(response.statusText);
    const { now } = await response.json() as { now: string };
    // As long on its way back as on its way there.
    const took = performance.now() - before;
    const difference = Date.parse(now) + took / 2 - Date.now();
    if (!Number.isFinite(difference)) throw new Error(now);
    ahead = difference;
    origin = Date.now() - performance.now();
    next = askEvery;
    for (const heard of waiting) heard();
  } catch {
    // Not reached, or no time told: what was known before stays.
  }
  timer = setTimeout(() => void ask(), next);
}

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && waiting.size > 0) void ask();
});
window.addEventListener("online", () => {
  if (waiting.size > 0) void ask();
});
