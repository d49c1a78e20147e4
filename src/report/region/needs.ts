/** How many need each action, how many have it already, and, where names were asked, who could help whom. */
import type { RegionAction } from "../../core/region/region.ts";
import type { Block, Column, Entry, Table } from "../content/blocks.ts";
import type { RegionContext } from "./context.ts";
import { canHelp, namesOf, seekersOf } from "./context.ts";

export function needsBlocks(context: RegionContext): readonly Block[] {
  const { region, say } = context;
  const told = region.actions.filter(({ planned, running, left, reached }) => planned + running + left + reached > 0);
  return [
    { kind: "heading", level: 2, text: say.needs.heading, ...(told.length > 0 ? { newPage: true } : {}) },
    { kind: "paragraph", wide: true, look: "small", text: told.length > 0 ? say.needs.intro : say.needs.none },
    ...(told.length > 0 ? [needsTable(context, told)] : []),
    ...helpBlocks(context),
  ];
}

function needsTable({ say, actionTitle }: RegionContext, actions: readonly RegionAction[]): Table {
  const { columns } = say.needs;
  const right = (header: string): Column => ({ header, align: "right" });
  const shown = (count: number) => (count === 0 ? "" : String(count));
  return {
    kind: "table",
    columns: [
      { header: columns.action, share: 1 },
      ...[columns.planned, columns.joined, columns.running, columns.left, columns.reached].map(right),
    ],
    rows: actions.map(({ id, planned, joined, running, left, reached }) => ({
      cells: [actionTitle(id), ...[planned, joined, running, left, reached].map(shown)],
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
    value: say.needs.value(action.reached, seekersOf(action)),
    body: [say.needs.helpers(namesOf(context, reached)), say.needs.seekers(namesOf(context, seekers))],
  };
}
