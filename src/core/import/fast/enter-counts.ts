/** Counts → tallies. */
import { addVoice, hasRemark } from "../../assess/tally/add.ts";
import type { TallyBook } from "../../assess/tally/book.ts";
import { enterLater, tallyKey } from "../../assess/tally/book.ts";
import { addCount } from "../../assess/tally/counts.ts";
import { addSaid, saidIn } from "../../assess/tally/said.ts";
import type { QuestionTally, Tally } from "../../assess/tally/tally.ts";
import { countsOf, newerDay, questionTally } from "../../assess/tally/tally.ts";
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { wholeOrganisation } from "../../questionnaire/reserved-roles.ts";
import type { Value } from "../../response/answer-value.ts";
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
    counts.set(new Uint32Array(program.memory.buffer, program.totalsOf(group), size), group * size);
  }
  const rows = Uint32Array.from(members, (_, group) => program.rowsOf(group));
  const newest = Uint16Array.from(members, (_, group) => program.newestOf(group));
  return { places, answers, days, members, stride, rows, newest, counts };
}

/** Adds what was counted to a book: tallies are made of it when they are asked for. */
export function enterCounts(book: TallyBook, counted: Counted, by: CountedBy): void {
  const entering = { ...counted, ...by, meanings: by.questionnaire.questions.map(meaningIn(counted, by)) };
  for (const groups of groupsOfTallies(counted)) {
    const { organisation, round } = counted.members[groups[0] as number] as Group;
    enterLater(book, {
      organisation,
      ...(round === undefined ? {} : { round }),
      respondents: groups.reduce((sum, group) => sum + (counted.rows[group] as number), 0),
      addTo: (tally) => addGroups(tally, groups, entering),
    });
  }
}

/** The groups of each organisation and round. */
function groupsOfTallies({ members }: Counted): Iterable<readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [group, { organisation, round }] of members.entries()) {
    const key = tallyKey(organisation, round);
    const groups = found.get(key);
    if (groups) groups.push(group);
    else found.set(key, [group]);
  }
  return found.values();
}

interface Entering extends Counted, CountedBy {
  /** In the order of the questionnaire. */
  readonly meanings: readonly QuestionMeaning[];
}

/** What a question's codes stand for: the same for all groups. */
interface QuestionMeaning {
  readonly question: Question;
  /** Absent: not read from the rows. */
  readonly place: number | undefined;
  /** The codes of answers that are a value and nothing else, as nearly all are; the lowest value first. */
  readonly levels: readonly { readonly code: number; readonly value: number }[];
  readonly others: readonly CodeMeaning[];
}

interface CodeMeaning {
  readonly code: number;
  readonly answer: Answer | undefined;
  readonly value: Value;
}

function meaningIn(
  { places, answers }: Counted,
  { questionnaire }: CountedBy,
): (question: Question) => QuestionMeaning {
  return (question) => {
    const place = places.get(question.id);
    const meanings = place === undefined ? [] : (answers[place]?.meanings ?? []);
    const codes = meanings.map((answer, code) => ({
      code,
      answer,
      value: answerValue(answer, question, questionnaire),
    }));
    const levels = codes.flatMap(({ code, answer, value }) =>
      value.state === "level" && answer && !hasRemark(answer) ? [{ code, value: value.value }] : [],
    );
    const plain = new Set(levels.map(({ code }) => code));
    const others = codes.filter(({ code }) => !plain.has(code));
    return { question, place, levels: levels.sort((a, b) => a.value - b.value), others };
  };
}

function addGroups(tally: Tally, groups: readonly number[], entering: Entering): void {
  for (const group of groups) addRespondents(tally, group, entering);
  for (const meaning of entering.meanings) {
    const given = questionTally(tally, meaning.question.id);
    for (const group of groups) addAnswers(given, { meaning, group }, entering);
  }
}

function addRespondents(tally: Tally, group: number, entering: Entering): void {
  const { organisation, role = wholeOrganisation, name } = entering.members[group] as Group;
  const times = entering.rows[group] as number;
  tally.respondents[role] = (tally.respondents[role] ?? 0) + times;
  tally.newest = newerDay(tally.newest, newestOf(entering, group));
  if (name !== undefined) addSaid(tally.said, saidIn({ organisation: { id: organisation, name } }, times));
}

function newestOf({ plan, days, newest }: Entering, group: number): string | undefined {
  if (plan.submitted?.kind === "constant") return plan.submitted.text.slice(0, 10);
  return days.meanings[newest[group] as number];
}

/** The answers of a group to one question. */
interface Answers {
  readonly meaning: QuestionMeaning;
  readonly group: number;
}

function addAnswers(given: QuestionTally, { meaning, group }: Answers, entering: Entering): void {
  const { question, place, levels, others } = meaning;
  const { plan, places, counts, stride, rows, members } = entering;
  const { role } = members[group] as Group;
  const voice = role ?? wholeOrganisation;
  const shown = shownApartFromConditions(question, role, plan.form);
  if (place === undefined) {
    addVoice(given, { role: voice, ...nothing, shown, times: rows[group] as number });
    return;
  }
  const start = (group * places.size + place) * stride;
  addLevels(given, levels, { voice, counts, start });
  for (const { code, answer, value } of others) {
    const times = counts[start + code] as number;
    if (times === 0) continue;
    addVoice(given, { role: voice, answer, value, shown: code === hiddenByCondition ? "condition" : shown, times });
  }
}

interface Counter {
  readonly voice: string;
  readonly counts: Uint32Array;
  /** Where in `counts` those of the question start. */
  readonly start: number;
}

function addLevels(given: QuestionTally, levels: QuestionMeaning["levels"], { voice, counts, start }: Counter): void {
  let ofRole = given.values[voice];
  for (const { code, value } of levels) {
    const times = counts[start + code] as number;
    if (times === 0) continue;
    ofRole ??= countsOf(given.values, voice);
    addCount(ofRole, value, times);
    given.answers += times;
  }
}

const nothing = { answer: undefined, value: { state: "unanswered" } } as const;
