import { type CloseCard, CloseHint } from "./close-hint.js";
import { choose, FieldsKept, fitWays } from "./composer-fields.js";
import { make, setText } from "./dom.js";
import { Drafts } from "./drafts.js";
import { GentleTurn } from "./gentle-turn.js";
import { newId } from "./ids.js";
import { Outbox } from "./outbox.js";
import type { Instead } from "./parcel-store.js";
import { Parcels } from "./parcels.js";
import { PersonalHint } from "./personal-hint.js";
import { roundNow, sessionMoved } from "./session-now.js";
import { isEmbedded, visitKey } from "./visit-key.js";
import type { Act } from "./wire.js";
import { Words } from "./words.js";

const most = 4_000;
const tellBelow = 400;
/** Kinds of card that are of something: time, a room. */
const ofSomething = ["offer", "need"];
/** Kinds of card that are only ever about what can be argued. */
const argues = ["for", "against"];
const remembered = ["for", "whom", "footing", "name"];
const kept = ["text", "kind", "theme", "asset", "when", "place"];

/** What the words in the box are to become: a new card, an answer to a card, or other words for one's own card. */
interface Topic {
  readonly about?: string;
  readonly reword?: string;
  /** The beginning of the card it is about. */
  readonly says?: string;
  /** What kind of card that is. */
  readonly of?: string;
  /** Words of one's own that are kept back and that these are to take the place of. */
  readonly instead?: Instead;
}

/** Where somebody was in their writing when the page went. */
interface Writing {
  readonly topic: Topic;
  readonly caret?: readonly [number, number];
}

/** Asks the page's composer to begin: `compose` events bubble up to the document. */
export interface ComposeRequest extends Topic {
  readonly kind?: string;
  readonly text?: string;
}

/**
 * <word-composer>: takes over the plain form inside it. Every key stroke is kept as a draft; what is sent goes through
 * the outbox, so the page around it may come and go. Buttons anywhere with data-compose and data-about set it up.
 */
export class WordComposer extends HTMLElement {
  #stop: (() => void) | undefined;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form || this.#stop) return;
    const composing = new Composing(this, form);
    this.#stop = () => composing.end();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}

class Composing {
  readonly #host: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #box: HTMLTextAreaElement;
  readonly #code: string;
  readonly #words: Words;
  readonly #drafts: Drafts;
  readonly #outbox: Outbox;
  readonly #parcels: Parcels;
  readonly #turn: GentleTurn;
  readonly #hint: PersonalHint;
  readonly #close: CloseHint;
  readonly #ending = new AbortController();
  #topic: Topic = {};
  #round: string | undefined;
  #keeping = false;
  /** Words that this browser cannot keep: they stay in the box until the board has them. */
  #unkept: { readonly id: string; readonly text: string } | undefined;

