import { joinHere, notJoined, sendOnce } from "./acts.js";
import { newId } from "./ids.js";
import type { Parcel, ParcelStore } from "./parcel-store.js";
import { isRefusal, type Act } from "./wire.js";

/** What became of a parcel: it was put in or changed here, or the board has it. */
export type OutboxNews =
  | { readonly type: "changed" }
  | { readonly type: "on-board"; readonly act: Act; readonly version: number; readonly waits: boolean; readonly waitsFor?: "session" | "care" };

/** What came of trying: whether the board was reached, and how many milliseconds it asks to wait. */
export interface Tried {
  readonly reached: boolean;
  readonly wait: number;
}

/** The code of an act on words that are no longer kept back. */
const notWaiting = "not-waiting";

/** The name by which pages and the worker take turns, and tell each other. */
export function turnsOf(box: string): string {
  return `words:${box}`;
}

/** The act id makes a double harmless; taking turns spares it where the browser can. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  let begun = false;
  if ("locks" in navigator) {
    try {
      return await navigator.locks.request(name, () => {
        begun = true;
        return work();
      }) as T;
    } catch (fault) {
      // Where storage is refused so are turns.
      if (begun) throw fault;
    }
  }

  return work();
}

/** Sends the one that goes next, from a page or from the worker. A refusal keeps it and says why; undefined when none is to be sent. */
export async function sendNext(code: string, store: ParcelStore, tell: (news: OutboxNews) => void): Promise<Tried | undefined> {
  const parcel = (await store.all()).find(one => one.refusal === undefined);
  if (!parcel) return undefined;
  let { answer, wait } = await sendOnce(code, parcel.act);
  if (answer && isRefusal(answer) && answer.code === notJoined && parcel.joinAs !== undefined) {
    ({ answer, wait } = await joinHere(code, parcel.joinAs) ?? await sendOnce(code, parcel.act));
  }

  if (!answer) return { reached: wait > 0, wait };
  const { id } = parcel.act;
  if (!isRefusal(answer)) {
    // Whether or not the new words wait, the old ones may; where they do not, they are withdrawn next.
    if (parcel.instead) await follow(store, { type: "take-back-waiting", ...parcel.instead });
    await store.remove(id);
    tell(parcel.follows ? { type: "changed" } : {
      type: "on-board", act: parcel.act, version: answer.version, waits: answer.waits ?? false, ...(answer.waitsFor === undefined ? {} : { waitsFor: answer.waitsFor }),
    });
  } else if (parcel.follows) {
    await store.remove(id);
    // Shown meanwhile: then it is a card on the board.
    if (answer.code === notWaiting) await follow(store, { type: "withdraw", contributionId: parcel.act["actId"] });
  } else {
    const refusal = answer;
    await store.change(id, kept => ({ ...kept, refusal }) satisfies Parcel);
    tell({ type: "changed" });
  }

  return { reached: true, wait: 0 };
}

async function follow(store: ParcelStore, act: Omit<Act, "id">): Promise<void> {
  await store.add({ act: { id: newId(), ...act } as Act, follows: true });
}
