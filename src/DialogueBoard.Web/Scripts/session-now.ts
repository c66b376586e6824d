/** Told on the document when what the round makes of the writing box has changed. */
export const sessionMoved = "session-moved";

/** What of the session that is on matters to whoever writes. */
export interface RoundNow {
  readonly session: string;
  readonly quiet: boolean;
  /** Which round it is, so that what leads is put before the person once. */
  readonly round: string | undefined;
  readonly kind: string | undefined;
  readonly ask: string | undefined;
  readonly about: { readonly about: string; readonly of: string; readonly says: string } | undefined;
}

/** As the page says it now; undefined for somebody who takes part in none. */
export function roundNow(): RoundNow | undefined {
  const { session, quiet, round, kind, ask, about, of = "", says = "" } = document.querySelector<SessionNow>("session-now")?.dataset ?? {};
  return session === undefined ? undefined : { session, quiet: quiet !== undefined, round, kind, ask, about: about === undefined ? undefined : { about, of, says } };
}

/** <session-now data-session data-now data-quiet data-round data-kind data-ask data-about data-of data-says>: told by the page, read by the writing box. What was folded away opens at each round. */
export class SessionNow extends HTMLElement {
  static readonly observedAttributes = ["data-session", "data-now", "data-quiet", "data-round", "data-kind", "data-ask", "data-about"];
  #telling = false;

  connectedCallback(): void {
    this.#tell();
  }

  disconnectedCallback(): void {
    this.#tell();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === "data-now") this.parentElement?.querySelector("details")?.setAttribute("open", "");
    this.#tell();
  }

  /** Several attributes change in one go. */
  #tell(): void {
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      document.dispatchEvent(new Event(sessionMoved));
    });
  }
}

if (!customElements.get("session-now")) customElements.define("session-now", SessionNow);