  constructor(host: HTMLElement, form: HTMLFormElement) {
    this.#host = host;
    this.#form = form;
    this.#box = form.querySelector("textarea")!;
    this.#code = host.dataset["code"] ?? "";
    this.#words = Words.in(host);
    this.#drafts = new Drafts(this.#code);
    this.#outbox = Outbox.of(this.#code);
    this.#parcels = new Parcels(host.querySelector(".composer-parcels")!, this.#code, this.#outbox, this.#words, {
      mend: act => this.#mend(act),
      joined: () => {
        this.#host.dataset["joined"] = "";
        this.#joined();
      },
    });
    this.#turn = new GentleTurn(host.querySelector(".composer-turn")!, form.querySelector(".composer-put")!, opening => this.#beginWith(opening));
    this.#hint = new PersonalHint(host.querySelector(".composer-hint")!);
    this.#close = new CloseHint(host.querySelector(".composer-close")!, this.#code, this.#words, card => this.#joinIn(card));
    if (isEmbedded && visitKey.of(this.#code) !== undefined) host.dataset["joined"] = "";
    if (host.dataset["joined"] !== undefined) void this.#outbox.joined();

    const signal = this.#ending.signal;
    signal.addEventListener("abort", this.#outbox.listen(news => {
      if (news.type === "on-board" && news.act.id === this.#unkept?.id) this.#arrived();
    }));
    form.addEventListener("submit", event => this.#submitted(event), { signal });
    form.addEventListener("input", () => this.#changed(), { signal });
    form.addEventListener("keydown", event => this.#keyed(event), { signal });
    // Also where the box has the focus already: after sending it folds, and keeps it.
    for (const touched of ["focusin", "pointerdown", "input"]) host.addEventListener(touched, () => this.#open(true), { signal });
    if (host.contains(document.activeElement)) this.#open(true);
    host.querySelector(".composer-off")?.addEventListener("click", event => {
      event.preventDefault();
      this.#turnTo({});
      this.#box.focus();
    }, { signal });
    document.addEventListener("click", event => this.#clicked(event), { signal });
    document.addEventListener(sessionMoved, () => this.#sessionMoved(), { signal });
    host.addEventListener("following", event => this.#follow(event.target as Element), { signal });

    const asked = new URLSearchParams(host.dataset["asks"] === undefined ? "" : location.search);
    const about = form.querySelector<HTMLInputElement>("input[name=about]")?.value ?? asked.get("about") ?? undefined;
    this.#topic = about ? { about, of: host.dataset["of"] ?? "", says: form.querySelector(".composer-about q")?.textContent ?? "" } : {};
    if (host.dataset["saved"]) this.#drafts.remove(this.#key);
    this.#restore(this.#box.value === "");
    const { topic, caret } = takeWriting(this.#code) ?? {};
    if (topic && !about) this.#turnTo(topic);
    else if (asked.has("about")) this.#turnTo(this.#topic);
    if (asked.has("kind")) choose(form, "kind", asked.get("kind") ?? "");
    if (caret) {
      this.#box.focus({ preventScroll: true });
      this.#box.setSelectionRange(...caret);
    }
    this.#sessionMoved();
    window.addEventListener("pagehide", () => this.#leave(), { signal });
  }

  end(): void {
    this.#ending.abort();
    this.#close.end();
    this.#parcels.end();
  }

  /** Loaded anew in this tab, the page goes on where its writer was. */
  #leave(): void {
    if (this.#box.value === "") return;
    keepWriting(this.#code, {
      topic: this.#topic,
      ...(document.activeElement === this.#box ? { caret: [this.#box.selectionStart, this.#box.selectionEnd] } : {}),
    });
  }

  get #foldable(): boolean {
    return this.#host.classList.contains("is-foldable");
  }

  get #key(): string {
    return this.#topic.reword ? `reword:${this.#topic.reword}` : this.#topic.instead ? `instead:${this.#topic.instead.actId}` : this.#topic.about ?? "";
  }

  /** The round that is on leads to a way of speaking and to a card, and says whether words are kept back. What is in the box stays. */
  #sessionMoved(): void {
    const now = roundNow();
    const quiet = this.#form.querySelector<HTMLElement>(".composer-quiet");
    if (quiet) quiet.hidden = !now?.quiet;
    if (!now?.quiet) this.#parcels.shown();
    const round = now && `${now.session} ${now.round ?? ""} ${now.about?.about ?? ""}`;
    const led = (this.#round ?? " ").endsWith(` ${this.#topic.about ?? ""}`);
    if (round !== this.#round && this.#box.value === "" && !this.#topic.reword && !this.#topic.instead && (led || document.activeElement !== this.#box)) {
      this.#turnTo(now?.about ?? (led ? {} : this.#topic));
      if (now?.kind && this.#topic.about === now.about?.about) choose(this.#form, "kind", now.kind);
    }
    this.#round = round;
    this.#ask();
  }

  /** What the box asks, and what its button says. */
  #ask(): void {
    const words = this.#words;
    const { reword, about, instead } = this.#topic;
    const now = roundNow();
    const asked = !reword && !instead && about === now?.about?.about ? now?.ask : undefined;
    setText(this.#form.querySelector("label[for=composer-text]")!, asked ?? words.say(reword ? "asks.reword" : about ? "asks.about" : "asks.new"));
    setText(this.#form.querySelector(".composer-put")!, words.say(reword ? "put.reword" : now?.quiet ? "put.quiet" : "put"));
  }

  #clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const changed = target?.closest<HTMLElement>("[data-change]")?.dataset;
    if (changed?.["change"]) {
      const act = JSON.parse(changed["change"]) as Act;
      this.#mend(act, { sessionId: changed["session"] ?? "", actId: act.id });
      this.#host.dispatchEvent(new CustomEvent("composer-open", { bubbles: true }));
      return;
    }
    const asked = target?.closest<HTMLElement>("[data-compose]");
    if (asked) {
      event.preventDefault();
      const { compose, about, says, of, text } = asked.dataset;
      this.#compose({
        // Somebody who just adds something answers the card where everybody is.
        ...(compose === "" && !about ? roundNow()?.about : {}),
        ...(compose === "reword" && about ? { reword: about } : about ? { about } : {}),
        ...(compose && compose !== "reword" ? { kind: compose } : {}),
        ...(says === undefined ? {} : { says }),
        ...(of === undefined ? {} : { of }),
        ...(text === undefined ? {} : { text }),
      });
    } else if (target && !this.#host.contains(target) && this.#box.value === "" && this.#key === "") this.#open(false);
  }

  #compose({ kind, text, ...topic }: ComposeRequest): void {
    this.#turnTo(topic);
    if (kind) choose(this.#form, "kind", kind);
    if (text !== undefined && this.#box.value === "") this.#box.value = text;
    this.#open(true);
    this.#changed();
    this.#host.dispatchEvent(new CustomEvent("composer-open", { bubbles: true }));
    this.#box.focus();
    this.#host.scrollIntoView({ block: "nearest" });
  }

  /** What is in the box stays behind as the draft of what it was about. */
  #turnTo(topic: Topic): void {
    this.#keepDraft();
    this.#turn.close();
    this.#topic = topic;
    const words = this.#words;
    const about = this.#form.querySelector<HTMLElement>(".composer-about")!;
    about.hidden = this.#key === "";
    for (const old of about.querySelectorAll("input[name=about]")) old.remove();
    if (topic.about) {
      const input = make("input", "");
      input.type = "hidden";
      input.name = "about";
      input.value = topic.about;
      about.append(input);
    }
    const changes = topic.reword ?? topic.instead;
    setText(about.querySelector(".composer-about-says")!, words.say(topic.reword ? "rewords" : topic.instead ? "instead" : "about"));
    setText(about.querySelector("q")!, changes ? "" : topic.says ?? "");
    setText(about.querySelector(".composer-off")!, words.say(changes ? "reword.off" : "about.off"));
    this.#ask();
    this.#host.classList.toggle("is-rewording", topic.reword !== undefined);
    this.#box.value = "";
    this.#restore(true);
  }

  /** A part of the form goes with the board's dials: what is in it stays, and so does the place in it. */
  #follow(part: Element): void {
    const before = new FieldsKept(this.#form, part);
    part.addEventListener("followed", () => {
      const found = before.putBack(part);
      this.#fit();
      if (!found) this.#box.focus({ preventScroll: true });
    }, { once: true, signal: this.#ending.signal });
  }

  /** Shows what fits what the words are about, and what this person may do. */
  #fit(): void {
    fitWays(this.#form, this.#topic.about ? this.#topic.of ?? "" : undefined);
    const theme = this.#form.querySelector<HTMLSelectElement>("select[name=theme]");
    if (theme) theme.closest<HTMLElement>(".field")!.hidden = theme.disabled = this.#topic.about !== undefined;
    const shut = this.#isShut;
    this.#box.closest<HTMLElement>(".composer-box")!.hidden = shut && this.#box.value === "";
    this.#form.querySelector<HTMLElement>(".composer-put")!.hidden = shut;
    this.#joined(shut || this.#host.dataset["joined"] !== undefined);
  }

  /** Where only members speak, others may still change what they once wrote. */
  get #isShut(): boolean {
    return this.#topic.reword === undefined && this.#form.querySelector(".composer-gate p") !== null;
  }

  /** How this person spoke last; on coming into a session, how they said they are there. */
  get #speaksAs(): Readonly<Record<string, string>> {
    const last = this.#drafts.read("speaks") ?? {};
    const inSession = this.#host.dataset["speaks"];
    return inSession === undefined || last["in"] === inSession ? last : { ...last, whom: "", footing: "", ...JSON.parse(inSession) as Record<string, string> };
  }

  #restore(text: boolean): void {
    const draft = this.#drafts.read(this.#key);
    for (const name of [...kept.slice(1), ...remembered]) {
      const value = draft?.[name] ?? (remembered.includes(name) ? this.#speaksAs[name] : undefined);
      if (value !== undefined && (draft || value !== "")) choose(this.#form, name, value);
    }
    if (text && draft) this.#box.value = draft["text"] ?? "";
    this.#fit();
    this.#turn.offered = draft?.["offered"] !== undefined;
    this.#tellLength();
  }

  #changed(): void {
    // Words begun anew are another draft.
    if (this.#box.value.trim() === "") {
      this.#turn.offered = false;
      this.#turn.close();
    }
    this.#keepDraft();
    this.#tellLength();
  }

  /** What is being written goes to the card that says something close, as an answer; what was begun there before stands first. */
  #joinIn(card: CloseCard): void {
    const text = this.#box.value;
    this.#box.value = "";
    this.#compose({ about: card.id, says: card.text.slice(0, 140), of: card.kind });
    this.#box.value = this.#box.value.trim() === "" ? text : `${this.#box.value}\n\n${text}`;
    this.#changed();
  }

  #keepDraft(): void {
    const draft: Record<string, string> = {};
    for (const [name, value] of new FormData(this.#form)) {
      if (typeof value === "string" && [...kept, ...remembered].includes(name)) draft[name] = value;
    }
    if (this.#turn.offered) draft["offered"] = "";
    this.#drafts.write(this.#key, draft);
  }

  #keyed(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#form.requestSubmit();
    } else if (event.key === "Escape" && this.#foldable && !event.isComposing) {
      this.#keepDraft();
      this.#open(false);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      this.#host.dispatchEvent(new CustomEvent("composer-close", { bubbles: true }));
    }
  }

  #submitted(event: SubmitEvent): void {
    event.preventDefault();
    const over = this.#length - most;
    if (this.#isShut) return;
    if (this.#box.value.trim() === "") this.#say(this.#words.say("empty"));
    else if (over > 0) this.#say(this.#words.count("over", over));
    else if (this.#offersTurn()) {
      this.#keepDraft();
      return;
    } else {
      void this.#send();
      return;
    }
    this.#box.focus();
  }

  #offersTurn(): boolean {
    const kind = new FormData(this.#form).get("kind");
    const asks = this.#form.querySelector("input[name=kind][value=question]:enabled") !== null;
    return this.#topic.reword === undefined && asks && this.#turn.offers(typeof kind === "string" ? kind : "", this.#box.value);
  }

  /** An opening goes before the words, which become a question and can still be changed. */
  #beginWith(opening: string): void {
    this.#box.value = `${opening}\n\n${this.#box.value}`;
    choose(this.#form, "kind", "question");
    this.#changed();
    this.#box.focus();
    this.#box.setSelectionRange(opening.length, opening.length);
  }

  async #send(): Promise<void> {
    if (this.#keeping || this.#unkept?.text === this.#box.value) return;
    this.#keeping = this.#box.readOnly = true;
    try {
      if (this.#unkept) await this.#outbox.take(this.#unkept.id);
      const act = this.#act();
      const joinAs = this.#host.dataset["joined"] === undefined || isEmbedded ? this.#field("name") : undefined;
      const text = this.#box.value;
      const kept = await this.#outbox.put(act, joinAs, this.#topic.instead);
      this.#drafts.write("speaks", {
        text: "-", in: this.#host.dataset["speaks"] ?? "", ...Object.fromEntries(remembered.map(name => [name, this.#field(name)])),
      });
      this.#unkept = kept ? undefined : { id: act.id, text };
      if (kept) this.#arrived();
    } finally {
      this.#keeping = this.#box.readOnly = false;
    }
  }

  /** What was in the box is elsewhere now. */
  #arrived(): void {
    const changed = this.#unkept !== undefined && this.#unkept.text !== this.#box.value;
    this.#unkept = undefined;
    if (changed) return;
    this.#drafts.remove(this.#key);
    this.#empty();
  }

  #field(name: string): string {
    return String(new FormData(this.#form).get(name) ?? "").trim();
  }

  #act(): Act {
    const text = this.#box.value;
    const field = (name: string): string => this.#field(name);
    const speaksFor = field("for");
    return this.#topic.reword
      ? { id: newId(), type: "reword", contributionId: this.#topic.reword, text }
      : {
          id: newId(), type: "contribute", kind: field("kind") || "issue", text,
          ...(this.#topic.about ? { about: [this.#topic.about] } : {}),
          ...(speaksFor ? {
            speaking: {
              for: speaksFor,
              ...(["others", "job"].includes(speaksFor) && field("whom") ? { whom: field("whom") } : {}),
              ...(field("footing") ? { footing: field("footing") } : {}),
            },
          } : {}),
          ...(field("theme") ? { theme: field("theme") } : {}),
          ...(field("when") ? { when: field("when") } : {}),
          ...(field("place") ? { place: field("place") } : {}),
          ...(ofSomething.includes(field("kind")) && field("asset") ? { asset: field("asset") } : {}),
        };
  }

  #empty(): void {
    this.#box.value = "";
    for (const name of ["theme", "asset", "when", "place"]) choose(this.#form, name, "");
    this.#topic = {};
    const now = roundNow();
    this.#turnTo(now?.about ?? {});
    choose(this.#form, "kind", now?.kind ?? "issue");
    this.#say("");
    this.#box.focus();
    this.#host.dispatchEvent(new CustomEvent("composer-sent", { bubbles: true }));
  }

  /** Words that the board did not take come back into the box, to be sent anew under another id. */
  #mend(act: Act, instead?: Instead): void {
    const topic = act.type === "reword"
      ? { reword: String(act["contributionId"]) }
      : Array.isArray(act["about"]) ? { about: String(act["about"][0]), ...(argues.includes(String(act["kind"])) ? { of: "position" } : {}) } : {};
    this.#turnTo(instead ? { ...topic, instead } : topic);
    const speaking = act["speaking"] as Record<string, string> | undefined;
    this.#box.value = String(act["text"] ?? "");
    for (const name of kept.slice(1)) choose(this.#form, name, String(act[name] ?? ""));
    for (const name of ["for", "whom", "footing"]) choose(this.#form, name, speaking?.[name] ?? "");
    this.#fit();
    this.#turn.offered = true;
    this.#open(true);
    this.#changed();
    this.#box.focus();
  }

  #joined(joined = true): void {
    const name = this.#form.querySelector<HTMLElement>(".composer-name");
    if (name) name.hidden = joined;
  }

  #open(open: boolean): void {
    this.#host.classList.toggle("is-open", open);
  }

  get #length(): number {
    return [...this.#box.value.trim()].length;
  }

  #tellLength(): void {
    this.#hint.read(this.#box.value);
    this.#close.read(this.#key === "" && !roundNow()?.quiet ? this.#box.value : "");
    const left = most - this.#length;
    this.#say(left < 0 ? this.#words.count("over", -left) : left < tellBelow ? this.#words.count("left", left) : "");
  }

  #say(sentence: string): void {
    setText(this.#form.querySelector(".composer-says")!, sentence);
  }
}

function keepWriting(code: string, writing: Writing): void {
  try {
    sessionStorage.setItem(`writing:${code}`, JSON.stringify(writing));
  } catch {
    // Without storage there is nothing to come back to.
  }
}

function takeWriting(code: string): Writing | undefined {
  try {
    const text = sessionStorage.getItem(`writing:${code}`);
    sessionStorage.removeItem(`writing:${code}`);
    return text ? JSON.parse(text) as Writing : undefined;
  } catch {
    return undefined;
  }
}

if (!customElements.get("word-composer")) customElements.define("word-composer", WordComposer);
