import { sendAct } from "../acts.js";
import { BoardFeed, type Connection } from "../board-feed.js";
import { LensLook } from "../lens-look.js";
import type { Answer, MoveAct, Refusal } from "../wire.js";
import { Words } from "../words.js";
import { readLens } from "./lens-bar.js";
import { Picture } from "./picture.js";

const quietFor = 3_000;

/**
 * <board-picture data-code="..." data-me="..." data-words="id of a JSON block" data-readonly data-lens="gaps">: the web of one board,
 * live. Fires card-open and card-focus, each with {id}; `find(id)` brings a card into view; `send` may be replaced.
 */
export class BoardPicture extends HTMLElement {
  static readonly observedAttributes = ["data-code", "data-me", "data-readonly"];

  /** Sends one act. A refusal may be handed back or thrown. */
  send: (act: MoveAct) => Promise<Answer> = act => sendAct(this.#code, act);

  #picture: Picture | undefined;
  #words: Words | undefined;
  #stopListening: (() => void) | undefined;
  #look: LensLook | undefined;
  #lost: ReturnType<typeof setTimeout> | undefined;
  #sought: string | undefined;

  get #code(): string {
    return this.dataset["code"] ?? "";
  }

  connectedCallback(): void {
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#end();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#picture || before === now) return;
    if (name === "data-me") this.#picture.me = now ?? "";
    else if (name === "data-readonly") this.#picture.readonly = now !== null;
    else {
      this.#end();
      this.#begin();
    }
  }

  /** Brings a card into view, as soon as it is known; the focus stays where it is. */
  find(id: string): void {
    if (this.#picture) this.#picture.find(id);
    else this.#sought = id;
  }

  #begin(): void {
    if (this.#code === "") return;
    const words = this.#words = Words.from(this.dataset["words"] ?? null);
    const picture = this.#picture = new Picture(this, words, {
      send: act => this.send(act).catch((error: unknown) => asRefusal(error)),
      opened: id => this.#fire("card-open", id),
      focused: id => this.#fire("card-focus", id),
      looks: lens => this.#look?.choose(lens),
    });
    const look = this.#look = new LensLook(this.#code, (cards, first) => picture.light(cards, first));
    picture.me = this.dataset["me"] ?? "";
    picture.readonly = this.dataset["readonly"] !== undefined;
    if (this.#sought) picture.find(this.#sought);
    this.#sought = undefined;
    this.#stopListening = BoardFeed.of(this.#code).listen({
      onDelta: delta => {
        picture.apply(delta);
        look.heard(delta.to);
      },
      onConnection: connection => this.#connection(connection),
    });
    const lens = readLens(this.dataset["lens"]);
    if (lens) picture.look(lens);
  }

  #end(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#look?.end();
    clearTimeout(this.#lost);
    this.#picture?.end();
    this.#picture = undefined;
    this.replaceChildren();
  }

  /** A blink is not worth a word; a lost connection that lasts is one quiet line. */
  #connection(connection: Connection): void {
    clearTimeout(this.#lost);
    if (connection === "lost") this.#lost = setTimeout(() => this.#picture?.status.keep(this.#words?.say("lost") ?? ""), quietFor);
    else this.#picture?.status.keep("");
  }

  #fire(name: string, id: string): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail: { id } }));
  }
}

function asRefusal(error: unknown): Refusal {
  const { code, detail } = (typeof error === "object" && error !== null ? error : {}) as Partial<Refusal>;
  return { code: code ?? "not-sent", detail: detail ?? "" };
}

if (!customElements.get("board-picture")) customElements.define("board-picture", BoardPicture);
