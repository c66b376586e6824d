import { addPageOf, haveReady, sendWhenClosed } from "./offline.js";

/**
 * <opens-offline data-code>: has this board's page to add by open without a connection from now on. Only once the page
 * itself is there and has nothing else to do, so that a first visit costs nothing.
 */
export class OpensOffline extends HTMLElement {
  connectedCallback(): void {
    if (!("serviceWorker" in navigator)) return;
    const begin = (): void => void this.#begin().catch(() => undefined);
    if (document.readyState === "complete") begin();
    else window.addEventListener("load", begin, { once: true });
  }

  async #begin(): Promise<void> {
    const code = this.dataset["code"] ?? "";
    const registration = await navigator.serviceWorker.register("/worker.js", { scope: addPageOf(code), type: "module", updateViaCache: "none" });
    registration.active?.postMessage(haveReady);
    await sendWhenClosed(code);
  }
}

if (!customElements.get("opens-offline")) customElements.define("opens-offline", OpensOffline);
