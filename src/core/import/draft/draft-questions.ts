/** The questions of a drafted mapping: found by id or by exact text; else guessed by likeness, and marked. */
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { normaliseSpelling } from "../mapping/plan.ts";
import { draftAnswers } from "./draft-answers.ts";
import type { DraftInput, DraftNote } from "./draft-input.ts";
import { noteKey } from "./draft-input.ts";
import type { DraftedAnswers } from "./draft-scales.ts";
import { shareScales } from "./draft-scales.ts";
import { likeness } from "./likeness.ts";
import type { ColumnProfile } from "./profile.ts";

type Notes = Map<string, DraftNote>;

export interface DraftedQuestions {
  readonly scales?: Readonly<Record<string, unknown>>;
  readonly questions: Readonly<Record<string, unknown>>;
  readonly skip?: readonly string[];
  readonly ignore?: readonly unknown[];
}

/** @param used Columns that are something else. */
export function draftQuestions(input: DraftInput, used: ReadonlySet<number>, notes: Notes): DraftedQuestions {
  const [questionnaire] = input.questionnaires;
  const free = input.profiles.filter(({ column }) => !used.has(column.position) && !column.metadata);
  const found = match(input.questionnaires, free);
  const questions: Record<string, DraftedAnswers> = {};
  for (const question of questionnaire.questions) {
    const at = found.get(question.id);
    if (!at) continue;
    questions[question.id] = draftAnswers(question, at.profiles, { input, notes });
    if (!at.sure) notes.set(noteKey(["questions", question.id]), { kind: "check", why: "similar" });
  }
  const taken = new Set([...found.values()].flatMap(({ profiles }) => profiles.map(({ column }) => column.position)));
  const skip = questionnaire.questions.filter(({ id }) => !found.has(id)).map(({ id }) => id);
  const left = free.filter(({ column }) => !taken.has(column.position) && column.name !== "");
  if (skip.length > 0) notes.set(noteKey(["skip"]), { kind: "no-column" });
  const names = [...new Map(left.map((profile) => [profile.column.name, profile])).values()];
  for (const [index, profile] of names.entries()) notes.set(noteKey(["ignore", index]), valuesNote(profile));
  const onLevels = new Set(questionnaire.questions.filter(({ form }) => form.kind === "levels").map(({ id }) => id));
  const shared = shareScales(
    Object.fromEntries(Object.entries(questions).filter(([id]) => onLevels.has(id))),
    questionnaire.levels.map(({ value }) => value),
    notes,
  );
  return {
    ...(shared.scales ? { scales: shared.scales } : {}),
    questions: { ...questions, ...shared.questions },
    ...(skip.length > 0 ? { skip } : {}),
    ...(names.length > 0 ? { ignore: names.map(({ column }) => column.name) } : {}),
  };
}

const mostShown = 6;
const mostOfList = 20;

/** What people wrote in their own words stays in their file: only what looks chosen from a list is shown. */
function valuesNote({ values, many }: ColumnProfile): DraftNote {
  const chosen = !many && values.size <= mostOfList && [...values.values()].some((count) => count > 1);
  if (!chosen) return { kind: "texts", count: values.size, more: many };
  return { kind: "values", values: [...values].slice(0, mostShown), more: values.size > mostShown };
}

interface Match {
  readonly profiles: readonly ColumnProfile[];
  readonly sure: boolean;
}

/** Below this, two sentences only share small words. */
const leastLikeness = 0.5;

function match(questionnaires: DraftInput["questionnaires"], free: readonly ColumnProfile[]): Map<string, Match> {
  const [questionnaire] = questionnaires;
  const found = new Map<string, Match>();
  const taken = new Set<ColumnProfile>();
  for (const question of questionnaire.questions) {
    const texts = textsOf(question.id, questionnaires);
    const exact = free.filter((profile) => !taken.has(profile) && isExactly(question, texts, profile));
    const profiles = question.form.kind === "checklist" ? exact : exact.slice(0, 1);
    if (profiles.length === 0) continue;
    found.set(question.id, { profiles, sure: exact.length === profiles.length });
    for (const profile of profiles) taken.add(profile);
  }
  const guesses = questionnaire.questions
    .filter(({ id }) => !found.has(id))
    .flatMap((question) => {
      const texts = textsOf(question.id, questionnaires);
      return free.map((profile) => ({ id: question.id, profile, score: likenessOf(texts, profile) }));
    })
    .filter(({ score }) => score >= leastLikeness)
    .sort((a, b) => b.score - a.score);
  for (const { id, profile } of guesses) {
    if (found.has(id) || taken.has(profile)) continue;
    found.set(id, { profiles: [profile], sure: false });
    taken.add(profile);
  }
  return found;
}

/** A column that is called as a question, or much like one. */
export function isOfQuestion(questionnaires: DraftInput["questionnaires"], profile: ColumnProfile): boolean {
  return questionnaires[0].questions.some((question) => {
    const texts = textsOf(question.id, questionnaires);
    return isExactly(question, texts, profile) || likenessOf(texts, profile) >= leastLikeness;
  });
}

/** Title and text of a question in every language. */
function textsOf(id: string, questionnaires: readonly Questionnaire[]): readonly string[] {
  return questionnaires.flatMap(({ questions }) => {
    const question = questions.find((one) => one.id === id);
    return question ? [question.title, question.text, `${question.title}: ${question.text}`] : [];
  });
}

function isExactly({ id }: Question, texts: readonly string[], { column }: ColumnProfile): boolean {
  const { name, code, text, item } = column;
  if (squeezed(code ?? name) === squeezed(id)) return true;
  const known = texts.map(bare);
  return [text, item, name].some((one) => one !== undefined && known.includes(bare(one)));
}

function likenessOf(texts: readonly string[], { column }: ColumnProfile): number {
  const header = [column.item, column.text ?? column.name].filter((one) => one !== undefined);
  return Math.max(...texts.flatMap((text) => header.map((one) => likeness(text, one))));
}

/** `data-story-shared`, `dataStoryShared` and `DATA_STORY_SHARED` are one id. */
function squeezed(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** A number before it and a sign behind it do not belong to a question. */
function bare(text: string): string {
  return normaliseSpelling(text)
    .replace(/^\d+[.)] ?/, "")
    .replace(/[\s?.:*]+$/, "");
}
