import type { Act, Refusal } from "./wire.js";

/** Words on their way: kept in this browser until the board's receipt is there. */
export interface Parcel {
  readonly act: Act;
  /** Which goes first: counted here, since a phone's clock may be wrong or be set meanwhile. */
  readonly order: number;
  /** The name to join by, from somebody who had not joined when they wrote. */
  readonly joinAs?: string;
  /** Why the board did not take them. They wait for their writer. */
  readonly refusal?: Refusal;
  /** Words of one's own that are kept back and go once these have come. */
  readonly instead?: Instead;
  /** Follows from another one: nobody is told of it. */
  readonly follows?: boolean;
}

/** Words that are kept back in a session, by the act that put them there. */
export interface Instead {
  readonly sessionId: string;
  readonly actId: string;
}

/** Parcels that are nowhere but in this page, of whatever box. */
let unstored = 0;

const database = "outbox";
const store = "parcels";

/**
 * The parcels of one box, in the browser's own database, where pages and the worker find them. What cannot be stored
 * (storage refused, or none left) is held for as long as this page is open, and `outlives` says so.
 */
export class ParcelStore {
  readonly #box: string;
  readonly #held = new Map<string, Parcel>();
  /** What became of stored parcels that could not be written down: without it a full disk would have them sent again and again. */
  readonly #unwritten = new Map<string, Parcel | undefined>();

  constructor(box: string) {
    this.#box = box;
  }

  /** Whether all parcels outlive the page. */
  static get isSafe(): boolean {
    return unstored === 0;
  }

  /** Those that go first come first. */
  async all(): Promise<Parcel[]> {
    const stored = await use<Parcel[]>("readonly", parcels => parcels.getAll(this.#range)).catch(() => []);
    const standing = stored.map(parcel => this.#unwritten.has(parcel.act.id) ? this.#unwritten.get(parcel.act.id) : parcel).filter(parcel => parcel !== undefined);
    return [...standing, ...this.#held.values()].sort((one, other) => one.order - other.order);
  }

  /** True when it outlives the page: only then is it on the disk. */
  async add(parcel: Omit<Parcel, "order">): Promise<boolean> {
    const last = (await this.all()).at(-1)?.order ?? 0;
    const kept = { ...parcel, order: last + 1 };
    try {
      await use("readwrite", parcels => parcels.put(kept, this.#key(parcel.act.id)));
      return true;
    } catch {
      this.#held.set(parcel.act.id, kept);
      unstored += 1;
      return false;
    }
  }

  /** What the parcel becomes, unless it has gone meanwhile. */
  async change(id: string, next: (parcel: Parcel) => Parcel): Promise<void> {
    const held = this.#held.get(id);
    if (held) {
      this.#held.set(id, next(held));
      return;
    }

    await use<Parcel | undefined>("readwrite", parcels => {
      const asked = parcels.get(this.#key(id)) as IDBRequest<Parcel | undefined>;
      asked.addEventListener("success", () => {
        if (asked.result) parcels.put(next(asked.result), this.#key(id));
      });
      return asked;
    }).catch(async () => {
      const parcel = (await this.all()).find(one => one.act.id === id);
      if (parcel) this.#unwritten.set(id, next(parcel));
    });
  }

  async remove(id: string): Promise<void> {
    if (this.#held.delete(id)) {
      unstored -= 1;
      return;
    }

    await use("readwrite", parcels => parcels.delete(this.#key(id))).catch(() => this.#unwritten.set(id, undefined));
  }

  outlives(id: string): boolean {
    return !this.#held.has(id);
  }

  get #range(): IDBKeyRange {
    return IDBKeyRange.bound([this.#box], [this.#box, []]);
  }

  #key(id: string): [string, string] {
    return [this.#box, id];
  }
}

/** Done only when it is on the disk. Opened for each use: browsers close databases of their own accord. */
async function use<T>(mode: IDBTransactionMode, work: (parcels: IDBObjectStore) => IDBRequest): Promise<T> {
  const opened = await open();
  try {
    return await new Promise<T>((done, failed) => {
      const transaction = opened.transaction(store, mode, { durability: "strict" });
      const request = work(transaction.objectStore(store));
      transaction.addEventListener("complete", () => done(request.result as T));
      for (const end of ["error", "abort"]) transaction.addEventListener(end, () => failed(transaction.error ?? request.error));
    });
  } finally {
    opened.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(database, 1);
    request.addEventListener("upgradeneeded", () => request.result.createObjectStore(store));
    request.addEventListener("success", () => done(request.result));
    request.addEventListener("error", () => failed(request.error));
    request.addEventListener("blocked", () => failed(new Error("Another page holds the database.")));
  });
}
