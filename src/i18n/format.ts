/** Numbers and dates as a reader of this language writes them. Rounding happens here and nowhere else. */
import type { Locale } from "./locale.ts";

const decimalSign: Record<Locale, string> = { nl: ",", en: "." };
const monthNames: Record<Locale, readonly string[]> = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

/** `2.45` → `2,5` with one decimal: half up on the full-precision value (scoring.md §3, Display). */
export function formatNumber(locale: Locale, value: number, decimals = 1): string {
  return roundHalfUp(value, decimals).toFixed(decimals).replace(".", decimalSign[locale]);
}

/** A difference with its sign: `+1,2`, `−0,3`, and `0,0` without one. */
export function formatDifference(locale: Locale, value: number, decimals = 1): string {
  const size = formatNumber(locale, Math.abs(value), decimals);
  if (Number(size.replace(",", ".")) === 0) return size;
  return `${value < 0 ? "−" : "+"}${size}`;
}

/** At most this many decimals: `8` and `7,5`, not `8,0`. */
export function formatAmount(locale: Locale, value: number, decimals = 1): string {
  return String(roundHalfUp(value, decimals)).replace(".", decimalSign[locale]);
}

/** A whole number in groups of three: `12.345` in Dutch, `12,345` in English. */
export function formatCount(locale: Locale, count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, locale === "nl" ? "." : ",");
}

/**
 * A score with one decimal, or with two where one would print the next level: 2.97 is "2,97" and not "3,0",
 * since its level is 2.
 */
export function formatScore(locale: Locale, score: number): string {
  const level = Math.floor(score + 1e-9);
  const decimals = roundHalfUp(score, 1) > level + 1 - 1e-9 ? 2 : 1;
  if (decimals === 2 && roundHalfUp(score, 2) > level + 1 - 1e-9) {
    // 2.996 would print "3,00": cut instead of rounding, so that level and figure never contradict.
    return (Math.floor(score * 100) / 100).toFixed(2).replace(".", decimalSign[locale]);
  }
  return formatNumber(locale, score, decimals);
}

/** A share 0…1 as whole percents, with the language's own spacing. */
export function formatPercent(locale: Locale, share: number): string {
  const percents = String(roundHalfUp(share * 100, 0));
  // A no-break space: figure and sign stay on one line.
  return locale === "nl" ? `${percents}\u00a0%` : `${percents}%`;
}

/** `2026-11-24` (or a moment on that day) → `24 november 2026`. */
export function formatDate(locale: Locale, day: string): string {
  const [year, month, date] = day.slice(0, 10).split("-").map(Number);
  const name = monthNames[locale][(month ?? 1) - 1];
  return `${date} ${name} ${year}`;
}

/** `2027-Q1` → `1e kwartaal 2027`. */
export function formatQuarter(locale: Locale, quarter: string): string {
  const [year, number] = quarter.split("-Q");
  return locale === "nl" ? `${number}e kwartaal ${year}` : `Q${number} ${year}`;
}

/** `a, b en c`. */
export function formatList(locale: Locale, items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  const and = locale === "nl" ? "en" : "and";
  return `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`;
}

function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.floor((value + 1e-9) * factor + 0.5) / factor;
}
