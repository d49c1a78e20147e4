/** What is not in the roadmap: done already, or left out, with the reason. */
import type { LeftAction, Roadmap } from "../../core/assessment/roadmap.ts";
import type { Block, List, Paragraph, Rich } from "./blocks.ts";
import type { Context } from "./context.ts";

const causes = ["excluded", "capacity", "horizon", "yearly-cap", "no-gain"] as const;

export function leftBlocks(context: Context, roadmap: Roadmap): readonly Block[] {
  const { words } = context;
  const { left, done } = roadmap;
  if (left.length + done.length === 0) return [];
  const waiting = waitingFor(left);
  const ready = done.length > 0 ? [group(words.roadmap.done, done.map(context.actionTitle))] : [];
  const planned = causes.flatMap((why) => {
    const items = left.filter((one) => one.why === why).map((one) => itemOf(context, one, waiting.get(one.id) ?? []));
    return items.length > 0 ? [group(words.roadmap.why[why], items)] : [];
  });
  // What waits for an action that is in no other group: only a plan set by hand has these.
  const named = new Set(left.filter(({ why }) => why !== "prerequisite").map(({ id }) => id));
  const others = [...waiting].filter(([id]) => !named.has(id));
  const items = others.map(([id, waits]) =>
    titlesOf(context, waits, words.roadmap.waitsFor(id === "" ? "" : context.actionTitle(id))),
  );
  const own = items.length > 0 ? [[{ kind: "list", look: "fine", items } as const]] : [];
  const groups = [...ready, ...planned, ...own];
  return [
    { kind: "heading", level: 3, text: words.roadmap.left },
    { kind: "columns", blocks: groups.flat() },
  ];
}

function group(reason: string, items: readonly Rich[]): (Paragraph | List)[] {
  return [
    { kind: "paragraph", look: "fine", text: [{ text: reason, strong: true }] },
    { kind: "list", look: "fine", items },
  ];
}

/** Actions that wait, by the one at the root of what they wait for. */
function waitingFor(left: readonly LeftAction[]): ReadonlyMap<string, readonly LeftAction[]> {
  const byId = new Map(left.map((one) => [one.id, one]));
  const waiting = new Map<string, LeftAction[]>();
  for (const one of left) {
    if (one.why !== "prerequisite") continue;
    const root = rootOf(one, byId);
    waiting.set(root, [...(waiting.get(root) ?? []), one]);
  }
  return waiting;
}

function rootOf(action: LeftAction, byId: ReadonlyMap<string, LeftAction>): string {
  const seen = new Set<string>();
  let root = action.prerequisite ?? "";
  for (let next = byId.get(root); next?.why === "prerequisite" && !seen.has(root); next = byId.get(root)) {
    seen.add(root);
    root = next.prerequisite ?? "";
  }
  return root;
}

function itemOf(context: Context, action: LeftAction, waits: readonly LeftAction[]): Rich {
  const title = context.actionTitle(action.id);
  const name = action.reason ? `${title} (${action.reason.replace(/\.$/u, "")})` : title;
  return waits.length === 0
    ? name
    : [{ text: `${name}. ` }, ...titlesOf(context, waits, context.words.roadmap.waiting)];
}

function titlesOf(context: Context, actions: readonly LeftAction[], label: string): { text: string; muted: true }[] {
  return [{ text: `${label}: ${actions.map(({ id }) => context.actionTitle(id)).join("; ")}`, muted: true }];
}
