import { BoardFeed } from "./board-feed.js";
import { BoardState } from "./board-state.js";
import { make, setText } from "./dom.js";
import { onServerTime, serverNow } from "./server-clock.js";
import { fit } from "./wall/fit.js";
import { OwnPage } from "./wall/own-page.js";
import { stayAwake } from "./wall/stay-awake.js";
import { fill, newCard, WallCards } from "./wall/wall-cards.js";
import { WallSpeech } from "./wall/wall-speech.js";
import { type Wall, wallOf } from "./wall/wall.js";
import { ago } from "./when.js";
import type { Delta } from "./wire.js";
import { Words } from "./words.js";

const lostFor = 5_000;
const tickEvery = 10_000;
const checkEvery = 30_000;
// In heights of the wall's type.
const roomOfAnswers = 6.5;
const roomOfSentence = 6;

/**
 * <wall-screen data-code data-build data-title data-purpose>: what is on, in big type, for as long as the screen stays on. It
 * follows the event stream alone, through any trouble: a lost connection is one small line, and what is there stays.
 */
export class WallScreen extends HTMLElement {
  readonly #state = new BoardState();
  readonly #fresh = new Set<string>();
  #cardWords = new Words({}, "en");
  #speech!: WallSpeech;
  #cards!: WallCards;
  #feed!: BoardFeed;
  #page!: OwnPage;
  #ends: (() => void)[] = [];
  #lost: ReturnType<typeof setTimeout> | undefined;
  #wasLost = false;
  #checkedAt = Date.now();
  #quiet: string | undefined;
  #together = false;
  #drawing = false;

