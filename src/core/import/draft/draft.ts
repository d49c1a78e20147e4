/**
 * A mapping to start from: what an export of a form of our own needs, complete; of any other the columns, the values and
 * guesses that are marked as guesses. No level is ever guessed: a value is a level only where it is the level's own text.
 */

import type { DraftInput, DraftNote } from "./draft-input.ts";
import { draftQuestions } from "./draft-questions.ts";
import { draftRespondent } from "./draft-respondent.ts";
import { draftOfOwnForm } from "./own-form.ts";

export interface MappingDraft {
  /** As a mapping, but for values that are still null and an organisation that may still be empty. */
  readonly content: Readonly<Record<string, unknown>>;
  /** `noteKey` of a place in the content → what is said about it. */
  readonly notes: ReadonlyMap<string, DraftNote>;
  /** A form of our own: nothing is left to fill in or to check. */
  readonly ownForm: boolean;
}

export function draftMapping(input: DraftInput): MappingDraft {
  const [questionnaire] = input.questionnaires;
  const { columns, detected } = input;
  const head = {
    mapping: 1,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
  };
  const lock = { columns: { count: columns.columns.length, sha256: columns.sha256 } };
  const stated = input.encoding === undefined ? {} : { encoding: input.encoding };
  const known = { platform: detected.platform, ...stated };
  const own = draftOfOwnForm(input);
  if (own) {
    const content = { ...head, ...own.before, source: known, ...own.content, ...lock };
    return { content, notes: own.notes, ownForm: true };
  }
  const notes = new Map<string, DraftNote>();
  const respondent = draftRespondent(input, notes);
  const questions = draftQuestions(input, respondent.used, notes);
  const source = { ...known, ...respondent.source };
  return {
    content: { ...head, source, respondent: respondent.content, ...questions, ...lock },
    notes,
    ownForm: false,
  };
}
