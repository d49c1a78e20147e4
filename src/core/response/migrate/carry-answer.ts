/** One answer to an earlier question → what it is to the question that takes its place. */

import type { Question, Questionnaire, Replacement } from "../../questionnaire/questionnaire.ts";
import { askAgain } from "../../questionnaire/questionnaire.ts";
import { fits } from "../parse-response.ts";
import type { Answer, Remarks, Statement } from "../response.ts";

export interface Place {
  readonly question: Question;
  readonly newer: Questionnaire;
}

/** Undefined where it does not fit: the question is asked again. A reason for no value is one in every version. */
export function carryStatement(said: Statement, how: Replacement, { question, newer }: Place): Statement | undefined {
  if (said.kind === "none") return said;
  const carried = how === "same" ? said : mapped(said, how);
  return carried && fits(carried, question, newer) ? carried : undefined;
}

function mapped(said: Statement, map: Readonly<Record<string, number | string>>): Statement | undefined {
  const key = said.kind === "level" ? String(said.level) : said.kind === "option" ? said.option : undefined;
  const to = key === undefined || !Object.hasOwn(map, key) ? askAgain : map[key];
  if (to === undefined || to === askAgain) return undefined;
  if (typeof to === "number") return { kind: "level", level: to };
  return to === "not-applicable" || to === "dont-know" ? { kind: "none", state: to } : { kind: "option", option: to };
}

/**
 * Several answers to questions that became one: the lowest, since the new question asks for all of it. What did not
 * apply is left out; where something is not known, so is the whole: undefined.
 *
 * @param scoreOf The value of a statement on the scale.
 */
export function lowestOf(
  said: readonly (Statement | undefined)[],
  scoreOf: (statement: Statement) => number | undefined,
): Statement | undefined {
  const [first] = said;
  if (said.length === 1 || said.every((one) => one && first && isSameState(one, first))) return first;
  const applying = said.filter((one) => !(one?.kind === "none" && one.state === "not-applicable"));
  const valued = applying.map((one) => ({ one, value: one && scoreOf(one) }));
  if (valued.some(({ value }) => value === undefined)) return undefined;
  return valued.reduce((a, b) => ((b.value ?? 0) < (a.value ?? 0) ? b : a)).one;
}

function isSameState(a: Statement, b: Statement): boolean {
  return a.kind === "none" && b.kind === "none" && a.state === b.state;
}

/** The longest note that a file may hold. */
export const longestNote = 2000;

/** Notes under each other, evidence once; what only a group writes is kept where there is one origin. */
export function joinedRemarks(answers: readonly Answer[]): { readonly remarks: Remarks; readonly isCut: boolean } {
  const [only] = answers.length === 1 ? answers : [];
  const note = joined(answers.map((answer) => answer.note));
  const evidence = [...new Set(answers.flatMap((answer) => answer.evidence ?? []))];
  const kept = { note: note?.slice(0, longestNote), evidence: evidence.length > 0 ? evidence.slice(0, 50) : undefined };
  const isCut = (note?.length ?? 0) > longestNote || evidence.length > 50;
  const group = { reason: only?.reason, dissent: only?.dissent };
  return { remarks: present({ ...kept, ...group }), isCut };
}

/** Undefined where there is no text at all. */
export function joined(texts: readonly (string | undefined)[]): string | undefined {
  return texts.filter((text) => text !== undefined && text !== "").join("\n") || undefined;
}

function present(remarks: Remarks): Remarks {
  return Object.fromEntries(Object.entries(remarks).filter(([, value]) => value !== undefined));
}
