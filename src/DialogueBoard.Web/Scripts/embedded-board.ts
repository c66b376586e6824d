import { sendAct } from "./acts.js";
import { make } from "./dom.js";
import { newId } from "./ids.js";
import { Outbox } from "./outbox.js";
import { visitKey } from "./visit-key.js";
import { isRefusal } from "./wire.js";

/**
 * <embedded-board data-code data-take-back data-sure data-not-sent>: a board in another site's page. Tells that page how high it
 * is, and gives whoever wrote here in this visit the way to take their cards back.
 */
export class EmbeddedBoard extends HTMLElement {
  readonly #ending = new AbortController();

  connectedCallback(): void {
    const signal = this.#ending.signal;
    const size = new ResizeObserver(() => tellHeight());
    size.observe(document.body);
    // The page around it may not have been listening yet.
    addEventListener("message", event => {
      if (event.source === parent && (event.data as { dialogueboard?: unknown } | null)?.dialogueboard === "height") tellHeight();
    }, { signal });
    signal.addEventListener("abort", () => size.disconnect());
    // A frame that is out of sight is not drawn, and its size is observed only once it is in sight.
    tellHeight();
    addEventListener("load", tellHeight, { signal });

    const code = this.dataset["code"] ?? "";
    signal.addEventListener("abort", Outbox.of(code).listen(news => {
      if (news.type === "on-board" && !news.waits && news.act.type === "contribute") visitKey.add(code, news.act.id);
      this.#offerToTakeBack(code);
    }));
    const cards = new MutationObserver(() => this.#offerToTakeBack(code));
    cards.observe(this, { childList: true, subtree: true });
    signal.addEventListener("abort", () => cards.disconnect());
    this.#offerToTakeBack(code);
  }

  disconnectedCallback(): void {
    this.#ending.abort();
  }

  #offerToTakeBack(code: string): void {
    for (const id of visitKey.cards(code)) {
      const card = document.getElementById(`c-${id.replaceAll("-", "")}`);
      const foot = card?.querySelector(".card-foot");
      if (card?.dataset["state"] || !foot || foot.querySelector(".embedded-own")) continue;
      const button = make("button", "button is-link is-small embedded-own", this.dataset["takeBack"] ?? "");
      button.type = "button";
      button.addEventListener("click", () => void this.#takeBack(code, id, button));
      foot.append(button);
    }
  }

  async #takeBack(code: string, id: string, button: HTMLButtonElement): Promise<void> {
    if (button.dataset["sure"] === undefined) {
      button.dataset["sure"] = "";
      button.textContent = this.dataset["sure"] ?? "";
      return;
    }

    button.disabled = true;
    const answer = await sendAct(code, { id: newId(), type: "withdraw", contributionId: id });
    if (!isRefusal(answer)) return;
    button.disabled = false;
    button.textContent = answer.detail || (this.dataset["notSent"] ?? "");
  }
}

function tellHeight(): void {
  parent.postMessage({ dialogueboard: { height: Math.ceil(document.body.getBoundingClientRect().height) } }, "*");
}

if (!customElements.get("embedded-board")) customElements.define("embedded-board", EmbeddedBoard);
