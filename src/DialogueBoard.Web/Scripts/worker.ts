import { haveReady, wordsToSend } from "./offline.js";
import { ParcelStore } from "./parcel-store.js";
import { oneAtATime, sendNext, turnsOf } from "./sending.js";

/** What of a worker's surroundings is used here; the compiler knows those of a page. */
interface Surroundings {
  readonly registration: { readonly scope: string };
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: Asked) => void): void;
  addEventListener(type: "sync", listener: (event: Lasting & { readonly tag: string }) => void): void;
  addEventListener(type: "message", listener: (event: Lasting & { readonly data: unknown }) => void): void;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const patience = 6_000;
const goodFor = 60 * 60_000;
const madeAt = "made-at";

/**
 * The worker of one board's page to add by. It keeps that page as it is for everybody, without a word that anybody wrote but
 * the board's title, and the files that it needs, under the mark of one build: a page of another build never meets them. All
 * else goes its way untouched.
 */
export function openOffline(build: string, files: readonly string[]): void {
  const here = self as unknown as Surroundings;
  const page = new URL(here.registration.scope).pathname;
  const code = /^\/b\/([^/]+)\/add$/.exec(page)?.[1];
  if (code === undefined) return;
  const all = `add:${code}:`;
  const kept = new KeptPage(all + build, build, `${page}/offline`, files);

  here.addEventListener("install", event => event.waitUntil(kept.fill()));
  here.addEventListener("activate", event => event.waitUntil(dropOthers(all, all + build)));
  here.addEventListener("message", event => {
    if (event.data === haveReady) event.waitUntil(kept.renew());
  });
  here.addEventListener("sync", event => {
    if (event.tag === wordsToSend) event.waitUntil(sendAll(decodeURIComponent(code)));
  });
  here.addEventListener("fetch", event => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== "GET" || origin !== location.origin) return;
    if (request.mode === "navigate" && pathname === page) event.respondWith(kept.pageFor(request));
    else if (files.includes(pathname)) event.respondWith(kept.file(request));
  });
}

class KeptPage {
  readonly #name: string;
  readonly #build: string;
  readonly #page: string;
  readonly #files: readonly string[];

  constructor(name: string, build: string, page: string, files: readonly string[]) {
    [this.#name, this.#build, this.#page, this.#files] = [name, build, page, files];
  }

  /** All or nothing: a page without its files would be none. */
  async fill(): Promise<void> {
    const cache = await caches.open(this.#name);
    await cache.addAll([...this.#files]);
    await this.#fetchPage(cache);
  }

  /** The board's title and ways of speaking change. */
  async renew(): Promise<void> {
    const cache = await caches.open(this.#name);
    const made = Number((await cache.match(this.#page))?.headers.get(madeAt));
    if (Math.abs(Date.now() - made) > goodFor) await this.#fetchPage(cache).catch(() => undefined);
  }

  async #fetchPage(cache: Cache): Promise<void> {
    const answer = await fetch(this.#page, { credentials: "same-origin", cache: "no-store" });
    const text = await answer.text();
    // While nodes of two builds answer, the page may be another's.
    if (!answer.ok || !text.includes(this.#build)) throw new Error("The page is not of this build.");
    const headers = new Headers(answer.headers);
    headers.delete("content-encoding");
    headers.delete("content-length");
    headers.set(madeAt, String(Date.now()));
    await cache.put(this.#page, new Response(text, { headers }));
  }

  /** The page itself; the kept one where it does not come, or only a proxy answers that nobody is there. */
  async pageFor(request: Request): Promise<Response> {
    const kept = await caches.match(this.#page, { cacheName: this.#name });
    if (!kept) return fetch(request);
    try {
      const answer = await Promise.race([fetch(request), passing(patience)]);
      return answer && (answer.status < 502 || answer.status > 504) ? answer : kept;
    } catch {
      return kept;
    }
  }

  async file(request: Request): Promise<Response> {
    return await caches.match(new URL(request.url).pathname, { cacheName: this.#name }) ?? fetch(request);
  }
}

async function dropOthers(all: string, mine: string): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(all) && name !== mine) await caches.delete(name);
  }
}

/** Fails where some could not be sent: then the browser wakes the worker again. */
async function sendAll(code: string): Promise<void> {
  const store = new ParcelStore(code);
  const pages = new BroadcastChannel(turnsOf(code));
  try {
    for (;;) {
      const tried = await oneAtATime(turnsOf(code), () => sendNext(code, store, news => pages.postMessage(news)));
      if (!tried) return;
      if (!tried.reached || tried.wait > 0) throw new Error("The board could not be reached.");
    }
  } finally {
    pages.close();
  }
}

function passing(milliseconds: number): Promise<undefined> {
  return new Promise(done => setTimeout(() => done(undefined), milliseconds));
}
