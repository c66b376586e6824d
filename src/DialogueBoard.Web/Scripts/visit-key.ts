const inMemory = new Map<string, string>();

/** As many of one's own cards as fit into a cookie. */
const most = 50;

/** Whether this page stands in another site's page, where no cookie of ours counts. */
export const isEmbedded = typeof document !== "undefined" && document.documentElement.dataset["embedded"] !== undefined;

/**
 * The key of whoever writes on an embedded page: for this visit, and only within that other site. The board never takes it
 * from a cookie; it goes with each act.
 */
export const visitKey = {
  of(code: string): string | undefined {
    return read(code, "key");
  },

  keep(code: string, key: string): void {
    write(code, "key", key);
  },

  /** The cards that were put on the board in this visit. */
  cards(code: string): string[] {
    return (read(code, "said") ?? "").split(".").filter(id => id !== "");
  },

  add(code: string, card: string): void {
    write(code, "said", [...new Set([...visitKey.cards(code), card])].slice(-most).join("."));
  },
};

function read(code: string, what: string): string | undefined {
  const name = `visit-${what}-${code}`;
  const held = inMemory.get(name);
  if (held !== undefined) return held;
  try {
    return sessionStorage.getItem(name) ?? undefined;
  } catch {
    return document.cookie.split("; ").find(one => one.startsWith(`${name}=`))?.slice(name.length + 1);
  }
}

/**
 * Where the browser refuses storage within other sites, in a cookie of this page alone that belongs to the two sites together
 * (CHIPS), and ends with the browser; where it refuses that too, for as long as the page is open.
 */
function write(code: string, what: string, value: string): void {
  const name = `visit-${what}-${code}`;
  inMemory.set(name, value);
  try {
    sessionStorage.setItem(name, value);
  } catch {
    document.cookie = `${name}=${value}; Path=/embed/${code}; Secure; SameSite=None; Partitioned`;
  }
}
