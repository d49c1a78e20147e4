/** Rows of codes → counts, and counts → tallies. */
import type { Question, Questionnaire } from "../../questionnaire.ts";
import type { Answer } from "../../response.ts";
import { answerValue } from "../../response.ts";
import { shownApartFromConditions } from "../../shown.ts";
import { addVoice } from "../../tally/add.ts";
import { addSaid, saidIn } from "../../tally/said.ts";
import type { Tally } from "../../tally/tally.ts";
import { emptyTally, newerDay, questionTally, wholeOrganisation } from "../../tally/tally.ts";
import type { ImportPlan } from "../plan.ts";
import type { Classes } from "./classes.ts";
import { classes, codeOf } from "./classes.ts";
import type { RowCondition } from "./conditions.ts";
import { placedQuestions, rowConditions } from "./conditions.ts";
import type { Watches } from "./watch.ts";

/** Codes of one question: 1 to 14 an answer, 15 kept away by its condition. */
const codesPerQuestion = 16;
const mostAnswers = codesPerQuestion - 2;
const hiddenByCondition = codesPerQuestion - 1;

/** Respondents of one role in one organisation, which goes by one name. */
interface Group {
  readonly organisation: string;
  readonly name: string | undefined;
  readonly role: string | undefined;
  readonly round: string | undefined;
  rows: number;
  newest: string | undefined;
  /** Of the ids of its respondents the first; only where a name is given, which it decides on. */
  firstId: string | undefined;
}

export interface Counting {
  readonly questionnaire: Questionnaire;
  readonly plan: ImportPlan;
  readonly placed: readonly Question[];
  /** Place → column; −1: not read from the rows. */
  readonly columns: Int16Array;
  readonly conditions: readonly RowCondition[];
  /** Place → what its codes stand for. */
  readonly answers: readonly Classes<Answer>[];
  /** `place * codesPerQuestion + code` → value on the scale; NaN without one. */
  readonly values: Float64Array;
  readonly organisations: Classes<string>;
  readonly names: Classes<string | undefined>;
  readonly roles: Classes<string | undefined>;
  readonly rounds: Classes<string | undefined>;
  readonly days: Classes<string>;
  readonly groups: Map<number, number>;
  readonly members: Group[];
  counts: Uint32Array;
  /** Codes of the row at hand, by place. */
  readonly row: Uint16Array;
}

export function counting(plan: ImportPlan, questionnaire: Questionnaire, watches: Watches): Counting {
  const placed = placedQuestions(questionnaire, watches.questions);
  return {
    questionnaire,
    plan,
    placed,
    columns: Int16Array.from(placed, ({ id }) => watches.questions.get(id) ?? -1),
    conditions: rowConditions(placed),
    answers: placed.map(() => classes<Answer>()),
    values: new Float64Array(placed.length * codesPerQuestion).fill(Number.NaN),
    organisations: classes(),
    names: classes(),
    roles: classes(),
    rounds: classes(),
    days: classes(),
    groups: new Map(),
    members: [],
    counts: new Uint32Array(0),
    row: new Uint16Array(placed.length),
  };
}

/** The code of an answer to the question at a place; answers that count the same are the same. */
export function answerCode(counting: Counting, place: number, answer: Answer): number {
  const question = counting.placed[place];
  const known = counting.answers[place];
  if (!question || !known) return 0;
  const value = answerValue(answer, question, counting.questionnaire);
  // What was written beside it belongs to the one row that it was learned from.
  const { note: _note, evidence: _evidence, ...bare } = answer;
  const code = codeOf(known, JSON.stringify(value), bare, mostAnswers);
  if (value.state === "level") counting.values[place * codesPerQuestion + code] = value.value;
  return code;
}

/** Code 0 of a column that the plan does not have stands for what is the same in all rows. */
export interface RowCodes {
  readonly organisation: number;
  readonly name: number;
  readonly role: number;
  readonly round: number;
  readonly day: number;
}

