import type { Words } from "../words.js";
import type { Contribution } from "../wire.js";

/** Who wrote the card and how they speak: "Ann, for themselves", "You, in your job at Housing". */
export function whoSpeaks(card: Contribution, me: string, words: Words): string {
  const own = card.by.id === me && me !== "";
  const name = own ? words.say("you") : card.by.name ?? words.say("nobody");
  const { speaking } = card;
  if (!speaking) return name;
  const whom = speaking.whom;
  const how = `${own ? "you" : "who"}.${speaking.for}${speaking.for !== "self" && !whom ? ".bare" : ""}`;
  const bare = words.say(how, { name, whom: whom ?? "" });
  const said = speaking.confirmed ? words.say("who.confirmed", { who: bare }) : bare;
  return speaking.footing ? words.say("who.footing", { who: said, footing: words.say(`footing.${speaking.footing}`) }) : said;
}

/** What stands where the words were, for a card that was taken back or hidden; otherwise the words themselves. */
export function whatIsSaid(card: Contribution, words: Words): string {
  return card.state ? words.say(`state.${card.state}`) : card.text;
}

/** How many lines the foot of a card takes, with who, energy and the time one after the other. */
export function footLines(who: string, energy: string): number {
  const line = 31;
  const time = 13;
  let lines = 1;
  let used = 0;
  for (const length of [who.length, energy.length, time]) {
    if (length === 0) continue;
    if (used > 0 && used + length > line) [lines, used] = [lines + 1, 0];
    used += length + 1;
  }
  return lines;
}

/** Whether the words surely need more than the lines a card has; wide scripts fill a line sooner. */
export function isLong(text: string, lines: number): boolean {
  let room = lines * 29;
  for (const sign of text) {
    room -= sign === "\n" ? 29 : sign > "\u2e80" ? 2 : 1;
    if (room < 0) return true;
  }
  return false;
}
