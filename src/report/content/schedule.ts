/** When each action runs and what it waits for, and how full the quarters are. */
import type { Quarter, Roadmap, RoadmapAction } from "../../core/assessment/roadmap.ts";
import { barAxis, barLine } from "../charts/bars.ts";
import { timelineAxis, timelineLine, timelineWidth } from "../charts/timeline.ts";
import type { Block, Column, Table, TablePlot } from "./blocks.ts";
import type { Context } from "./context.ts";

/** Height of a table row of one line, so that grid lines run through. */
const rowHeight = 16;
const barWidth = 150;

export function scheduleBlocks(context: Context, roadmap: Roadmap): readonly Block[] {
  const { plan } = context.words;
  return [
    { kind: "heading", level: 3, text: plan.timeline },
    { kind: "paragraph", wide: true, look: "small", text: plan.timelineIntro },
    timelineTable(context, roadmap),
    { kind: "heading", level: 3, text: plan.workload },
    { kind: "paragraph", wide: true, look: "small", text: plan.workloadIntro },
    workloadTable(context, roadmap),
  ];
}

/** Up to the last quarter in which something happens. */
export function activeQuarters(roadmap: Roadmap): readonly Quarter[] {
  const last = roadmap.quarters.findLastIndex(({ actions }) => actions.length > 0);
  return roadmap.quarters.slice(0, last + 1);
}

const right = (header: string): Column => ({ header, align: "right" });

function timelineTable(context: Context, roadmap: Roadmap): Table {
  const { plan } = context.words;
  const { actions } = roadmap;
  const waits = actions.some(({ after }) => after.length > 0);
  return {
    kind: "table",
    columns: [{ header: plan.action, share: 1 }, { header: plan.runs }, ...(waits ? [{ header: plan.after }] : [])],
    rows: actions.map((action) => ({
      cells: [
        context.numbered(action.id),
        period(context, action),
        ...(waits ? [action.after.map(context.numberOrTitle).join(",\u00a0")] : []),
      ],
    })),
    plot: timelinePlot(context, roadmap),
  };
}

/** `K1 2027`, `K1 – K2 2027` or `K4 2027 – K1 2028`; only the last may go on in a second line. */
function period(context: Context, { start, end }: RoadmapAction): string {
  const last = whole(context.shortQuarter(end));
  if (start === end) return last;
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  const first = sameYear ? quarterName(context, start) : whole(context.shortQuarter(start));
  const text = context.words.plan.period(first, last);
  return sameYear ? whole(text) : text;
}

function quarterName({ words }: Context, id: string): string {
  return words.roadmap.shortQuarter(id.slice(id.indexOf("Q") + 1));
}

/** What no line break may part. */
const whole = (text: string) => text.replaceAll(" ", "\u00a0");

function timelinePlot(context: Context, roadmap: Roadmap): TablePlot {
  const { actions } = roadmap;
  const quarters = activeQuarters(roadmap);
  const index = new Map(quarters.map(({ id }, at) => [id, at]));
  const ends = new Map(actions.map(({ id, end }) => [id, index.get(end)]));
  const columns = quarters.map(({ id }) => {
    return { year: id.slice(0, 4), quarter: quarterName(context, id) };
  });
  const width = timelineWidth(columns.length);
  const row = ({ start, end, after }: RoadmapAction) => {
    const ready = after.flatMap((id) => ends.get(id) ?? []);
    return {
      first: index.get(start) ?? 0,
      last: index.get(end) ?? quarters.length - 1,
      ready: ready.length > 0 ? Math.max(...ready) : undefined,
    };
  };
  return {
    alt: timelineAlt(context, actions),
    width,
    axis: timelineAxis(columns, width),
    rows: actions.map((action) => timelineLine(row(action), columns, { width, height: rowHeight })),
  };
}

/** Which quarter most actions start in, how many wait for others, and when each runs. */
function timelineAlt(context: Context, actions: readonly RoadmapAction[]): string {
  const { words } = context;
  const starts = new Map<string, number>();
  for (const { start } of actions) starts.set(start, (starts.get(start) ?? 0) + 1);
  const [quarter = "", count = 0] = [...starts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const waiting = actions.filter(({ after }) => after.length > 0).length;
  const runs = actions.map(({ id, start, end }) =>
    words.roadmap.altRow(context.actionTitle(id), context.quarter(start), context.quarter(end)),
  );
  const finding = words.plan.timelineAlt(
    words.roadmap.count(actions.length),
    context.quarter(quarter),
    words.plan.start(count),
  );
  return [finding, ...(waiting > 0 ? [words.plan.waiting(waiting)] : []), `${runs.join("; ")}.`].join(" ");
}

function workloadTable(context: Context, roadmap: Roadmap): Table {
  const { plan } = context.words;
  const quarters = activeQuarters(roadmap);
  const kept = quarters.some(({ upkeep }) => upkeep > 0);
  const size = { width: barWidth, height: rowHeight };
  const greatest = Math.max(...quarters.map(({ days, capacity }) => Math.max(days, capacity)));
  return {
    kind: "table",
    columns: [
      { header: plan.quarter, share: 1 },
      right(plan.planned),
      right(plan.available),
      ...(kept ? [right(plan.upkeep)] : []),
    ],
    rows: quarters.map(({ id, days, capacity, upkeep }) => ({
      cells: [
        context.quarter(id),
        context.amount(days),
        context.amount(capacity),
        ...(kept ? [context.amount(upkeep)] : []),
      ],
    })),
    plot: {
      alt: workloadAlt(context, quarters),
      width: barWidth,
      axis: barAxis(context.amount(greatest), barWidth),
      rows: quarters.map(({ days, capacity }) => barLine({ value: days, limit: capacity }, greatest, size)),
    },
  };
}

function workloadAlt(context: Context, quarters: readonly Quarter[]): string {
  const full = quarters.filter(({ days, capacity }) => days >= capacity - 0.05).length;
  const busiest = [...quarters].sort((a, b) => b.days - a.days)[0];
  return context.words.plan.workloadAlt(
    full,
    quarters.length,
    context.quarter(busiest?.id ?? ""),
    context.amount(busiest?.days ?? 0),
  );
}
