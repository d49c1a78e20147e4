/** What a table was taken for, and why. */
import type { PlatformSign } from "../../core/import/platform/platform.ts";
import { importMessages } from "../../i18n/import.ts";
import { tableMessages } from "../../i18n/tables.ts";
import type { ImportTable } from "../../io/import/import-source.ts";
import type { Context } from "../context/context.ts";
import { placeOf } from "../show/doubts.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { shorten, wrapText } from "../terminal/text-width.ts";

const longestCell = 30;
const mostShown = 8;
/** Longer lines are hard to read, however wide the window. */
const widest = 100;

/** One line for each table. */
export function showDetected({ file, sheet, columns, detected }: ImportTable, context: Context): string {
  const say = importMessages[context.locale];
  const place = placeOf({ file, sheet }, say);
  const [sign] = detected.why;
  const why = sign === undefined ? "" : ` (${signText(sign, context)})`;
  return sanitizeForTerminal(`${say.detected(place, say.platforms[columns.platform], columns.columns.length)}${why}`);
}

function signText({ sign, cells }: PlatformSign, { locale }: Context): string {
  const shown = cells.slice(0, 3).map((cell) => `“${shorten(cell, longestCell)}”`);
  const text = tableMessages[locale].signs[sign]?.({ cells: shown.join(", ") }) ?? sign;
  return sign === "stated" ? text : importMessages[locale].recognisedBy(text);
}

/** Of many tables the first few, each within the width of the screen. */
export function showAllDetected(tables: readonly ImportTable[], context: Context, stream: "stdout" | "stderr"): string {
  const width = Math.min(context.streams[stream].columns ?? 80, widest);
  const lines = tables.slice(0, mostShown).flatMap((table) => wrapText(showDetected(table, context), width));
  const rest = tables.length - mostShown;
  return [...lines, ...(rest > 0 ? [importMessages[context.locale].otherTables(rest)] : [])].join("\n");
}
