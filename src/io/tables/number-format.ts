/** Which numbers of a workbook are dates, by the format that shows them, and what the clock on the wall said. */
import type { SpecialCell } from "../../core/import/table.ts";

/** Formats that every workbook has, by number; the ones that depend on the country among them. */
export function isDateFormatId(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || id === 45 || id === 47;
}

/** A format with a day, a month, a year or an hour. An elapsed time such as `[h]:mm` is a number of days. */
export function isDateFormat(format: string): boolean {
  if (/\[(?:h+|m+|s+)\]/iu.test(format)) return false;
  // What is quoted, escaped or in brackets is text, a colour, a currency or a condition; behind `;` it is for negatives.
  const signs = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, "");
  if (/general/iu.test(signs)) return false;
  return /[dmyhs]/iu.test(signs) && !/[#0?]\/|[0#?]e[+-]/iu.test(signs.replace(/s\.0+/giu, "s"));
}

const dayMilliseconds = 86_400_000;

/**
 * @param serial days since the end of 1899; a workbook has no time zone, and neither has the result
 * @param from1904 the workbook counts from 1904 on
 */
export function dateCell(serial: number, from1904: boolean): SpecialCell {
  // Day 60 is 29 February 1900, which never was: the days before it count one less.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const milliseconds = Math.round(days * 86_400) * 1000 - 25_569 * dayMilliseconds;
  const date = new Date(milliseconds);
  if (serial < 0 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return numberCell(serial);
  const text = date.toISOString();
  const day = text.slice(0, 10);
  const time = text.slice(11, 19);
  return { kind: "date", text: time === "00:00:00" ? day : `${day} ${time}` };
}

/**
 * In its shortest form; computed numbers carry noise behind the fifteenth digit, which a spreadsheet does not show. Of a
 * whole number with more digits than a number can hold the last ones are lost: its exponent shows that.
 */
export function numberCell(value: number): SpecialCell {
  if (!Number.isInteger(value)) return { kind: "number", text: String(Number(value.toPrecision(15))) };
  return { kind: "number", text: Number.isSafeInteger(value) ? String(value) : value.toExponential() };
}
