/** The profile: every dimension on one axis, then the same as a table; and the areas. */
import type { AreaResult, DimensionResult } from "../../core/assessment/results.ts";
import type { Axis, DotRow } from "../charts/dot-plot.ts";
import { dotAxis, dotLegend, dotLine } from "../charts/dot-plot.ts";
import type { Block, Cell, Column, Rich, Table, TablePlot } from "./blocks.ts";
import type { Context } from "./context.ts";
import { absence, withheldIn } from "./context.ts";
import { roleBlocks } from "./roles.ts";

/** Width of the report's text frame. */
const chartWidth = 481;
const plotWidth = 134;
/** Height of a table row of one line, so that grid lines run through. */
const rowHeight = 16;

export function profileBlocks(context: Context): readonly Block[] {
  const { words, assessment } = context;
  return [
    { kind: "heading", level: 2, text: words.profile.heading, newPage: true },
    { kind: "paragraph", wide: true, look: "small", text: introOf(context) },
    profileTable(context, assessment.dimensions),
  ];
}

/** What the marks mean, of those that are there. */
function introOf({ words, assessment: { dimensions } }: Context): string {
  const { intro, introFloor, introRange } = words.profile;
  const floor = dimensions.some((dimension) => floorOf(dimension) !== undefined) ? [introFloor] : [];
  return [intro, ...floor, ...(dimensions.some(hasRange) ? [introRange] : [])].join(" ");
}

/** The picture of these dimensions and its figures. */
export function profileTable(
  context: Context,
  dimensions: readonly DimensionResult[],
  show: Shown = { legend: true },
): Table {
  return figures(context, dimensions, context.words.profile.columns.dimension, show);
}

export function areaBlocks(context: Context): readonly Block[] {
  const { words, assessment } = context;
  return [
    { kind: "heading", level: 2, text: words.areas.heading },
    { kind: "paragraph", wide: true, look: "small", text: words.areas.intro },
    figures(context, assessment.areas, words.profile.columns.area, { legend: false }),
    ...roleBlocks(context),
  ];
}

/** Grid lines at the levels of the scale; only the ends where there are too many. */
export function axisOf(context: Pick<Context, "scale" | "questionnaire" | "amount">): Axis {
  const { minimum, maximum } = context.scale;
  const levels = context.questionnaire.levels.map((level) => level.value);
  const values = levels.length <= 11 ? levels : [minimum, maximum];
  return { minimum, maximum, ticks: values.map((value) => ({ value, label: context.amount(value) })) };
}

export function dotRow(result: DimensionResult | AreaResult): DotRow {
  const floor = "floor" in result ? result.floor?.level : undefined;
  return {
    score: result.score,
    low: result.range?.low,
    high: result.range?.high,
    floor: result.score === undefined ? undefined : floor,
    target: result.target,
  };
}

function plot(context: Context, results: readonly AnyResult[], legend: boolean): TablePlot {
  const rows = results.map(dotRow);
  const axis = axisOf(context);
  return {
    alt: altText(context, results),
    width: plotWidth,
    ...(legend ? { legend: dotLegend(rows, context.words.profile.legend, chartWidth) } : {}),
    axis: dotAxis(axis, plotWidth),
    rows: rows.map((row) => dotLine(row, axis, plotWidth, rowHeight)),
  };
}

function altText(context: Context, results: readonly (DimensionResult | AreaResult)[]): string {
  const { words } = context;
  const rows = results.map((result) => {
    const score = result.score === undefined ? words.profile.absent : context.score(result.score);
    const floor = "floor" in result && result.floor ? words.profile.altFloor(context.amount(result.floor.level)) : "";
    return words.profile.altRow(context.name(result.id), score, context.amount(result.target)) + floor;
  });
  return `${finding(context, results)} ${words.profile.altIntro(context.amount(context.scale.maximum))} ${rows.join("; ")}.`.trim();
}

