/** Counts → tallies. */
import type { Questionnaire } from "../../questionnaire.ts";
import type { Answer } from "../../response.ts";
import { shownApartFromConditions } from "../../shown.ts";
import { addVoice } from "../../tally/add.ts";
import type { TallyBook } from "../../tally/book.ts";
import { enterLater } from "../../tally/book.ts";
import { addSaid, saidIn } from "../../tally/said.ts";
import type { Tally } from "../../tally/tally.ts";
import { newerDay, questionTally, wholeOrganisation } from "../../tally/tally.ts";
import type { ImportPlan } from "../mapping/plan.ts";
import { settleCounts } from "./count-row.ts";
import type { Counting, Group } from "./counting.ts";
import { hiddenByCondition } from "./counting.ts";

/** What was counted, in a form that can be sent to another thread. */
export type Counted = Pick<
  Counting,
  "places" | "answers" | "days" | "members" | "rows" | "newest" | "stride" | "counts"
>;

/** What the counts are of. */
export interface CountedBy {
  readonly questionnaire: Questionnaire;
  readonly plan: ImportPlan;
}

export function countedIn(counting: Counting): Counted {
  settleCounts(counting);
  const { places, answers, days, members, rows, newest, stride, counts } = counting;
  return { places, answers, days, members, rows, newest, stride, counts };
}

/** Adds what was counted to a book: tallies are made of it when they are asked for. */
export function enterCounts(book: TallyBook, counted: Counted, by: CountedBy): void {
  for (const [group, { organisation, round }] of counted.members.entries()) {
    enterLater(book, {
      organisation,
      ...(round === undefined ? {} : { round }),
      respondents: counted.rows[group] as number,
      addTo: (tally) => addGroup(tally, group, { ...counted, ...by }),
    });
  }
}

function addGroup(tally: Tally, group: number, counting: Counted & CountedBy): void {
  const { organisation, role, name } = counting.members[group] as Group;
  const voice = role ?? wholeOrganisation;
  const times = counting.rows[group] as number;
  tally.respondents[voice] = (tally.respondents[voice] ?? 0) + times;
  tally.newest = newerDay(tally.newest, newestOf(counting, group));
  if (name !== undefined) addSaid(tally.said, saidIn({ organisation: { id: organisation, name } }, times));
  addQuestions(counting, tally, group);
}

function newestOf({ plan, days, newest }: Counted & CountedBy, group: number): string | undefined {
  if (plan.submitted?.kind === "constant") return plan.submitted.text.slice(0, 10);
  return days.meanings[newest[group] as number];
}

function addQuestions(
  { questionnaire, plan, places, answers, counts, rows, stride, members }: Counted & CountedBy,
  tally: Tally,
  group: number,
) {
  const { role } = members[group] as Group;
  for (const question of questionnaire.questions) {
    const place = places.get(question.id);
    const kept = shownApartFromConditions(question, role, plan.form);
    const given = questionTally(tally, question.id);
    const add = (answer: Answer | undefined, shown: typeof kept | "condition", times: number) =>
      addVoice(given, { role: role ?? wholeOrganisation, answer, shown, times }, { question, questionnaire });
    if (place === undefined) {
      add(undefined, kept, rows[group] as number);
      continue;
    }
    const start = (group * places.size + place) * stride;
    for (let code = 0; code < stride; code++) {
      const times = counts[start + code] as number;
      if (times > 0) add(answers[place]?.meanings[code], code === hiddenByCondition ? "condition" : kept, times);
    }
  }
}
