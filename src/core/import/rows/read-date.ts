/** Dates as survey platforms write them → `YYYY-MM-DD`, with `THH:MM:SS` where there is a time. */

export type DateReading =
  | { readonly kind: "date"; readonly text: string }
  /** Day and month can be read either way, and nobody said which. */
  | { readonly kind: "ambiguous" }
  | { readonly kind: "no-date" };

export type DateOrder = "dmy" | "mdy" | "ymd";

const time = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|GMT|UTC|CET|CEST)?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`);
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${time}$`);

/**
 * A zone behind the time is left off: what counts is the day on the respondent's wall.
 *
 * @param order Absent: only what can be read in one way.
 */
export function readDate(text: string, order?: DateOrder): DateReading {
  const trimmed = text.trim();
  const first = yearFirst.exec(trimmed);
  if (first) {
    const [, year = "", month = "", day = "", ...clock] = first;
    return dateOf(Number(year), Number(month), Number(day), clock);
  }
  const last = yearLast.exec(trimmed);
  if (!last) return { kind: "no-date" };
  const [, one = "", two = "", year = "", ...clock] = last;
  const [a, b] = [Number(one), Number(two)];
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  if (order === "dmy") return dateOf(fullYear, b, a, clock);
  if (order === "mdy") return dateOf(fullYear, a, b, clock);
  if (a <= 12 && b <= 12 && a !== b) return { kind: "ambiguous" };
  return a > 12 ? dateOf(fullYear, b, a, clock) : dateOf(fullYear, a, b, clock);
}

/** LimeSurvey keeps no dates of an anonymised survey, and writes one of its own instead. */
export function isHiddenDate(text: string): boolean {
  return text.trim().startsWith("1980-01-01");
}

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dateOf(year: number, month: number, day: number, clock: readonly (string | undefined)[]): DateReading {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = month === 2 && !leap ? 28 : (daysIn[month - 1] ?? 0);
  if (day < 1 || day > longest) return { kind: "no-date" };
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  const [hours, minutes, seconds, half] = clock;
  if (hours === undefined) return { kind: "date", text: date };
  const hour = hourOf(Number(hours), half);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return { kind: "no-date" };
  return { kind: "date", text: `${date}T${two(hour)}:${minutes}:${seconds ?? "00"}` };
}

/** 12 AM is midnight, 12 PM noon. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
