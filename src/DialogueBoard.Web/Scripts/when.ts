const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_557_600], ["month", 2_629_800], ["day", 86_400], ["hour", 3_600], ["minute", 60],
];

const relative = new Map<string, Intl.RelativeTimeFormat>();
const exact = new Map<string, Intl.DateTimeFormat>();

/** How long ago, in the reader's language: "10 minutes ago", "yesterday". Under a minute it is "now". */
export function ago(at: string, language: string, now = Date.now()): string {
  let format = relative.get(language);
  if (!format) relative.set(language, (format = new Intl.RelativeTimeFormat(language, { numeric: "auto" })));
  const seconds = Math.max(0, (now - Date.parse(at)) / 1_000);
  for (const [unit, length] of steps) {
    if (seconds >= length) return format.format(-Math.floor(seconds / length), unit);
  }
  return format.format(0, "second");
}

/** The date and time in full. */
export function exactly(at: string, language: string): string {
  let format = exact.get(language);
  if (!format) exact.set(language, (format = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" })));
  return format.format(Date.parse(at));
}
