/** Which columns a fast reader has to look at, and for what. */
import { consensusRole } from "../../questionnaire/reserved-roles.ts";
import type { ImportPlan, PlannedText } from "../mapping/plan.ts";

export const watch = {
  /** Nobody needs it. */
  ignored: 0,
  /** Part of the answers, the organisation, the role or a test: its meaning is learned. */
  learned: 1,
  /** A date, perhaps with a time: learned by its day. */
  moment: 2,
  /** The respondent's id. */
  id: 3,
  /** A note, evidence, or why there is no answer: a row that has one is read the general way. */
  blank: 4,
  /** Something must stand in it. */
  filled: 5,
} as const;

export interface Watches {
  /** Position → one of `watch`. */
  readonly columns: Uint8Array;
  readonly organisation?: number | undefined;
  readonly name?: number | undefined;
  readonly role?: number | undefined;
  readonly round?: number | undefined;
  readonly submitted?: number | undefined;
  readonly id?: number | undefined;
  /** Question → its column. */
  readonly questions: ReadonlyMap<string, number>;
}

/**
 * Undefined where the meaning of a row is more than that of its cells one by one: a checklist over several columns, a
 * column that is used twice, ids that are rewritten, or rows without a date of their own, which are drafts.
 *
 * @param width how many cells each row has
 */
export function watchesOf(plan: ImportPlan, width: number): Watches | undefined {
  const uses = usesOf(plan);
  if (!uses || plan.submitted === undefined || width < 2) return undefined;
  // A workshop decides, and is no voice among others.
  if (plan.role?.kind === "constant" && plan.role.text === consensusRole) return undefined;
  const columns = new Uint8Array(width);
  for (const { column, what } of uses) {
    const before = columns[column];
    const sharable = what === watch.blank || what === watch.moment;
    if (before === undefined || (before !== watch.ignored && !(sharable && before === what))) return undefined;
    columns[column] = what;
  }
  for (const { column, what } of testsOf(plan)) {
    const before = columns[column];
    if (before === watch.ignored) columns[column] = what;
    // A cell that was learned from a row that passed passes again; an id or a date is not learned as a whole.
    else if (before !== watch.learned && !(what === watch.filled && before !== watch.blank)) return undefined;
  }
  // Something that is never blank, so that a row without any content is not taken for one.
  if (
    ![watch.id, watch.moment, watch.filled].some((kind) => columns.includes(kind)) &&
    plan.organisation.kind === "constant"
  ) {
    return undefined;
  }
  return {
    columns,
    organisation: columnOf(plan.organisation),
    name: columnOf(plan.organisationName),
    role: columnOf(plan.role),
    round: columnOf(plan.round),
    submitted: plan.submitted.kind === "column" ? plan.submitted.column : undefined,
    id: columnOf(plan.respondent),
    questions: new Map(uses.flatMap(({ question, column }) => (question === undefined ? [] : [[question, column]]))),
  };
}

interface Use {
  readonly column: number;
  readonly what: number;
  readonly question?: string;
}

function usesOf(plan: ImportPlan): Use[] | undefined {
  const uses: Use[] = [];
  const add = (column: number | undefined, what: number) => {
    if (column !== undefined) uses.push({ column, what });
  };
  for (const text of [plan.organisation, plan.organisationName, plan.role, plan.round])
    add(columnOf(text), watch.learned);
  for (const { question, reading, state, note, evidence } of plan.questions) {
    if (reading.kind === "columns") return undefined;
    uses.push({ column: reading.column, what: watch.learned, question });
    add(state?.column, watch.blank);
    add(note, watch.blank);
    add(evidence, watch.blank);
  }
  for (const moment of [plan.submitted, plan.started]) {
    if (moment?.kind === "column") add(moment.column, watch.moment);
  }
  const { respondent } = plan;
  if (respondent?.kind === "column" && (respondent.values || respondent.pad !== undefined)) return undefined;
  add(columnOf(respondent), watch.id);
  return uses;
}

/** What a row that is taken shows in the columns of its tests. */
function testsOf({ complete, exclude }: ImportPlan): Use[] {
  const tests = exclude.map(({ column, test }) => ({
    column,
    what: test === "not-blank" ? watch.blank : watch.learned,
  }));
  if (!complete) return tests;
  return [...tests, { column: complete.column, what: complete.test === "not-blank" ? watch.filled : watch.learned }];
}

function columnOf(text: PlannedText | undefined): number | undefined {
  return text?.kind === "column" ? text.column : undefined;
}
