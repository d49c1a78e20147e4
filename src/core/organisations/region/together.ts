/**
 * Actions that several organisations planned about the same time, done once: in the quarter of the last of them, in
 * which each may start, since what an action waits for stays met. What is left to each is its effort times `share`.
 */
import type { RoadmapAction } from "../../assessment/roadmap.ts";
import type { Action, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { quartersBetween, quartersFrom } from "../../roadmap/quarters.ts";
import type { JointAction, JointMember, RegionSource } from "./region.ts";

interface Planned {
  readonly organisation: string;
  readonly action: RoadmapAction;
}

export function jointActions(
  { catalogue }: Pick<Questionnaire, "catalogue">,
  sources: readonly RegionSource[],
  wait: number,
): JointAction[] {
  const planned = plannedByAction(sources);
  const actions = (catalogue?.actions ?? []).flatMap((action) =>
    groupsOf(planned.get(action.id) ?? [], wait).map(({ start, group }) => jointAction(action, start, group)),
  );
  return actions
    .filter(({ saved }) => saved > 0)
    .sort((a, b) => quartersBetween(b.start, a.start) || b.organisations - a.organisations);
}

/** What is running has begun, and is not waited for. */
function plannedByAction(sources: readonly RegionSource[]): ReadonlyMap<string, readonly Planned[]> {
  const planned = new Map<string, Planned[]>();
  for (const { organisation, roadmap } of sources) {
    for (const action of roadmap?.actions ?? []) {
      if (action.status !== "planned") continue;
      const those = planned.get(action.id) ?? [];
      planned.set(action.id, [...those, { organisation: organisation.id, action }]);
    }
  }
  return planned;
}

interface Group {
  readonly start: string;
  readonly group: readonly Planned[];
}

/** The quarter in which most can start, the earliest of several; then the same of who is left. */
function groupsOf(planned: readonly Planned[], wait: number): Group[] {
  const groups: Group[] = [];
  let left = planned;
  while (left.length > 1) {
    const starts = [...new Set(left.map(({ action }) => action.start))].sort();
    let best: Group = { start: "", group: [] };
    for (const start of starts) {
      const group = left.filter((one) => canStart(one, start, wait));
      if (group.length > best.group.length) best = { start, group };
    }
    if (best.group.length < 2) break;
    groups.push(best);
    const taken = new Set(best.group);
    left = left.filter((one) => !taken.has(one));
  }
  return groups;
}

/** A quarter that an organisation chose by hand is kept. */
function canStart({ action: { start, pinned } }: Planned, quarter: string, wait: number): boolean {
  const waits = quartersBetween(start, quarter);
  return waits === 0 || (pinned === undefined && waits > 0 && waits <= wait);
}

function jointAction({ id, share = 1 }: Action, start: string, group: readonly Planned[]): JointAction {
  const members = group.map((one) => memberOf(one, share));
  const saved = members.map((member) => member.alone - member.together);
  const lengths = group.map(({ action }) => quartersBetween(action.start, action.end) + 1);
  const alone = sum(members.map((member) => member.alone));
  const together = sum(members.map((member) => member.together));
  return {
    action: id,
    share,
    start,
    end: quartersFrom(start, Math.max(...lengths)).at(-1) ?? start,
    organisations: members.length,
    waiting: members.filter(({ planned }) => planned !== start).length,
    alone,
    together,
    saved: alone - together,
    savedEach: [Math.min(...saved), Math.max(...saved)],
    members,
  };
}

/** A plan that was made with shared effort already counts less. */
function memberOf({ organisation, action: { start, days, shared } }: Planned, share: number): JointMember {
  const alone = shared ? days / share : days;
  return { id: organisation, planned: start, alone, together: alone * share };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
