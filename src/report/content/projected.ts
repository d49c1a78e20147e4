/** What the roadmap yields: the expected score of each dimension at the end of each quarter. */
import type { Quarter, Roadmap } from "../../core/assessment/roadmap.ts";
import type { Course } from "../charts/courses.ts";
import { courses } from "../charts/courses.ts";
import type { Block, Figure, Rich, Row, Table } from "./blocks.ts";
import type { Context } from "./context.ts";
import { activeQuarters } from "./schedule.ts";

const chartWidth = 481;
/** Columns that a table of projected scores has room for; a longer roadmap shows the end of each year. */
const mostColumns = 8;
/** More panels would not fit on a page. */
const mostPanels = 36;

export function projectedBlocks(context: Context, roadmap: Roadmap): readonly Block[] {
  const { words } = context;
  const lines = linesOf(context, roadmap);
  if (lines.length === 0) return [];
  const quarters = shownQuarters(roadmap);
  return [
    { kind: "heading", level: 3, text: words.roadmap.projected },
    { kind: "paragraph", wide: true, look: "small", text: introOf(context, lines) },
    ...(lines.length <= mostPanels ? [figure(context, lines, quarters)] : []),
    table(context, lines, quarters),
  ];
}

function introOf({ words, assessment, score }: Context, lines: readonly ProjectedLine[]): string {
  const scores = new Map(assessment.dimensions.map((dimension) => [dimension.id, dimension.score]));
  const lower = lines.some(({ id, values: [now = 0] }) => {
    const profile = scores.get(id);
    return profile !== undefined && score(now) !== score(profile);
  });
  return [words.roadmap.projectedIntro, ...(lower ? [words.roadmap.projectedLower] : [])].join(" ");
}

/** One dimension: its planning score now and after each quarter that is shown. */
interface ProjectedLine {
  readonly id: string;
  readonly target?: number | undefined;
  readonly values: readonly number[];
}

function shownQuarters(roadmap: Roadmap): readonly Quarter[] {
  const quarters = activeQuarters(roadmap);
  if (quarters.length <= mostColumns) return quarters;
  return quarters.filter(({ id }, index) => id.endsWith("Q4") || index === quarters.length - 1);
}

function linesOf(context: Context, roadmap: Roadmap): readonly ProjectedLine[] {
  const quarters = shownQuarters(roadmap);
  const targets = new Map(context.assessment.dimensions.map(({ id, target }) => [id, target]));
  return context.questionnaire.dimensions.flatMap(({ id }): ProjectedLine[] => {
    const now = roadmap.initial[id];
    if (now === undefined) return [];
    return [{ id, target: targets.get(id), values: [now, ...quarters.map(({ projected }) => projected[id] ?? now)] }];
  });
}

const reaches = (value: number | undefined, target: number | undefined) =>
  value !== undefined && target !== undefined && value >= target - 1e-9;

/** How many dimensions are at or above their target after the last quarter, of how many. */
export function outlookOf(context: Context, roadmap: Roadmap): { reached: number; all: number } {
  const lines = linesOf(context, roadmap);
  return { reached: lines.filter(({ values, target }) => reaches(values.at(-1), target)).length, all: lines.length };
}

function figure(context: Context, lines: readonly ProjectedLine[], quarters: readonly Quarter[]): Figure {
  const { plan } = context.words;
  const panels = lines.map(
    ({ id, target, values }): Course => ({
      name: context.name(id),
      values,
      target,
      from: context.score(values[0] ?? 0),
      to: context.score(values.at(-1) ?? 0),
    }),
  );
  const reached = lines.filter(({ values, target }) => reaches(values.at(-1), target)).length;
  const rows = panels.map(({ name, from, to, target }) =>
    plan.courseRow(name, from, to, target === undefined ? "" : context.amount(target)),
  );
  const finding = plan.courseAlt(reached, lines.length, context.quarter(quarters.at(-1)?.id ?? ""));
  return { kind: "figure", alt: `${finding} ${rows.join("; ")}.`, ...courses(panels, chartWidth) };
}

function table(context: Context, lines: readonly ProjectedLine[], quarters: readonly Quarter[]): Table {
  const { words } = context;
  const right = (header: string) => ({ header, align: "right" as const });
  const rows = lines.map(({ id, values, target }): Row => {
    const cells = values.map((value): Rich => {
      const text = context.score(value);
      return reaches(value, target) ? [{ text, strong: true }] : text;
    });
    return { cells: [context.name(id), ...cells, target === undefined ? "" : context.amount(target)] };
  });
  return {
    kind: "table",
    columns: [
      { header: words.profile.columns.dimension, share: 1 },
      right(words.roadmap.now),
      ...quarters.map(({ id }) => right(context.shortQuarter(id))),
      right(words.profile.columns.target),
    ],
    rows,
  };
}
