/** The roadmap: when each action runs, what it yields, quarter by quarter, and what did not fit. */
import type { Quarter, Roadmap, RoadmapAction } from "../../core/assessment.ts";
import { timeline } from "../charts/timeline.ts";
import type { Block, Figure, List, Paragraph, Rich, Row, Table, Tile } from "./blocks.ts";
import type { Context } from "./context.ts";
import { leftBlocks } from "./left-actions.ts";

const chartWidth = 481;
/** Columns that a table of projected scores has room for; a longer roadmap shows the end of each year. */
const mostColumns = 8;

export function roadmapBlocks(context: Context, roadmap: Roadmap): readonly Block[] {
  const { words } = context;
  const blocks: Block[] = [{ kind: "heading", level: 2, text: words.roadmap.heading }];
  if (roadmap.actions.length === 0) {
    const text = roadmap.left.length === 0 ? words.roadmap.nothingNeeded : words.roadmap.nothingFits;
    blocks.push({ kind: "paragraph", text });
  } else {
    blocks.push(
      { kind: "paragraph", wide: true, look: "fine", text: intro(context, roadmap) },
      chart(context, roadmap),
      { kind: "heading", level: 3, text: words.roadmap.projected },
      { kind: "paragraph", wide: true, look: "fine", text: words.roadmap.projectedIntro },
      projectedTable(context, roadmap),
      ...years(roadmap).map((quarters) => ({
        kind: "columns" as const,
        blocks: quarters.flatMap((quarter) => quarterTile(context, roadmap, quarter)),
      })),
    );
  }
  return [...blocks, ...leftBlocks(context, roadmap)];
}

function intro(context: Context, roadmap: Roadmap): string {
  const { words } = context;
  const { ambition, actions } = roadmap;
  const quarters = activeQuarters(roadmap);
  let total = 0;
  for (const action of actions) total += action.days;
  const first = context.quarter(quarters[0]?.id ?? roadmap.start);
  const last = context.quarter(quarters.at(-1)?.id ?? roadmap.start);
  const sentences = [
    first === last
      ? words.roadmap.introOne(first, actions.length, context.amount(total))
      : words.roadmap.intro(first, last, actions.length, context.amount(total)),
    words.roadmap.basis(context.amount(ambition.daysPerYear), ambition.actionsPerYear),
  ];
  const { daysPerYearAssumed, actionsPerYearAssumed, size, sizeAssumed } = ambition;
  if (daysPerYearAssumed || actionsPerYearAssumed) {
    const what = daysPerYearAssumed && actionsPerYearAssumed ? "both" : daysPerYearAssumed ? "days" : "starts";
    sentences.push(words.roadmap.assumed(what, words.roadmap.sizes[size] ?? size, sizeAssumed));
  }
  if (ambition.shared && actions.some(({ shared }) => shared)) sentences.push(words.roadmap.shared);
  return sentences.join(" ");
}

/** Up to the last quarter in which something happens. */
function activeQuarters(roadmap: Roadmap): readonly Quarter[] {
  const last = roadmap.quarters.findLastIndex(({ actions }) => actions.length > 0);
  return roadmap.quarters.slice(0, last + 1);
}

function chart(context: Context, roadmap: Roadmap): Figure {
  const { words } = context;
  const quarters = activeQuarters(roadmap);
  const index = new Map(quarters.map((quarter, at) => [quarter.id, at]));
  const rows = roadmap.actions.map((action) => ({
    label: context.numbered(action.id),
    first: index.get(action.start) ?? 0,
    last: index.get(action.end) ?? quarters.length - 1,
    value: context.amount(action.days),
  }));
  const columns = quarters.map(({ id }) => {
    const [year, number] = id.split("-Q");
    return { top: words.roadmap.shortQuarter(number ?? ""), bottom: year ?? "" };
  });
  const few = columns.length <= 12;
  const shown = few
    ? columns
    : columns.map((column, at) => (at % 4 === 0 ? { top: column.bottom, bottom: "" } : { top: "", bottom: "" }));
  const sentences = roadmap.actions.map((action) =>
    words.roadmap.altRow(context.actionTitle(action.id), context.quarter(action.start), context.quarter(action.end)),
  );
  return {
    kind: "figure",
    alt: `${words.roadmap.altIntro} ${sentences.join("; ")}.`,
    ...timeline(rows, { width: chartWidth, labelWidth: few ? 270 : 200, rowHeight: 12, columns: shown }),
  };
}

