/** Tallies of the same organisation and round → one, whatever their order and however the responses were split. */
import { addCounts } from "./counts.ts";
import { addSaid } from "./said.ts";
import type { QuestionTally, RoleCounts, Tally } from "./tally.ts";
import { countsOf, emptyTally, newerDay, questionTally } from "./tally.ts";
import { latestWorkshop } from "./workshop.ts";

/** @param tallies At least one. */
export function mergeTallies(tallies: readonly Tally[]): Tally {
  const merged = emptyTally(tallies[0]?.organisation ?? "", tallies[0]?.round);
  for (const tally of tallies) addTally(merged, tally);
  return merged;
}

/** Adds `other` to `tally`, in place. */
export function addTally(tally: Tally, other: Tally): void {
  for (const [role, count] of Object.entries(other.respondents)) {
    tally.respondents[role] = (tally.respondents[role] ?? 0) + count;
  }
  tally.newest = newerDay(tally.newest, other.newest);
  tally.workshop = latestWorkshop(tally.workshop, other.workshop);
  addSaid(tally.said, other.said);
  for (const [id, question] of other.questions) addQuestion(questionTally(tally, id), question);
}

function addQuestion(tally: QuestionTally, other: QuestionTally): void {
  addByRole(tally.values, other.values);
  addByRole(tally.proven, other.proven);
  addNumbers(tally.without, other.without);
  addNumbers(tally.hidden, other.hidden);
  tally.answers += other.answers;
  for (const remark of other.remarks) tally.remarks.push(remark);
}

function addByRole(counts: RoleCounts, other: RoleCounts): void {
  for (const [role, ofRole] of Object.entries(other)) addCounts(countsOf(counts, role), ofRole);
}

function addNumbers<K extends string>(numbers: Record<K, number>, other: Readonly<Record<K, number>>): void {
  for (const key of Object.keys(other) as K[]) numbers[key] += other[key];
}
