/** What of a registration not every browser has. */
interface Syncs {
  readonly sync?: { register(tag: string): Promise<void> };
}

/** The tag under which the worker is woken to send. */
export const wordsToSend = "words";

/** The message by which a page asks its worker to have the page without a connection ready. */
export const haveReady = "have-ready";

/** Lets the worker send what waits once there is a connection, also where the page is closed by then; nothing where the browser cannot. */
export async function sendWhenClosed(code: string): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.getRegistration(addPageOf(code)) as Syncs | undefined;
    await registration?.sync?.register(wordsToSend);
  } catch {
    // The page sends by itself while it is open, and when it is opened again.
  }
}

/** The address of a board's page to add by, which is the scope of its worker. */
export function addPageOf(code: string): string {
  return `/b/${encodeURIComponent(code)}/add`;
}