/** Quarters by calendar year: a year reads down its own two columns. */
function years({ quarters }: Roadmap): readonly (readonly Quarter[])[] {
  const yearOf = ({ id }: Quarter) => id.slice(0, 4);
  return [...new Set(quarters.map(yearOf))].map((year) => quarters.filter((quarter) => yearOf(quarter) === year));
}

/** A quarter: the work in it, the actions that start, and those that go on. */
function quarterTile(context: Context, roadmap: Roadmap, quarter: Quarter): readonly Tile[] {
  const { words } = context;
  if (quarter.actions.length === 0) return [];
  const work = [words.roadmap.dayCount(context.amount(quarter.days), context.amount(quarter.capacity))];
  if (quarter.upkeep > 0) work.push(words.roadmap.upkeep(context.amount(quarter.upkeep)));
  const body: (Paragraph | List)[] = [];
  const starting = roadmap.actions.filter(({ start }) => start === quarter.id);
  if (starting.length > 0) {
    const items = starting.map((action) => startItem(context, action));
    const labels = starting.map(({ id }) => `${context.numberOrTitle(id)}.`);
    body.push({ kind: "list", look: "fine", labels, items });
  }
  const going = quarter.actions.filter(({ id }) => starting.every((action) => action.id !== id));
  if (going.length > 0) {
    const items = going.map(({ id, days }) =>
      words.roadmap.goesOnItem(context.numberOrTitle(id), context.amount(days)),
    );
    const text = [{ text: words.roadmap.goesOn(context.list(items)), muted: true }];
    body.push({ kind: "paragraph", look: "fine", text });
  }
  return [
    {
      kind: "tile",
      heading: { kind: "heading", level: 3, text: context.quarter(quarter.id) },
      intro: { kind: "paragraph", look: "fine", text: [{ text: work.join(" "), muted: true }] },
      body,
    },
  ];
}

function startItem(context: Context, action: RoadmapAction): Rich {
  const { words } = context;
  const details = [words.days(context.amount(action.days)), words.roadmap.owner(context.roleInText(action.owner))];
  if (action.after.length > 0) {
    details.push(words.roadmap.after(context.list(action.after.map(context.numberOrTitle))));
  }
  return [{ text: context.actionTitle(action.id), strong: true }, { text: `: ${details.join("; ")}` }];
}

function projectedTable(context: Context, roadmap: Roadmap): Table {
  const { words, questionnaire, assessment } = context;
  const quarters = activeQuarters(roadmap);
  const shown = quarters.filter(
    ({ id }, index) => quarters.length <= mostColumns || id.endsWith("Q4") || index === quarters.length - 1,
  );
  const columns = [
    { header: words.profile.columns.dimension, share: 1 },
    { header: words.roadmap.now, align: "right" as const },
    ...shown.map(({ id }) => ({ header: context.shortQuarter(id), align: "right" as const })),
    { header: words.profile.columns.target, align: "right" as const },
  ];
  const rows = questionnaire.dimensions.flatMap(({ id }): Row[] => {
    const now = roadmap.initial[id];
    const target = assessment.dimensions.find((dimension) => dimension.id === id)?.target;
    if (now === undefined) return [];
    const cell = (value: number | undefined): Rich => {
      if (value === undefined) return "";
      const text = context.score(value);
      return target !== undefined && value >= target - 1e-9 ? [{ text, strong: true }] : text;
    };
    return [
      {
        cells: [
          context.name(id),
          cell(now),
          ...shown.map(({ projected }) => cell(projected[id])),
          target === undefined ? "" : context.amount(target),
        ],
      },
    ];
  });
  return { kind: "table", columns, rows };
}
