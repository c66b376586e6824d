import { addPageOf, haveReady, sendWhenClosed } from "./offline.js";
import { Outbox } from "./outbox.js";

/**
 * <opens-offline data-code>: has this board's page to add by open without a connection from now on. Only once the page
 * itself is there and has nothing else to do, so that a first visit costs nothing.
 */
export class OpensOffline extends HTMLElement {
  connectedCallback(): void {
    if (document.querySelector("[data-connection]")) this.#follow();
    if (!("serviceWorker" in navigator)) return;
    const begin = (): void => void this.#begin().catch(() => undefined);
    if (document.readyState === "complete") begin();
    else window.addEventListener("load", begin, { once: true });
  }

  /** Where this is the page without a connection, it says so for as long as that is true. */
  #follow(): void {
    const outbox = Outbox.of(this.dataset["code"] ?? "");
    const tell = (connected: boolean): void => {
      for (const part of document.querySelectorAll<HTMLElement>("[data-connection]")) part.hidden = part.dataset["connection"] !== (connected ? "back" : "lost");
    };
    const look = (): void => void fetch("/api/time", { cache: "no-store" }).then(answer => tell(answer.ok), () => tell(false));
    window.addEventListener("online", look);
    window.addEventListener("offline", () => tell(false));
    outbox.listen(news => {
      if (news.type === "on-board") tell(true);
      else if (!outbox.reached) tell(false);
    });
  }

  async #begin(): Promise<void> {
    const code = this.dataset["code"] ?? "";
    const registration = await navigator.serviceWorker.register("/worker.js", { scope: addPageOf(code), type: "module", updateViaCache: "none" });
    registration.active?.postMessage(haveReady);
    await sendWhenClosed(code);
  }
}

if (!customElements.get("opens-offline")) customElements.define("opens-offline", OpensOffline);
