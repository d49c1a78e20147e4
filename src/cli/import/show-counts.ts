/** What an import read: the summary of its rows, and the answers per question. */

import type { Mapping } from "../../core/import/mapping/mapping-schema.ts";
import type { ImportPlan, Reading } from "../../core/import/mapping/plan.ts";
import { letterOf } from "../../core/import/platform/header.ts";
import type { ImportCounts, RowFate } from "../../core/import/rows/import-counts.ts";
import type { NoValue } from "../../core/response/response.ts";
import { formatAmount, formatCount } from "../../i18n/format.ts";
import { importMessages } from "../../i18n/import.ts";
import type { Context } from "../context/context.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { textTable } from "../terminal/text-table.ts";
import { displayWidth, wrapText } from "../terminal/text-width.ts";
import type { Imported } from "./run-import.ts";

const leftOut = ["not-complete", "excluded", "duplicate", "blank", "refused"] as const satisfies readonly RowFate[];

/** How many rows there were and what became of each: the figures add up. */
export function showSummary({ counts, tables, refusedFiles }: Imported, context: Context): string {
  const { summary } = importMessages[context.locale];
  const number = (value: number) => formatCount(context.locale, value);
  const files = new Set(tables.map(({ file }) => file)).size;
  const taken = summary.taken(counts.organisations.size);
  const drafts = counts.drafts > 0 ? [["", summary.drafts(number(counts.drafts))]] : [];
  const rows = [
    [number(counts.fates.taken), taken],
    ...drafts,
    ...leftOut.flatMap((fate) => (counts.fates[fate] > 0 ? [[number(counts.fates[fate]), summary[fate]]] : [])),
  ];
  const read = [
    summary.read(number(counts.read), files),
    ...textTable(rows, [{ align: "right" }, {}]).map((line) => `  ${line}`),
  ];
  return [
    ...(counts.read === 0 && refusedFiles > 0 ? [] : read),
    ...(refusedFiles > 0 ? [summary.files(refusedFiles)] : []),
  ].join("\n");
}

const states: readonly NoValue[] = ["not-applicable", "dont-know", "unanswered", "not-shown"];

/**
 * Question by question: where it is read, and how often each value and state was taken; as percentages where the counts
 * are too long for the screen. States that nobody gave have no column.
 */
export function showAnswers(
  counts: ImportCounts,
  { plan, mapping }: { readonly plan: ImportPlan; readonly mapping: Mapping },
  context: Context,
): string {
  const say = importMessages[context.locale];
  const width = Math.min(context.streams.stdout.columns ?? 80, 100);
  const readings = new Map(plan.questions.map(({ question, reading }) => [question, reading]));
  const asked = [...counts.answers].filter(([id]) => readings.has(id));
  const given = new Set(asked.flatMap(([, answers]) => [...answers.keys()]));
  const values = [...given].filter((key) => typeof key === "number").sort((a, b) => a - b);
  const keys = [...values, ...states.filter((state) => given.has(state))];
  const head = keys.map((key) =>
    typeof key === "number" ? formatAmount(context.locale, key, 2) : say.heads.states[key],
  );
  const tableOf = (show: (count: number) => string) => {
    const rows = asked.map(([id, answers]) => {
      const reading = readings.get(id);
      const cells = keys.map((key) => (answers.has(key) ? show(answers.get(key) ?? 0) : "·"));
      return [id, reading ? lettersOf(reading) : "", ...cells];
    });
    const columns = [{}, {}, ...keys.map(() => ({ align: "right" as const }))];
    return textTable([[say.heads.question, say.heads.column, ...head], ...rows], columns, width);
  };
  const exact = tableOf((count) => formatCount(context.locale, count));
  const fits = exact.every((line) => displayWidth(line) <= width);
  const table = fits ? exact : tableOf((count) => percentOf(count, counts.fates.taken, context));
  const legend = fits ? say.legend : `${say.inPercent} ${say.legend}`;
  const skipped = mapping.skip?.length ? wrapText(say.skipped(mapping.skip.join(", ")), width) : [];
  return sanitizeForTerminal([...table, "", ...wrapText(legend, width), ...skipped].join("\n"));
}

/** What was given is never shown as nothing. */
function percentOf(count: number, all: number, { locale }: Context): string {
  const percent = (100 * count) / all;
  return percent < 0.5 ? "<1" : formatAmount(locale, percent, 0);
}

function lettersOf(reading: Reading): string {
  const letters = (reading.kind === "columns" ? reading.items : [reading]).map(({ column }) => letterOf(column));
  const [first = "", ...further] = letters;
  return further.length > 0 ? `${first}–${further.at(-1)}` : first;
}
