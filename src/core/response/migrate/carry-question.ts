/** What becomes of one question of the newer version: which answers of then go into it. */

import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Origin } from "../../questionnaire/versions/carried.ts";
import { carriedFrom, meansTheSame } from "../../questionnaire/versions/carried.ts";
import { compareVersions } from "../../questionnaire/versions/version-changes.ts";
import { answerValue } from "../answer-value.ts";
import { withoutRemarks } from "../remarks.ts";
import type { Answer, Response, Restatement } from "../response.ts";
import { carryStatement, joined, joinedRemarks, longestNote, lowestOf } from "./carry-answer.ts";

/** An answer of then that the present question cannot hold. */
export interface LeftAnswer {
  readonly id: string;
  readonly version: string;
  readonly answer: Answer;
}

export interface CarriedQuestion {
  readonly id: string;
  /** Absent: nothing goes into it. */
  readonly answer?: Answer;
  readonly isCarried: boolean;
  /** Why an answer of then did not fit. */
  readonly trouble?: "does-not-fit" | "incomplete" | "meaning-changed";
  /** Questions of then whose answers went into it, and those whose answers should have and could not, or not whole. */
  readonly taken: readonly string[];
  readonly missed: readonly string[];
}

export interface Carrying {
  readonly newer: Questionnaire;
  readonly older?: Questionnaire | undefined;
  readonly noteOf: (left: LeftAnswer) => string;
}

export function carryQuestion(question: Question, response: Response, carrying: Carrying): CarriedQuestion {
  const { id } = question;
  const origins = originsOf(question, response, carrying);
  const given = origins.flatMap(({ id: from }) => {
    const answer = response.answers.get(from);
    return answer ? [{ id: from, answer }] : [];
  });
  if (given.length === 0) return { id, isCarried: false, taken: [], missed: [] };
  const ids = given.map(({ id: from }) => from);
  const failed = (trouble: NonNullable<CarriedQuestion["trouble"]>): CarriedQuestion => {
    return { id, answer: noteOnly(given, response, carrying), isCarried: false, trouble, taken: [], missed: ids };
  };
  if (given.length < origins.length) return failed("incomplete");
  if (hasChanged(question, carrying)) return failed("meaning-changed");
  const place = { question, newer: carrying.newer };
  const parts = origins.map(({ id: from, how }) => {
    const answer = response.answers.get(from);
    return answer && carryStatement(withoutRemarks(answer), how, place);
  });
  const said = lowestOf(parts, (part) => answerValue(part, question, carrying.newer).value);
  if (!said) return failed(parts.includes(undefined) ? "does-not-fit" : "incomplete");
  const { remarks, isCut } = joinedRemarks(given.map(({ answer }) => answer));
  const restated = restatementOf(given, origins, place);
  const answer = { ...said, ...remarks, ...(restated.earlier ? { earlier: restated.earlier } : {}) };
  return { id, answer, isCarried: true, taken: ids, missed: isCut || restated.isLost ? ids : [] };
}

/** The question of then with the same id, or those of that version that this one replaces. */
function originsOf(question: Question, response: Response, carrying: Carrying): readonly Origin[] {
  if (response.answers.has(question.id)) return [{ id: question.id, how: "same" }];
  const all = carriedFrom({ questions: [question] }).get(question.id) ?? [];
  return all.filter(({ id }) => response.answers.has(id) || wasThere(id, response.questionnaire.version, carrying));
}

/** Unless something says otherwise: a question that came later or was gone by then has no answer to wait for. */
function wasThere(id: string, version: string, { newer, older }: Carrying): boolean {
  if (older?.version === version) return older.questions.some((question) => question.id === id);
  return !newer.changes.some((change) =>
    compareVersions(change.version, version) > 0 ? change.added.includes(id) : change.removed.includes(id),
  );
}

/** A question that kept its id although an answer has another value now. */
function hasChanged(question: Question, { newer, older }: Carrying): boolean {
  const before = older?.questions.find(({ id }) => id === question.id);
  return older !== undefined && before !== undefined && !meansTheSame(before, question, { older, newer });
}

interface Given {
  readonly id: string;
  readonly answer: Answer;
}

/** What was said then, for whoever is asked again. */
function noteOnly(given: readonly Given[], response: Response, { noteOf }: Carrying): Answer {
  const { version } = response.questionnaire;
  const { remarks } = joinedRemarks(given.map(({ answer }) => answer));
  const told = given.map(({ id, answer }) => noteOf({ id, version, answer }));
  const note = joined([...told, remarks.note])?.slice(0, longestNote);
  const { evidence } = remarks;
  return { kind: "none", state: "unanswered", note, ...(evidence ? { evidence } : {}) };
}

/** What a group said of the round before is carried like an answer, where there is one question of then. */
function restatementOf(
  given: readonly Given[],
  origins: readonly Origin[],
  place: Parameters<typeof carryStatement>[2],
): { readonly earlier?: Restatement; readonly isLost: boolean } {
  const restated = given.flatMap(({ answer }) => answer.earlier ?? []);
  const [only, another] = restated;
  if (!only) return { isLost: false };
  const { reason, ...said } = only;
  const how = origins.find(({ id }) => id === given[0]?.id)?.how ?? "same";
  const carried = another === undefined && given.length === 1 ? carryStatement(said, how, place) : undefined;
  return carried ? { earlier: { ...carried, reason }, isLost: false } : { isLost: true };
}
