/** The profile then and now: marks on one axis, and the same as figures. */
import type { ComparedSection } from "../../core/compare/comparison-schema.ts";
import { compareMessages } from "../../i18n/compare.ts";
import { formatDifference } from "../../i18n/format.ts";
import { reportYearsMessages } from "../../i18n/report-years.ts";
import { dotAxis } from "../charts/dot-plot.ts";
import type { YearRow } from "../charts/year-plot.ts";
import { yearLegend, yearLine } from "../charts/year-plot.ts";
import type { Cell, Column, Table, TablePlot } from "./blocks.ts";
import type { Context } from "./context.ts";
import { axisOf } from "./profile.ts";

/** Width of the report's text frame. */
const chartWidth = 481;
const plotWidth = 134;
/** Height of a table row of one line, so that grid lines run through. */
const rowHeight = 16;

export function yearTable(
  context: Context,
  sections: readonly ComparedSection[],
  show: { readonly first: string; readonly legend: boolean },
): Table {
  const { columns } = compareMessages[context.locale];
  const right = (header: string): Column => ({ header, align: "right" });
  // Of dimensions and areas alike, so that their axes stand below each other.
  const promised = context.comparison?.roadmap !== undefined;
  return {
    kind: "table",
    columns: [
      { header: show.first, share: 1, alike: longestName(context) },
      right(columns.earlier),
      right(columns.later),
      right(columns.change),
      ...(promised ? [right(columns.promised), { header: columns.kept }] : []),
    ],
    rows: sections.map((section) => ({ cells: cellsOf(context, section, promised) })),
    plot: plotOf(context, sections, show.legend),
  };
}

function cellsOf(context: Context, section: ComparedSection, promised: boolean): Cell[] {
  const say = compareMessages[context.locale];
  const name = context.name(section.id);
  if (!section.earlier || !section.later) {
    const why = say.tooLittle(section.compared, section.applicable);
    return [{ stack: [name, [{ text: why, muted: true }]] }, "", "", "", ...(promised ? ["", ""] : [])];
  }
  const kept = section.kept ? [context.score(section.promised ?? 0), say.kept[section.kept]] : ["", ""];
  return [
    name,
    context.score(section.earlier.score),
    context.score(section.later.score),
    formatDifference(context.locale, section.change ?? 0),
    ...(promised ? kept : []),
  ];
}

function plotOf(context: Context, sections: readonly ComparedSection[], legend: boolean): TablePlot {
  const rows = sections.map(rowOf);
  const axis = axisOf(context);
  const words = reportYearsMessages[context.locale].legend;
  return {
    alt: altText(context, sections),
    width: plotWidth,
    ...(legend ? { legend: yearLegend(rows, words, chartWidth) } : {}),
    axis: dotAxis(axis, plotWidth),
    rows: rows.map((row) => yearLine(row, axis, plotWidth, rowHeight)),
  };
}

function rowOf({ earlier, later, kept, promised }: ComparedSection): YearRow {
  return { earlier: earlier?.score, later: later?.score, promised: kept ? promised : undefined };
}

function altText(context: Context, sections: readonly ComparedSection[]): string {
  const say = reportYearsMessages[context.locale];
  const rows = sections.map(({ id, earlier, later, kept, promised = 0 }) => {
    const name = context.name(id);
    if (!earlier || !later) return say.altAbsent(name);
    return say.altRow(
      name,
      context.score(earlier.score),
      context.score(later.score),
      kept ? context.score(promised) : "",
    );
  });
  return `${say.altIntro(context.amount(context.scale.maximum))} ${rows.join("; ")}.`;
}

function longestName(context: Context): string {
  const say = compareMessages[context.locale];
  const { dimensions = [], areas = [] } = context.comparison ?? {};
  const texts = [...dimensions, ...areas].flatMap(({ id, later, compared, applicable }) => [
    context.name(id),
    ...(later ? [] : [say.tooLittle(compared, applicable)]),
  ]);
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}
