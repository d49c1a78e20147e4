/** Builders of test data: start from something valid, change one thing at a time. */

import { normalise } from "../../src/core/questionnaire/normalise-questionnaire.ts";
import type { Question, Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import type { QuestionnaireFile } from "../../src/core/questionnaire/questionnaire-schema.ts";
import type { Answer, NoValue, Response } from "../../src/core/response/response.ts";

type QuestionInFile = QuestionnaireFile["questions"][number];

/** A question as it stands in a file; with levels 0–5 unless told otherwise. */
export function aQuestion(id: string, changes: Partial<QuestionInFile> = {}): QuestionInFile {
  const { options, optionSet, checklist, number } = changes;
  const levels = options || optionSet || checklist || number ? {} : { levels: levelTexts(`${id} level`) };
  return {
    id,
    area: "a",
    dimensions: { d: 1 },
    title: `Title of ${id}`,
    text: `Text of ${id}?`,
    ...levels,
    ...changes,
  };
}

export function levelTexts(text: string): Record<string, string> {
  return Object.fromEntries([0, 1, 2, 3, 4, 5].map((level) => [String(level), `${text} ${level}`]));
}

/** Scale 0–5, areas `a` and `b`, dimension `d`, roles `mt`, `cbs` and `ict`; questions `q1` to `q3` unless given. */
export function aQuestionnaireFile(changes: Partial<QuestionnaireFile> = {}): QuestionnaireFile {
  return {
    format: 1,
    id: "test",
    version: "1.0.0",
    language: "en",
    title: "Test",
    scale: { levels: [0, 1, 2, 3, 4, 5].map((value) => ({ value, name: `Level ${value}` })) },
    areas: [
      { id: "a", name: "Area A" },
      { id: "b", name: "Area B" },
    ],
    dimensions: [{ id: "d", name: "Dimension D" }],
    roles: [
      { id: "mt", name: "Management team" },
      { id: "cbs", name: "College" },
      { id: "ict", name: "ICT lead", official: true },
    ],
    questions: [aQuestion("q1"), aQuestion("q2"), aQuestion("q3", { area: "b" })],
    ...changes,
  };
}

export function aQuestionnaire(changes: Partial<QuestionnaireFile> = {}): Questionnaire {
  return normalise(aQuestionnaireFile(changes));
}

export function questionOf(questionnaire: Questionnaire, id: string): Question {
  const found = questionnaire.questions.find((question) => question.id === id);
  if (!found) throw new Error(`The test names a question that is not there: ${id}`);
  return found;
}

/** Answers in their shortest form: a level, or a reason for none. */
export function answersOf(written: Readonly<Record<string, number | NoValue>>) {
  const answers = new Map<string, Answer>();
  for (const [id, value] of Object.entries(written)) {
    answers.set(id, typeof value === "number" ? { kind: "level", level: value } : { kind: "none", state: value });
  }
  return answers;
}

export function aResponse(changes: Partial<Response> = {}): Response {
  return {
    questionnaire: { id: "test", version: "1.0.0" },
    form: "full",
    organisation: { id: "44083", name: "Deinze" },
    respondent: { id: "mt-1" },
    started: "2026-11-23",
    answers: new Map(),
    ...changes,
  };
}
