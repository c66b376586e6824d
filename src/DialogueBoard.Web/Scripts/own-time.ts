import { pageLanguage } from "./language.js";

/** <own-time> around a <time>: the moment as the reader's own device shows it, with the name of that time. Without scripts it stays in UTC. */
export class OwnTime extends HTMLElement {
  connectedCallback(): void {
    const time = this.querySelector("time");
    const at = new Date(time?.dateTime ?? "");
    if (!time || Number.isNaN(at.getTime())) return;
    time.textContent = new Intl.DateTimeFormat(pageLanguage(), {
      weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short",
    }).format(at);
  }
}

/**
 * <own-moment> around a field for a day and a time, which the server writes and reads in UTC: it is shown and typed in the
 * device's own time, and a hidden field tells how far that is from UTC at that moment.
 */
export class OwnMoment extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement>("input[type='datetime-local']");
    const offset = this.querySelector<HTMLInputElement>("input[name='offset']");
    const hint = this.querySelector<HTMLElement>("[data-own]");
    if (!field || !offset || this.dataset["own"] !== undefined) return;
    this.dataset["own"] = "";
    const at = new Date(`${field.value}Z`);
    // Nobody has written this: a form whose fields are as they came is one that nobody is writing in.
    if (!Number.isNaN(at.getTime())) field.value = field.defaultValue = local(at);
    const tell = (): void => {
      const typed = new Date(field.value);
      offset.value = Number.isNaN(typed.getTime()) ? "0" : String(typed.getTimezoneOffset());
    };
    field.addEventListener("input", tell);
    field.form?.addEventListener("submit", tell);
    tell();
    if (hint) hint.textContent = (hint.dataset["own"] ?? "").replace("{zone}", Intl.DateTimeFormat().resolvedOptions().timeZone);
  }
}

/** As a field for a day and a time has it. */
function local(at: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

customElements.define("own-time", OwnTime);
customElements.define("own-moment", OwnMoment);
