const inMemory = new Map<string, string>();

/** Whether this page stands in another site's page, where no cookie of ours counts. */
export const isEmbedded = typeof document !== "undefined" && document.documentElement.dataset["embedded"] !== undefined;

/** The key of whoever writes on an embedded page: for this visit, in this tab, and never in a cookie. */
export const visitKey = {
  of(code: string): string | undefined {
    return read(`key:${code}`);
  },

  keep(code: string, key: string): void {
    write(`key:${code}`, key);
  },

  /** The cards that were put on the board in this visit. */
  cards(code: string): string[] {
    return (read(`said:${code}`) ?? "").split(" ").filter(id => id !== "");
  },

  add(code: string, card: string): void {
    write(`said:${code}`, [...new Set([...visitKey.cards(code), card])].join(" "));
  },
};

function read(name: string): string | undefined {
  try {
    return inMemory.get(name) ?? sessionStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(name: string, value: string): void {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    inMemory.set(name, value);
  }
}
