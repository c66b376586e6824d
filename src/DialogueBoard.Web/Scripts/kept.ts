const inMemory = new Map<string, string>();

/**
 * What this browser keeps, by key. Where it allows no storage, or none is left, things are kept for as long as the page
 * is open, and `write` says so.
 */
export const kept = {
  read<T>(key: string): T | undefined {
    const text = inMemory.get(key) ?? stored(() => localStorage.getItem(key));
    if (text === null || text === undefined) return undefined;
    try {
      return JSON.parse(text) as T;
    } catch {
      return undefined;
    }
  },

  /** True when it outlives the page. */
  write(key: string, value: unknown): boolean {
    const text = JSON.stringify(value);
    try {
      localStorage.setItem(key, text);
      inMemory.delete(key);
      return true;
    } catch {
      inMemory.set(key, text);
      return false;
    }
  },

  remove(key: string): void {
    inMemory.delete(key);
    stored(() => localStorage.removeItem(key));
  },

  /** The keys that begin so, and how each goes on. */
  endings(start: string): string[] {
    const keys = new Set(inMemory.keys());
    stored(() => {
      for (let i = 0; i < localStorage.length; i++) keys.add(localStorage.key(i) ?? "");
    });
    return [...keys].filter(key => key.startsWith(start)).map(key => key.slice(start.length));
  },

  /** Whether all of it outlives the page. */
  get isSafe(): boolean {
    return inMemory.size === 0;
  },
};

function stored<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