  connectedCallback(): void {
    const { title = "", purpose = "", build = "", code = "" } = this.dataset;
    this.#cardWords = Words.from("picture-words");
    this.#speech = new WallSpeech(Words.from("wall-words"), this.#cardWords, { title, purpose });
    this.#cards = new WallCards(this.#part("cards"), this.#cardWords, card => this.dataset["scene"] === "energy"
      ? this.#speech.energy([...this.#state.energies.values()].filter(one => one.contributionId === card.id)) : "");
    this.#page = new OwnPage(build, page => this.#takeDoor(page));
    this.#feed = BoardFeed.of(code);
    const clock = setInterval(() => this.#tick(), tickEvery);
    const room = new ResizeObserver(() => this.#drawSoon());
    room.observe(this);
    this.#ends = [
      this.#feed.listen({ onDelta: delta => this.#take(delta), onConnection: connection => this.#connected(connection === "lost") }),
      onServerTime(() => this.#drawSoon()),
      stayAwake(),
      () => clearInterval(clock),
      () => room.disconnect(),
      () => this.#page.end(),
      () => clearTimeout(this.#lost),
    ];
    this.#tick();
  }

  disconnectedCallback(): void {
    for (const end of this.#ends) end();
  }

  #take(delta: Delta): void {
    const known = this.#state.known;
    const { added } = this.#state.apply(delta);
    if (known) for (const id of added) this.#fresh.add(id);
    const on = [...this.#state.sessions.values()].find(session => session.state === "on");
    if (on?.id === this.#quiet && !on?.isQuiet && known) this.#together = true;
    this.#quiet = on?.isQuiet ? on.id : undefined;
    this.#drawSoon();
  }

  #drawSoon(): void {
    if (this.#drawing || !this.#state.known) return;
    this.#drawing = true;
    requestAnimationFrame(() => {
      this.#drawing = false;
      this.#draw(wallOf(this.#state, now()));
    });
  }

  #draw(wall: Wall): void {
    const { session, round } = wall;
    this.dataset["scene"] = wall.kind !== "on" ? wall.kind : round?.kind ?? "between";
    this.#say("label", this.#speech.label(wall, now()));
    this.#say("title", this.#speech.title(wall));
    this.#say("under", this.#speech.under(wall));
    this.#say("say", this.#speech.say(wall));
    this.#say("say-under", this.#speech.sayUnder(wall, now()));
    this.#say("empty", this.#speech.empty(wall));
    this.#time(round ? session?.roundEnds : undefined, round ? session?.pausedWith : undefined, round !== undefined);
    this.#ahead(wall);
    fit(this.#part("title"), innerHeight * (wall.focus ? 0.15 : round || wall.kind === "soon" ? 0.36 : 0.3));
    this.#focus(wall);
    this.#newest(wall);
    if (this.#part("door").dataset["door"] !== doorOf(wall)) this.#page.want();
  }

  #time(ends: string | undefined, paused: number | undefined, shown: boolean): void {
    const time = this.#part("time");
    time.hidden = !shown;
    // One after the other is told of at once: what it shows in between would be neither.
    for (const [name, value] of [["data-ends", ends], ["data-paused", paused]] as const) {
      if (value === undefined) time.removeAttribute(name);
      else if (time.getAttribute(name) !== String(value)) time.setAttribute(name, String(value));
    }
  }

  #ahead({ ahead }: Wall): void {
    const list = this.#part("ahead");
    list.hidden = ahead.length === 0;
    list.replaceChildren(...ahead.map(round => {
      const item = make("li", "");
      const asks = make("span", "wall-asks", round.prompt);
      asks.dir = "auto";
      item.append(make("span", "wall-round", this.#speech.roundName(round)), " ", asks, " ", make("span", "wall-minutes", this.#speech.words.say("minutes", { 0: round.minutes })));
      return item;
    }));
    while (list.children.length > 1 && list.scrollHeight > list.clientHeight) list.lastElementChild?.remove();
  }

  #focus({ focus, cards, session }: Wall): void {
    const place = this.#part("focus");
    place.hidden = !focus;
    if (!focus) return;
    if (place.dataset["id"] !== focus.id || !place.querySelector(".wall-energy")) {
      place.dataset["id"] = focus.id;
      place.replaceChildren(...newCard("article", focus).childNodes);
      delete place.dataset["kind"];
    }
    fill(place, focus, this.#cardWords, "", 700);
    const words = place.querySelector<HTMLElement>(".wall-words");
    if (!words) return;
    // What else is to be seen has its room first.
    const em = parseFloat(getComputedStyle(this).fontSize);
    const others = em * (cards.length > 0 ? roomOfAnswers : session?.isQuiet ? roomOfSentence : 1);
    fit(words, Math.max(em * 3.5, this.#part("room").clientHeight - others - (place.offsetHeight - words.offsetHeight)));
  }

  #newest({ cards, session }: Wall): void {
    const list = this.#part("cards");
    list.hidden = cards.length === 0;
    if (this.#together) {
      // All of them come as one: none of them on its own.
      this.#fresh.clear();
      list.classList.remove("is-together");
      void list.offsetWidth;
      list.classList.add("is-together");
      this.#together = false;
    }
    const more = this.#cards.show(cards, this.#fresh);
    this.#fresh.clear();
    this.#say("more", more > 0 && more < cards.length && session ? this.#speech.words.say("more", { 0: more }) : "");
  }

  #tick(): void {
    const language = this.#speech.words.language;
    setText(this.#part("clock"), new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }).format(now()));
    for (const card of this.querySelectorAll<HTMLElement>("[data-at]")) {
      const when = card.querySelector(".wall-when");
      if (when) setText(when, ago(card.dataset["at"] ?? "", language));
    }
    this.#drawSoon();
    // After a sleep the next tick finds that much time has gone by.
    if (Math.abs(Date.now() - this.#checkedAt) < checkEvery) return;
    this.#checkedAt = Date.now();
    void this.#feed.check();
  }

  #connected(lost: boolean): void {
    clearTimeout(this.#lost);
    const line = this.#part("connection");
    if (lost) {
      this.#wasLost = true;
      this.#lost = setTimeout(() => setText(line, line.dataset["lost"] ?? ""), lostFor);
      return;
    }
    setText(line, "");
    // It may have been put there anew meanwhile.
    if (this.#wasLost) this.#page.want();
    this.#wasLost = false;
  }

  #takeDoor(page: Document): boolean {
    const door = this.#part("door");
    const made = page.querySelector<HTMLElement>("[data-part=door]");
    if (made?.dataset["door"] !== doorOf(wallOf(this.#state, now())) || !made) return !this.#state.known;
    door.replaceWith(document.importNode(made, true));
    return true;
  }

  #say(part: string, words: string): void {
    const element = this.#part(part);
    setText(element, words);
    element.hidden = words === "";
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part=${name}]`)!;
  }
}

/** Where the code leads, as Web/Screen/WallDoor.cs names it. */
function doorOf({ kind, session }: Wall): string {
  return kind === "board" ? "board" : kind === "closed" ? `closed ${session?.id}` : "session";
}

let known: number | undefined;

/** As last known while the server is asked anew. */
function now(): number {
  known = serverNow() ?? known;
  return known ?? Date.now();
}

customElements.define("wall-screen", WallScreen);
