/** The roadmap: when each action runs, quarter by quarter, what it yields, and what did not fit. */
import type { LeftAction, Quarter, Roadmap } from "../../core/assessment.ts";
import { timeline } from "../charts/timeline.ts";
import type { Block, Fact, Figure, Rich, Row, Sheet, Table } from "./blocks.ts";
import type { Context } from "./context.ts";

const chartWidth = 481;
/** Columns that a table of projected scores has room for; a longer roadmap shows the end of each year. */
const mostColumns = 8;

export function roadmapBlocks(context: Context, roadmap: Roadmap): readonly Block[] {
  const { words } = context;
  const blocks: Block[] = [
    { kind: "heading", level: 2, text: words.roadmap.heading, newPage: roadmap.actions.length > 0 },
  ];
  if (roadmap.actions.length === 0) {
    const text = roadmap.left.length === 0 ? words.roadmap.nothingNeeded : words.roadmap.nothingFits;
    blocks.push({ kind: "paragraph", text });
  } else {
    blocks.push({ kind: "paragraph", text: intro(context, roadmap) }, chart(context, roadmap));
    for (const quarter of roadmap.quarters) blocks.push(...quarterSheet(context, roadmap, quarter));
    blocks.push(
      { kind: "heading", level: 3, text: words.roadmap.projected },
      { kind: "paragraph", text: words.roadmap.projectedIntro },
      projectedTable(context, roadmap),
    );
  }
  return [...blocks, ...doneBlocks(context, roadmap), ...leftBlocks(context, roadmap.left)];
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
    ...timeline(rows, { width: chartWidth, labelWidth: few ? 258 : 200, rowHeight: 15, columns: shown }),
  };
}

function quarterSheet(context: Context, roadmap: Roadmap, quarter: Quarter): readonly Sheet[] {
  const { words } = context;
  if (quarter.actions.length === 0) return [];
  const facts: Fact[] = [
    { kind: "fact", text: words.roadmap.dayCount(context.amount(quarter.days), context.amount(quarter.capacity)) },
  ];
  if (quarter.upkeep > 0) facts.push({ kind: "fact", text: words.roadmap.upkeep(context.amount(quarter.upkeep)) });
  const items = quarter.actions.map((part): Rich => {
    const action = roadmap.actions.find(({ id }) => id === part.id);
    const details = [words.days(context.amount(part.days))];
    if (action && action.start !== quarter.id) details.push(words.roadmap.goesOn);
    else if (action) {
      details.push(words.roadmap.owner(context.roleInText(action.owner)));
      if (action.after.length > 0) {
        details.push(words.roadmap.after(context.list(action.after.map(context.numberOrTitle))));
      }
    }
    return [{ text: context.actionTitle(part.id), strong: true }, { text: `: ${details.join("; ")}` }];
  });
  const labels = quarter.actions.map(({ id }) => `${context.numberOrTitle(id)}.`);
  const heading = { kind: "heading", level: 3, text: context.quarter(quarter.id) } as const;
  return [
    { kind: "sheet", heading, place: "aside", aside: facts, body: [{ kind: "list", look: "small", labels, items }] },
  ];
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
    ...shown.map(({ id }) => {
      const [year, number] = id.split("-Q");
      return { header: `${words.roadmap.shortQuarter(number ?? "")} ${year}`, align: "right" as const };
    }),
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

function doneBlocks(context: Context, roadmap: Roadmap): readonly Block[] {
  if (roadmap.done.length === 0) return [];
  const titles = roadmap.done.map((id) => context.actionTitle(id));
  return [
    { kind: "heading", level: 3, text: context.words.roadmap.done },
    { kind: "list", look: "small", wide: true, items: titles },
  ];
}

const causes = ["capacity", "horizon", "yearly-cap", "excluded", "no-gain"] as const;

/** What was left out, by reason; what waits for another action, by that action. */
function leftBlocks(context: Context, left: readonly LeftAction[]): readonly Block[] {
  if (left.length === 0) return [];
  const { words } = context;
  const groups = causes.map((why) => ({ reason: words.roadmap.why[why], of: left.filter((one) => one.why === why) }));
  const waiting = left.filter(({ why }) => why === "prerequisite");
  for (const id of new Set(waiting.map(({ prerequisite }) => prerequisite ?? ""))) {
    const reason = words.roadmap.waitsFor(context.actionTitle(id));
    groups.push({ reason, of: waiting.filter(({ prerequisite }) => (prerequisite ?? "") === id) });
  }
  const items = groups
    .filter(({ of }) => of.length > 0)
    .map(({ reason, of }): Rich => {
      const names = of.map((action) => leftName(context, action));
      return [{ text: reason, strong: true }, { text: `: ${names.join("; ")}` }];
    });
  return [
    { kind: "heading", level: 3, text: words.roadmap.left },
    { kind: "list", look: "small", wide: true, items },
  ];
}

function leftName(context: Context, action: LeftAction): string {
  const title = context.actionTitle(action.id);
  return action.reason ? `${title} (${action.reason})` : title;
}
