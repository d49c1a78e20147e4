/** The profile: every dimension on one axis, then the same as a table; and the areas. */
import type { AreaResult, DimensionResult } from "../../core/assessment.ts";
import type { Axis, DotRow } from "../charts/dot-plot.ts";
import { dotPlot } from "../charts/dot-plot.ts";
import type { Block, Cell, Column, Figure, Table } from "./blocks.ts";
import type { Context } from "./context.ts";
import { absence } from "./context.ts";

/** Width of the report's text frame: charts fill it. */
const chartWidth = 481;

export function profileBlocks(context: Context): readonly Block[] {
  const { words, assessment } = context;
  return [
    { kind: "heading", level: 2, text: words.profile.heading, newPage: true },
    { kind: "paragraph", text: words.profile.intro },
    plot(context, assessment.dimensions, 20),
    figures(context, assessment.dimensions, words.profile.columns.dimension),
  ];
}

export function areaBlocks(context: Context): readonly Block[] {
  const { words, assessment } = context;
  return [
    { kind: "heading", level: 2, text: words.areas.heading },
    { kind: "paragraph", text: words.areas.intro },
    plot(context, assessment.areas, 19),
    figures(context, assessment.areas, words.profile.columns.area),
    ...roleBlocks(context),
  ];
}

/** Grid lines at the levels of the scale; only the ends where there are too many. */
export function axisOf(context: Context): Axis {
  const { minimum, maximum } = context.scale;
  const levels = context.questionnaire.levels.map((level) => level.value);
  const values = levels.length <= 11 ? levels : [minimum, maximum];
  return { minimum, maximum, ticks: values.map((value) => ({ value, label: context.amount(value) })) };
}

export function dotRow(context: Context, result: DimensionResult | AreaResult): DotRow {
  const floor = "floor" in result ? result.floor?.level : undefined;
  const scored = result.score !== undefined;
  return {
    label: context.name(result.id),
    score: result.score,
    low: result.range?.low,
    high: result.range?.high,
    floor: scored ? floor : undefined,
    target: result.target,
    value: result.score === undefined ? context.words.profile.absent : context.score(result.score),
  };
}

function plot(context: Context, results: readonly (DimensionResult | AreaResult)[], rowHeight: number): Figure {
  const { words } = context;
  const longest = Math.max(...results.map((result) => context.name(result.id).length));
  const frame = {
    width: chartWidth,
    labelWidth: Math.min(210, 12 + longest * 4.9),
    valueWidth: 26,
    rowHeight,
    legend: words.profile.legend,
  };
  const rows = results.map((result) => dotRow(context, result));
  return { kind: "figure", alt: altText(context, results), ...dotPlot(rows, axisOf(context), frame) };
}

function altText(context: Context, results: readonly (DimensionResult | AreaResult)[]): string {
  const { words } = context;
  const rows = results.map((result) => {
    const score = result.score === undefined ? words.profile.absent : context.score(result.score);
    const floor = "floor" in result && result.floor ? words.profile.altFloor(context.amount(result.floor.level)) : "";
    return words.profile.altRow(context.name(result.id), score, context.amount(result.target)) + floor;
  });
  return `${words.profile.altIntro(context.amount(context.scale.maximum))} ${rows.join("; ")}.`;
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

/** The data table after the chart: the same figures, and what the chart has no room for. */
function figures(context: Context, results: readonly AnyResult[], first: string): Table {
  const measures = measuresOf(context, first).filter(({ present }) => !present || results.some(present));
  return {
    kind: "table",
    columns: measures.map(({ column }) => column),
    rows: results.map((result) => ({ cells: measures.map(({ cell }) => cell(result)) })),
  };
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
  const level = (result: AnyResult): Cell =>
    result.level === undefined ? [{ text: absence(context, result), muted: true }] : context.levelName(result.level);
  return [
    { column: { header: first, share: 1 }, cell: ({ id }) => context.name(id) },
    {
      column: right(names.score),
      cell: (result) => score(result.score),
      present: (result) => result.score !== undefined,
    },
    { column: { header: names.level }, cell: level },
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

/** How groups see the areas, where groups may be shown. */
function roleBlocks(context: Context): readonly Block[] {
  const { words, assessment } = context;
  const seen = assessment.areas.filter(({ byRole }) => byRole);
  const roles = [...new Set(seen.flatMap(({ byRole }) => Object.keys(byRole ?? {})))];
  if (roles.length < 2) return [];
  const widest = widestGap(context, seen);
  return [
    { kind: "heading", level: 3, text: words.areas.byRole },
    { kind: "paragraph", text: [words.areas.byRoleIntro, ...widest].join(" ") },
    {
      kind: "table",
      columns: [
        { header: words.profile.columns.area, share: 1 },
        ...roles.map((role) => ({ header: context.roleName(role), align: "right" as const, share: 1 })),
      ],
      rows: seen.map(({ id, byRole }) => ({
        cells: [
          context.name(id),
          ...roles.map((role) => (byRole?.[role] === undefined ? "" : context.score(byRole[role]))),
        ],
      })),
    },
  ];
}

/** The largest difference between two groups, if it is worth a sentence: half a level or more. */
function widestGap(context: Context, areas: readonly AreaResult[]): readonly string[] {
  let widest: { area: string; high: [string, number]; low: [string, number] } | undefined;
  for (const { id, byRole } of areas) {
    const ranked = Object.entries(byRole ?? {}).sort(([, a], [, b]) => b - a);
    const [high, low] = [ranked[0], ranked.at(-1)];
    if (!high || !low) continue;
    if (!widest || high[1] - low[1] > widest.high[1] - widest.low[1]) widest = { area: id, high, low };
  }
  if (!widest || widest.high[1] - widest.low[1] < 0.5) return [];
  const { area, high, low } = widest;
  const sentence = context.words.areas.perception(
    context.name(area),
    context.roleName(high[0]),
    context.score(high[1]),
    context.roleName(low[0]),
    context.score(low[1]),
  );
  return [sentence];
}