/** Counts the row whose codes stand in `codes`, by column. @returns its group */
export function countRow(counting: Counting, codes: Uint16Array, who: RowCodes): Group {
  const { columns, row } = counting;
  const group = groupOf(counting, who);
  for (let place = 0; place < columns.length; place++) {
    const column = columns[place] as number;
    row[place] = column < 0 ? 0 : (codes[column] as number);
  }
  if (counting.conditions.length > 0) settleConditions(counting);
  const { counts } = counting;
  let at = group * columns.length * codesPerQuestion;
  for (let place = 0; place < columns.length; place++) {
    const slot = at + (row[place] as number);
    counts[slot] = (counts[slot] as number) + 1;
    at += codesPerQuestion;
  }
  return newMember(counting, group, who.day);
}

function newMember({ members, days, plan }: Counting, group: number, day: number): Group {
  const member = members[group] as Group;
  member.rows++;
  const submitted = plan.submitted?.kind === "constant" ? plan.submitted.text.slice(0, 10) : days.meanings[day];
  if (member.newest !== submitted) member.newest = newerDay(member.newest, submitted);
  return member;
}

function settleConditions({ conditions, row, values }: Counting): void {
  for (const { place, parent, atLeast } of conditions) {
    const value = parent === undefined ? Number.NaN : values[parent * codesPerQuestion + (row[parent] as number)];
    if (!((value as number) >= atLeast)) row[place] = hiddenByCondition;
  }
}

/** As `readRow` cuts it off. */
const longestName = 200;
/** Codes: how many of each are told apart. */
export const most = { organisations: 30_000, names: 30_000, roles: 60, rounds: 60, days: 30_000 };

function groupOf(counting: Counting, { organisation, name, role, round }: RowCodes): number {
  const key = ((organisation * (most.names + 1) + name) * (most.roles + 1) + role) * (most.rounds + 1) + round;
  const known = counting.groups.get(key);
  if (known !== undefined) return known;
  const { plan, members, organisations, names, roles, rounds } = counting;
  const group = members.length;
  members.push({
    organisation: constantOf(plan.organisation) ?? organisations.meanings[organisation] ?? "",
    name: constantOf(plan.organisationName)?.slice(0, longestName) ?? names.meanings[name],
    role: constantOf(plan.role) ?? roles.meanings[role],
    round: constantOf(plan.round) ?? rounds.meanings[round],
    rows: 0,
    newest: undefined,
    firstId: undefined,
  });
  counting.groups.set(key, group);
  const needed = members.length * counting.placed.length * codesPerQuestion;
  if (needed > counting.counts.length) {
    const larger = new Uint32Array(Math.max(needed, counting.counts.length * 2));
    larger.set(counting.counts);
    counting.counts = larger;
  }
  return group;
}

/** A text that is the same in all rows. */
export function constantOf(text: ImportPlan["role"]): string | undefined {
  return text?.kind === "constant" && text.text !== "" ? text.text : undefined;
}

/** One tally for each group: they merge like any others. */
export function talliesOf(counting: Counting): Tally[] {
  const { members } = counting;
  return members.map((member, group) => {
    const { organisation, role, rows, name, firstId } = member;
    const tally = emptyTally(organisation, member.round);
    tally.respondents[role ?? wholeOrganisation] = rows;
    tally.newest = member.newest;
    if (name !== undefined) {
      addSaid(tally.said, saidIn({ organisation: { id: organisation, name }, respondent: { id: firstId ?? "" } }));
    }
    addQuestions(counting, tally, group);
    return tally;
  });
}

function addQuestions(
  { questionnaire, plan, placed, answers, counts, members }: Counting,
  tally: Tally,
  group: number,
) {
  const { role, rows } = members[group] as Group;
  const places = new Map(placed.map(({ id }, place) => [id, place]));
  for (const question of questionnaire.questions) {
    const place = places.get(question.id);
    const kept = shownApartFromConditions(question, role, plan.form);
    const add = (answer: Answer | undefined, shown: typeof kept | "condition", times: number) =>
      addVoice(
        questionTally(tally, question.id),
        { role: role ?? wholeOrganisation, answer, shown, times },
        { question, questionnaire },
      );
    if (place === undefined) {
      add(undefined, kept, rows);
      continue;
    }
    const start = (group * placed.length + place) * codesPerQuestion;
    for (let code = 0; code < codesPerQuestion; code++) {
      const times = counts[start + code] ?? 0;
      if (times > 0) add(answers[place]?.meanings[code], code === hiddenByCondition ? "condition" : kept, times);
    }
  }
}
