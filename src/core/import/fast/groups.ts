/** Respondents of one role in one organisation, which goes by one name: what is counted together. */
import type { ImportPlan } from "../mapping/plan.ts";
import type { Counting } from "./counting.ts";

export interface Group {
  readonly organisation: string;
  readonly name: string | undefined;
  readonly role: string | undefined;
  readonly round: string | undefined;
}

/** 0 for what the plan has no column for, since it is the same in all rows. */
export interface WhoCodes {
  readonly organisation: number;
  readonly name: number;
  readonly role: number;
  readonly round: number;
}

/** As `readRow` cuts it off. */
const longestName = 200;

/** The number of the group with these codes, met before or new. */
export function groupOf(counting: Counting, who: WhoCodes): number {
  const key = (((who.organisation << 6) | who.role) << 6) | who.round;
  return counting.groups[who.name]?.get(key) ?? newGroup(counting, who, key);
}

function newGroup(counting: Counting, { organisation, name, role, round }: WhoCodes, key: number): number {
  const { plan, members, organisations, names, roles, rounds } = counting;
  const group = members.length;
  members.push({
    organisation: constantOf(plan.organisation) ?? organisations.meanings[organisation] ?? "",
    name: constantOf(plan.organisationName)?.slice(0, longestName) ?? names.meanings[name],
    role: constantOf(plan.role) ?? roles.meanings[role],
    round: constantOf(plan.round) ?? rounds.meanings[round],
  });
  const ofName = counting.groups[name] ?? new Map<number, number>();
  counting.groups[name] = ofName.set(key, group);
  if (members.length > counting.room) {
    counting.room = members.length * 2;
    counting.program.makeRoom(counting.room);
  }
  return group;
}

/** A text that is the same in all rows. */
export function constantOf(text: ImportPlan["role"]): string | undefined {
  return text?.kind === "constant" && text.text !== "" ? text.text : undefined;
}
