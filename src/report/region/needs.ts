/** How many need each action, how many have it already, and, where names were asked, who could help whom. */
import type { RegionAction } from "../../core/organisations/region/region.ts";
import type { Block, Column, Entry, Table } from "../content/blocks.ts";
import type { RegionContext } from "./context.ts";
import { canHelp, namesOf } from "./context.ts";

const counted = ["planned", "joined", "running", "left", "reached"] as const;

export function needsBlocks(context: RegionContext): readonly Block[] {
  const { region, say } = context;
  const told = region.actions.filter((action) => counted.some((count) => (action[count] ?? 0) > 0));
  const hidden = region.audience === "outside" ? [say.needs.hidden(region.minimum)] : [];
  const text = told.length > 0 ? [say.needs.intro, ...hidden].join(" ") : say.needs.none;
  return [
    { kind: "heading", level: 2, text: say.needs.heading },
    { kind: "paragraph", wide: true, look: "small", text },
    ...(told.length > 0 ? [needsTable(context, told)] : []),
    ...helpBlocks(context),
  ];
}

/** Without columns that would be empty. */
function needsTable({ say, actionTitle }: RegionContext, actions: readonly RegionAction[]): Table {
  const { columns } = say.needs;
  const shown = counted.filter((count) => actions.some((action) => (action[count] ?? 0) > 0));
  return {
    kind: "table",
    columns: [
      { header: columns.action, share: 1 },
      ...shown.map((count): Column => ({ header: columns[count], align: "right" })),
    ],
    rows: actions.map((action) => ({
      cells: [actionTitle(action.id), ...shown.map((count) => String(action[count] || ""))],
    })),
  };
}

function helpBlocks(context: RegionContext): readonly Block[] {
  const { region, say } = context;
  const helped = region.actions.filter(canHelp);
  if (!region.members || helped.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: say.needs.help },
    { kind: "paragraph", wide: true, look: "small", text: say.needs.helpIntro },
    {
      kind: "columns",
      blocks: [{ kind: "entries", goesOn: say.needs.goesOn, items: helped.map((one) => entryOf(context, one)) }],
    },
  ];
}

function entryOf(context: RegionContext, action: RegionAction): Entry {
  const { say, actionTitle } = context;
  const { reached = [], planned = [], left = [] } = action.who ?? {};
  const places = new Map(context.region.members?.map(({ id }, at) => [id, at]));
  const seekers = [...planned, ...left].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return {
    term: actionTitle(action.id),
    value: say.needs.value(reached.length, seekers.length),
    body: [
      say.needs.helpers(namesOf(context, reached), reached.length),
      say.needs.seekers(namesOf(context, seekers), seekers.length),
    ],
  };
}
