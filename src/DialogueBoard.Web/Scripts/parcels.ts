import { notJoined } from "./acts.js";
import { make } from "./dom.js";
import type { Outbox } from "./outbox.js";
import type { Parcel } from "./parcel-store.js";
import type { Act } from "./wire.js";
import type { Words } from "./words.js";

/** Words that the board has, on it or kept back. */
interface Arrived {
  readonly act: Act;
  readonly waits: boolean;
  readonly waitsFor?: "session" | "care";
}

const shownFor = 12_000;
const opening = 80;

/** What the composer does for a parcel. */
export interface ParcelOwner {
  mend(act: Act): void;
  /** The board has taken words from this device, so it has joined. */
  joined(): void;
}

/** Tells what became of this browser's words: kept here, on the board, or not taken and why. */
export class Parcels {
  readonly #list: HTMLElement;
  readonly #code: string;
  readonly #outbox: Outbox;
  readonly #words: Words;
  readonly #owner: ParcelOwner;
  readonly #arrived = new Map<string, Arrived>();
  readonly #stop: () => void;
  #told = "";

  constructor(list: HTMLElement, code: string, outbox: Outbox, words: Words, owner: ParcelOwner) {
    [this.#list, this.#code, this.#outbox, this.#words, this.#owner] = [list, code, outbox, words, owner];
    this.#stop = outbox.listen(news => {
      if (news.type === "on-board") {
        owner.joined();
        this.#arrived.set(news.act.id, news);
        setTimeout(() => {
          this.#arrived.delete(news.act.id);
          this.#show();
        }, shownFor);
      }
      this.#show();
    });
    this.#show();
  }

  end(): void {
    this.#stop();
  }

  /** Nothing is kept back any more: what was is on the board now. */
  shown(): void {
    for (const [id, arrived] of this.#arrived) if (arrived.waits && arrived.waitsFor !== "care") this.#arrived.delete(id);
    this.#show();
  }

  #show(): void {
    const parcels = this.#outbox.parcels.filter(parcel => !parcel.follows);
    const state = JSON.stringify([[...this.#arrived.keys()], parcels.map(one => [one.act.id, one.refusal?.code, this.#outbox.isSafe(one)])]);
    if (state === this.#told) return;
    this.#told = state;
    const waiting = parcels.filter(parcel => !parcel.refusal).length;
    this.#list.replaceChildren(
      ...(waiting > 1 ? [make("li", "composer-waiting", this.#words.count("waiting", waiting))] : []),
      ...[...this.#arrived.values()].map(arrived => arrived.waits ? this.#keptBack(arrived) : this.#onBoard(arrived.act)),
      ...parcels.map(parcel => parcel.refusal ? this.#refused(parcel, parcel.refusal.code, parcel.refusal.detail) : this.#waiting(parcel)));
  }

  #onBoard(act: Act): HTMLElement {
    const item = this.#item(act, "is-on-board", this.#words.say(act.type === "reword" ? "state.changed" : "state.on-board"));
    const see = make("a", "", this.#words.say("see"));
    const id = act.type === "reword" ? String(act["contributionId"]) : act.id;
    see.href = `/b/${this.#code}/c/${id}`;
    see.dataset["find"] = id;
    item.append(see);
    return item;
  }

  #keptBack({ act, waitsFor }: Arrived): HTMLElement {
    return this.#item(act, "is-on-board", this.#words.say(waitsFor === "care" ? "state.kept-care" : "state.kept-back"));
  }

  #waiting(parcel: Parcel): HTMLElement {
    return this.#item(parcel.act, "is-kept", this.#words.say(!this.#outbox.isSafe(parcel) ? "state.unsafe" : onPhone() ? "state.kept.phone" : "state.kept.computer"));
  }

  #refused(parcel: Parcel, code: string, detail: string): HTMLElement {
    const joining = code === notJoined;
    const does = make("span", "composer-does");
    const item = this.#item(parcel.act, "is-refused", joining ? this.#words.say("state.join") : `${detail} ${this.#words.say("state.refused")}`);
    if (joining) {
      const join = make("a", "button is-small", this.#words.say("join"));
      join.href = `/b/${this.#code}/join?returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
      join.dataset["enhanceNav"] = "false";
      does.append(join);
    } else {
      does.append(this.#button("mend", () => void this.#outbox.take(parcel.act.id).then(taken => {
        if (taken) this.#owner.mend(taken.act);
      })));
    }
    if ("clipboard" in navigator && parcel.act["text"] !== undefined) {
      const copy = this.#button("copy", () => void navigator.clipboard.writeText(String(parcel.act["text"])).then(() => copy.textContent = this.#words.say("copied")));
      does.append(copy);
    }
    const letGo = this.#button("let-go", () => {
      if (letGo.dataset["sure"] === undefined) {
        letGo.dataset["sure"] = "";
        letGo.textContent = this.#words.say("let-go.sure");
      } else void this.#outbox.take(parcel.act.id);
    });
    does.append(letGo);
    item.append(does);
    return item;
  }

  #item(act: Act, className: string, says: string): HTMLElement {
    const item = make("li", `composer-parcel ${className}`);
    const letters = [...String(act["text"] ?? "").replace(/\s+/g, " ").trim()];
    const words = make("q", "", letters.length > opening ? `${letters.slice(0, opening).join("")}…` : letters.join(""));
    words.dir = "auto";
    item.append(make("span", "composer-state", says), words);
    return item;
  }

  #button(key: string, pressed: () => void): HTMLButtonElement {
    const button = make("button", "button is-link is-small", this.#words.say(key));
    button.type = "button";
    button.addEventListener("click", pressed);
    return button;
  }
}

/** Whether it is held in a hand. */
function onPhone(): boolean {
  return matchMedia("(pointer: coarse)").matches;
}
