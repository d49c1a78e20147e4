/** The shared roadmap: what several organisations do once, when, and what that saves. */
import type { JointAction } from "../../core/organisations/region/region.ts";
import { quartersBetween, quartersFrom } from "../../core/roadmap/quarters.ts";
import { timelineAxis, timelineLine, timelineWidth } from "../charts/timeline.ts";
import type { Block, Column, Entry, Row, Table, TablePlot } from "../content/blocks.ts";
import type { RegionContext } from "./context.ts";
import { daysOf, namesOf, shownJoint } from "./context.ts";

/** Height of a table row of one line, so that grid lines run through. */
const rowHeight = 18;

export function togetherBlocks(context: RegionContext): readonly Block[] {
  const { region, say, amount } = context;
  const { count, planned } = region.organisations;
  const small = (text: string): Block => ({ kind: "paragraph", wide: true, look: "small", text });
  const heading = { kind: "heading", level: 2, text: say.together.heading } as const;
  if (planned === 0) return [heading, small(say.together.noPlans)];
  const without = planned < count ? [small(say.together.withoutPlan(count - planned))] : [];
  if (region.together.length === 0) return [heading, small(say.together.none), ...without];
  const { shown, rest } = shownJoint(region.together);
  return [
    heading,
    small(say.together.intro(region.wait)),
    ...without,
    jointTable(context, shown),
    ...(rest.length > 0 ? [small(say.together.more(rest.length, amount(daysOf(rest).saved)))] : []),
    ...detailBlocks(context, shown),
  ];
}

const right = (header: string): Column => ({ header, align: "right" });

function jointTable(context: RegionContext, shown: readonly JointAction[]): Table {
  const { say, actionTitle, amount, region } = context;
  const { columns, total } = say.together;
  const { alone, together, saved } = daysOf(region.together);
  const rows = shown.map((joint): Row => {
    const figures = [joint.alone, joint.together, joint.saved].map(amount);
    return {
      cells: [actionTitle(joint.action), shortQuarter(context, joint.start), String(joint.organisations), ...figures],
    };
  });
  return {
    kind: "table",
    columns: [
      { header: columns.action, share: 1 },
      { header: columns.start },
      ...[columns.organisations, columns.alone, columns.together, columns.saved].map(right),
    ],
    rows: [...rows, { strong: true, cells: [total, "", "", ...[alone, together, saved].map(amount)] }],
    plot: timelinePlot(context, shown),
  };
}

/** Narrow enough for a table. */
export function shortQuarter({ locale }: Pick<RegionContext, "locale">, id: string): string {
  const [year, number] = id.split("-Q");
  return `${locale === "nl" ? "K" : "Q"}${number}\u00a0${year}`;
}

function timelinePlot(context: RegionContext, shown: readonly JointAction[]): TablePlot {
  const first = shown[0]?.start ?? "";
  const last = Math.max(0, ...shown.map(({ end }) => quartersBetween(first, end)));
  const columns = quartersFrom(first, last + 1).map((id) => ({
    year: id.slice(0, 4),
    quarter: shortQuarter(context, id).slice(0, 2),
  }));
  const width = timelineWidth(columns.length);
  const size = { width, height: rowHeight };
  const lines = shown.map(({ start, end }) =>
    timelineLine({ first: quartersBetween(first, start), last: quartersBetween(first, end) }, columns, size),
  );
  return {
    alt: altText(context, shown),
    width,
    axis: timelineAxis(columns, width),
    rows: [...lines, { ...size, shapes: [] }],
  };
}

function altText({ say, quarter, amount, region }: RegionContext, shown: readonly JointAction[]): string {
  const starts = new Map<string, number>();
  for (const { start } of shown) starts.set(start, (starts.get(start) ?? 0) + 1);
  const [busiest = "", count = 0] = [...starts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return say.together.alt(count, quarter(busiest), amount(daysOf(region.together).saved));
}

/** By name, where names were asked. */
function detailBlocks(context: RegionContext, shown: readonly JointAction[]): readonly Block[] {
  const { say, region } = context;
  if (!region.members) return [];
  const example = `datapeil roadmap set ${shown[0]?.action} --pin ${shown[0]?.start} --in …`;
  return [
    { kind: "heading", level: 3, text: say.together.details },
    {
      kind: "columns",
      blocks: [{ kind: "entries", goesOn: say.needs.goesOn, items: shown.map((joint) => entryOf(context, joint)) }],
    },
    { kind: "paragraph", wide: true, look: "fine", text: say.together.pin(example) },
  ];
}

function entryOf(context: RegionContext, joint: JointAction): Entry {
  const { say, amount, actionTitle, standing } = context;
  const members = joint.members ?? [];
  const waiting = members.filter(({ planned }) => planned !== joint.start).map(({ id }) => id);
  const [least = 0, greatest = 0] = joint.savedEach ?? [];
  const helpers = standing(joint.action)?.who?.reached ?? [];
  const ids = members.map(({ id }) => id);
  return {
    term: actionTitle(joint.action),
    value: shortQuarter(context, joint.start),
    body: [
      say.together.members(namesOf(context, ids)),
      ...(waiting.length > 0 ? [say.together.waiting(namesOf(context, waiting), waiting.length)] : []),
      say.together.each(amount(least), amount(greatest)),
      ...(helpers.length > 0 ? [say.together.helpers(namesOf(context, helpers), helpers.length)] : []),
    ],
  };
}