/** What the picture shows at a glance; nothing where nothing has a score. */
function finding(context: Context, results: readonly AnyResult[]): string {
  const { altFinding, altEnds } = context.words.profile;
  const scored = results.flatMap(({ id, score = Number.NaN, target }) =>
    Number.isNaN(score) ? [] : [{ id, score, target }],
  );
  const ranked = [...scored].sort((one, other) => other.score - one.score);
  const [high, low] = [ranked[0], ranked.at(-1)];
  if (!high || !low || high === low) return "";
  const reached = scored.filter(({ score, target }) => score >= target - 1e-9).length;
  const ends = altEnds(
    context.name(high.id),
    context.score(high.score),
    context.name(low.id),
    context.score(low.score),
  );
  return `${altFinding(reached, scored.length)} ${ends}`;
}

interface Measure {
  readonly column: Column;
  readonly cell: (result: AnyResult) => Cell;
  /** A column without any figure is left out. */
  readonly present?: (result: AnyResult) => boolean;
}

type AnyResult = DimensionResult | AreaResult;

const floorOf = (result: AnyResult) => ("floor" in result ? result.floor?.level : undefined);
const hasRange = ({ range }: AnyResult) => range !== undefined && range.high - range.low > 1e-9;

/** `brief`: without the column of what is evidenced. */
interface Shown {
  readonly legend: boolean;
  readonly brief?: true;
}

/** Chart and data table in one: the marks on their axis, and the same as figures. */
function figures(context: Context, results: readonly AnyResult[], first: string, show: Shown): Table {
  const { evidenced } = context.words.profile.columns;
  const measures = measuresOf(context, first).filter(
    ({ column, present }) =>
      (!present || results.some(present)) && !(show.brief === true && column.header === evidenced),
  );
  return {
    kind: "table",
    columns: measures.map(({ column }) => column),
    rows: results.map((result) => ({ cells: measures.map(({ cell }) => cell(result)) })),
    plot: plot(context, results, show.legend),
  };
}

/** Why there is no score, and what a score for outside leaves out. */
function notesOn(context: Context, result: AnyResult): readonly string[] {
  const without = withheldIn(context, result.id);
  return [
    ...(result.score === undefined ? [absence(context, result)] : []),
    ...(without > 0 ? [context.words.outside.without(without)] : []),
  ];
}

/** The longest text of the first column, so that the axes of dimensions and areas stand below each other. */
function longestName(context: Context): string {
  const { dimensions, areas } = context.assessment;
  let longest = "";
  for (const result of [...dimensions, ...areas]) {
    const texts = [context.name(result.id), ...notesOn(context, result)];
    for (const text of texts) if (text.length > longest.length) longest = text;
  }
  return longest;
}

function measuresOf(context: Context, first: string): readonly Measure[] {
  const { words } = context;
  const names = words.profile.columns;
  const right = (header: string): Column => ({ header, align: "right" });
  const score = (value: number | undefined) => (value === undefined ? "" : context.score(value));
  const amount = (value: number | undefined) => (value === undefined ? "" : context.amount(value));
  const gap = (value: number | undefined) => {
    if (value === undefined) return "";
    return value === 0 ? words.profile.onTarget : context.gap(value);
  };
  const range = ({ low, high }: { low: number; high: number }) =>
    words.profile.range(context.score(low), context.score(high));
  const name = (result: AnyResult): Cell => {
    const notes = notesOn(context, result).map((text): Rich => [{ text, muted: true }]);
    return notes.length === 0 ? context.name(result.id) : { stack: [context.name(result.id), ...notes] };
  };
  return [
    { column: { header: first, share: 1, alike: longestName(context) }, cell: name },
    {
      column: right(names.score),
      cell: (result) => score(result.score),
      present: (result) => result.score !== undefined,
    },
    {
      column: right(names.floor),
      cell: (result) => amount(floorOf(result)),
      present: (result) => floorOf(result) !== undefined,
    },
    { column: right(names.target), cell: ({ target }) => amount(target) },
    { column: right(names.gap), cell: (result) => gap(result.gap), present: (result) => result.gap !== undefined },
    {
      column: right(names.range),
      cell: (result) => (result.range && hasRange(result) ? range(result.range) : ""),
      present: hasRange,
    },
    {
      column: right(names.evidenced),
      cell: ({ evidenced }) => score(evidenced),
      present: ({ evidenced }) => evidenced !== undefined,
    },
  ];
}
