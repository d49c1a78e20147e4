/** Counts → tallies. */
import { addVoice } from "../../assess/tally/add.ts";
import type { TallyBook } from "../../assess/tally/book.ts";
import { enterLater } from "../../assess/tally/book.ts";
import { addSaid, saidIn } from "../../assess/tally/said.ts";
import type { Tally } from "../../assess/tally/tally.ts";
import { newerDay, questionTally } from "../../assess/tally/tally.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { wholeOrganisation } from "../../questionnaire/reserved-roles.ts";
import { answerValue } from "../../response/answer-value.ts";
import type { Answer } from "../../response/response.ts";
import { shownApartFromConditions } from "../../response/shown.ts";
import type { ImportPlan } from "../mapping/plan.ts";
import type { Counting } from "./counting.ts";
import { hiddenByCondition } from "./counting.ts";
import type { Group } from "./groups.ts";

/** What was counted, in a form that can be sent to another thread. */
export interface Counted extends Pick<Counting, "places" | "answers" | "days" | "members" | "stride"> {
  /** Group → rows. */
  readonly rows: Uint32Array;
  /** Group → code of the newest day. */
  readonly newest: Uint16Array;
  /** `(group * places + place) * stride + code` → rows. */
  readonly counts: Uint32Array;
}

/** What the counts are of. */
export interface CountedBy {
  readonly questionnaire: Questionnaire;
  readonly plan: ImportPlan;
}

export function countedIn({ program, places, answers, days, members, stride }: Counting): Counted {
  program.settleAll();
  const size = places.size * stride;
  const counts = new Uint32Array(members.length * size);
  for (const group of members.keys()) {
    counts.set(new Uint32Array(program.memory.buffer, program.countsOf(group), size), group * size);
  }
  const rows = Uint32Array.from(members, (_, group) => program.rowsOf(group));
  const newest = Uint16Array.from(members, (_, group) => program.newestOf(group));
  return { places, answers, days, members, stride, rows, newest, counts };
}

/** Adds what was counted to a book: tallies are made of it when they are asked for. */
export function enterCounts(book: TallyBook, counted: Counted, by: CountedBy): void {
  const all = { ...counted, ...by, codes: codesByValue(counted, by) };
  for (const [group, { organisation, round }] of counted.members.entries()) {
    enterLater(book, {
      organisation,
      ...(round === undefined ? {} : { round }),
      respondents: counted.rows[group] as number,
      addTo: (tally) => addGroup(tally, group, all),
    });
  }
}

interface Entering extends Counted, CountedBy {
  readonly codes: readonly Codes[];
}

/** Of a question: the lowest value first, so that its counts come in the order of the scale. */
type Codes = readonly number[];

/** Place → codes. */
function codesByValue({ places, answers }: Counted, { questionnaire }: CountedBy): Codes[] {
  const questions = new Map(questionnaire.questions.map((question) => [question.id, question]));
  return [...places].map(([id, place]) => {
    const question = questions.get(id);
    const valued = (answer: Answer | undefined) =>
      (question && answerValue(answer, question, questionnaire).value) ?? 0;
    const values = (answers[place]?.meanings ?? []).map(valued);
    return [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));
  });
}

function addGroup(tally: Tally, group: number, entering: Entering): void {
  const { organisation, role, name } = entering.members[group] as Group;
  const voice = role ?? wholeOrganisation;
  const times = entering.rows[group] as number;
  tally.respondents[voice] = (tally.respondents[voice] ?? 0) + times;
  tally.newest = newerDay(tally.newest, newestOf(entering, group));
  if (name !== undefined) addSaid(tally.said, saidIn({ organisation: { id: organisation, name } }, times));
  addQuestions(entering, tally, group);
}

function newestOf({ plan, days, newest }: Entering, group: number): string | undefined {
  if (plan.submitted?.kind === "constant") return plan.submitted.text.slice(0, 10);
  return days.meanings[newest[group] as number];
}

function addQuestions(entering: Entering, tally: Tally, group: number): void {
  const { questionnaire, plan, places, answers, codes, counts, rows, stride, members } = entering;
  const { role } = members[group] as Group;
  const voice = role ?? wholeOrganisation;
  for (const question of questionnaire.questions) {
    const place = places.get(question.id);
    const kept = shownApartFromConditions(question, role, plan.form);
    const given = questionTally(tally, question.id);
    const where = { question, questionnaire };
    if (place === undefined) {
      addVoice(given, { role: voice, answer: undefined, shown: kept, times: rows[group] as number }, where);
      continue;
    }
    const start = (group * places.size + place) * stride;
    for (const code of codes[place] ?? []) {
      const times = counts[start + code] as number;
      if (times === 0) continue;
      const shown = code === hiddenByCondition ? "condition" : kept;
      addVoice(given, { role: voice, answer: answers[place]?.meanings[code], shown, times }, where);
    }
  }
}
