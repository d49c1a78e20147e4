/** Doubts as a person reads them: what, how often, where first, and what to do; the worst first. */
import type { Doubt, DoubtPlace } from "../../core/import/rows/doubts.ts";
import type { ImportMessages } from "../../i18n/import.ts";
import { importMessages } from "../../i18n/import.ts";
import { tableMessages } from "../../i18n/tables.ts";
import type { Context } from "../context/context.ts";
import { paintFor } from "../terminal/paint.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { shorten, wrapText } from "../terminal/text-width.ts";

/** Longer lines are hard to read, however wide the window. */
const widest = 100;
/** Of one kind, so many are shown. */
const mostShown = 8;
const longestValue = 60;

/** @param stream Where the text will go: it decides on colour and width. */
export function showDoubts(doubts: readonly Doubt[], context: Context, stream: "stdout" | "stderr"): string {
  const groups = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const key = [doubt.severity, doubt.code].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), doubt]);
  }
  return [...groups.values()].map((group) => showGroup(group, context, stream)).join("\n\n");
}

/** What there is and what to do, in one line: for files of refused rows, and JSON. */
export function sentenceOfDoubt({ code, params }: Pick<Doubt, "code" | "params">, context: Context): string {
  const text = importMessages[context.locale].doubts[code];
  if (!text) return tableMessages[context.locale].sentences[code]?.(params) ?? code;
  const what = typeof text.what === "string" ? text.what : text.what(params);
  return `${capitalised(what)}. ${text.remedy}`;
}

function showGroup(group: readonly Doubt[], context: Context, stream: "stdout" | "stderr"): string {
  const say = importMessages[context.locale];
  const [first] = group;
  if (!first) return "";
  const width = Math.min(context.streams[stream].columns ?? 80, widest);
  const paint = paintFor(context, stream);
  const text = say.doubts[first.code];
  const severity = say.severity[first.severity];
  const colour = first.severity === "warning" ? paint.yellow : paint.red;
  const heading = typeof text?.what === "string" ? `${severity}: ${text.what}` : severity;
  const shown = group.slice(0, mostShown).flatMap((doubt) => wrapText(lineOf(doubt, context), width, "  "));
  const rest = group.length - mostShown;
  return [
    ...wrapText(heading, width).map((line) => colour(line)),
    ...shown,
    ...(rest > 0 ? [`  ${say.moreInJson(rest)}`] : []),
    ...(text ? wrapText(text.remedy, width, "→ ") : []),
  ].join("\n");
}

/** Every text of a file is cleaned by itself: an escape sequence without an end would swallow what stands behind it. */
function lineOf(doubt: Doubt, context: Context): string {
  const { count, value, question, nearest, first, params } = doubt;
  const say = importMessages[context.locale];
  const shownValue = value === undefined ? [] : [value.trim() === "" ? say.empty : `“${clean(value)}”`];
  const rest = params.rest === undefined ? [] : [say.otherValues(count)];
  const about = question === undefined ? [] : [say.about(question)];
  const what = [...ownSentence(doubt, context), ...shownValue, ...rest, ...about].join(" ");
  const place = sanitizeForTerminal(placeOf(first, say));
  const where = count > 1 ? `${say.times(count)}, ${say.first} ${place}` : place;
  const close = nearest === undefined ? "" : `; ${say.looksLike(clean(nearest))}`;
  return `${what === "" ? "" : `${sanitizeForTerminal(what)}: `}${where}${close}`;
}

function clean(text: string): string {
  return shorten(sanitizeForTerminal(text), longestValue);
}

/** What the heading of its group does not say yet. */
function ownSentence({ code, params }: Doubt, { locale }: Context): readonly string[] {
  const text = importMessages[locale].doubts[code];
  const harmless = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === "string" ? sanitizeForTerminal(value) : value]),
  );
  if (!text) return [tableMessages[locale].sentences[code]?.(harmless).replace(/\.$/, "") ?? code];
  return typeof text.what === "function" ? [capitalised(text.what(harmless))] : [];
}

/** `answers.csv, F7` — file, sheet, and the cell as a spreadsheet calls it. */
export function placeOf({ file, sheet, row, column }: DoubtPlace, say: ImportMessages): string {
  const table = sheet === undefined ? file : say.place.sheet(file, sheet);
  if (row === undefined) return table;
  return column === undefined ? say.place.row(row, table) : say.place.cell(`${column}${row}`, table);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
