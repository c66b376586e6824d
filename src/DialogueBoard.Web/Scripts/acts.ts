import { Backoff } from "./backoff.js";
import { isEmbedded, visitKey } from "./visit-key.js";
import { type Act, type Answer, type Receipt } from "./wire.js";

const triesBeforeGivingUp = 8;
const patience = 15_000;

/** The code of an act that never reached the board, however often it was tried. It carries no sentence: the page has one. */
export const notSent = "not-sent";

/** The code of an act whose sender the board does not know on this device. */
export const notJoined = "not-joined";

/** What came of sending once: the board's answer, or none, and then at least how many milliseconds to wait. */
export interface Attempt {
  readonly answer?: Answer;
  readonly wait: number;
}

/**
 * Sends one act, once, with this device's cookie, or on an embedded page with the visit's key. A refusal is an answer; not
 * reaching the board is none, and neither is the page that a network shows before it lets anybody through.
 */
export async function sendOnce(code: string, act: Act): Promise<Attempt> {
  const response = await post(code, "acts", act);
  if (!response || response.status >= 500 || response.status === 408) return { wait: 0 };
  if (response.status === 429) return { wait: waitOf(response) };
  const content = await response.json().catch(() => undefined) as Partial<Refused & Receipt> | undefined;
  if (!response.ok) return refused(content);
  return content?.version === undefined ? { wait: 0 } : {
    answer: { version: content.version, repeated: content.repeated ?? false, waits: content.waits ?? false, ...(content.waitsFor === undefined ? {} : { waitsFor: content.waitsFor }) }, wait: 0,
  };
}

/**
 * Sends one act that need not outlive the page. While the board cannot be reached it is sent again under the same id, so
 * it happens once at most. A refusal is handed back, not thrown. Words go through the outbox instead.
 */
export async function sendAct(code: string, act: Act): Promise<Answer> {
  const backoff = new Backoff(500, 20_000);
  for (let tries = 1; ; tries++) {
    const { answer, wait } = await sendOnce(code, act);
    if (answer) return answer;
    if (tries === triesBeforeGivingUp) return { code: notSent, detail: "" };
    await passing(Math.max(wait, backoff.next()));
  }
}

/** Lets this device join a board. The key stays in a cookie that scripts cannot read; on an embedded page it is for the visit. */
export async function joinHere(code: string, name: string): Promise<Attempt | undefined> {
  const response = await post(code, isEmbedded ? "participants" : "device", name === "" ? {} : { name });
  if (!response || response.status >= 500 || response.status === 408) return { wait: 0 };
  if (response.status === 429) return { wait: waitOf(response) };
  const content = await response.json().catch(() => undefined) as Partial<Refused> & { key?: string } | undefined;
  if (!response.ok) return refused(content);
  if (content === undefined) return { wait: 0 };
  if (isEmbedded && content.key !== undefined) visitKey.keep(code, content.key);
  return undefined;
}

/** A refusal as the wire has it. */
interface Refused {
  readonly code: string;
  readonly detail: string;
}

/** Whatever the board refuses it says by a code; what has none is a network's own answer, and none of the board's. */
function refused(content: Partial<Refused> | undefined): Attempt {
  return content?.code === undefined ? { wait: 0 } : { answer: { code: content.code, detail: content.detail ?? "" }, wait: 0 };
}

async function post(code: string, what: string, body: unknown): Promise<Response | undefined> {
  const key = isEmbedded ? visitKey.of(code) : undefined;
  try {
    return await fetch(new URL(`/api/boards/${encodeURIComponent(code)}/${what}`, location.origin), {
      method: "POST",
      credentials: isEmbedded ? "omit" : "same-origin",
      redirect: "error",
      headers: { "content-type": "application/json", accept: "application/json", ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    return undefined;
  }
}

function waitOf(response: Response): number {
  const seconds = Number(response.headers.get("retry-after"));
  return Number.isFinite(seconds) ? Math.min(seconds, 60) * 1_000 : 0;
}

function passing(milliseconds: number): Promise<void> {
  return new Promise(done => setTimeout(done, milliseconds));
}
