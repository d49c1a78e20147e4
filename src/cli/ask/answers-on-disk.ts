/** What is on disk of the answers of one respondent, and what is not yet. */
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { changedAnswers } from "../../core/response/merge-responses.ts";
import type { Answer, Response } from "../../core/response/response.ts";
import { responseText } from "../../io/response/response-yaml.ts";
import type { KeptFile, SaveResult } from "../../io/saving/kept-file.ts";
import { isTaken } from "../../io/saving/kept-file.ts";

/** The one thing that changes while answers are kept; a save replaces its members. */
export interface AnswersOnDisk {
  file: KeptFile;
  /** As far as this session knows; undefined while there is no file. */
  text: string | undefined;
  /** What the text says; what a new file begins with. */
  response: Response;
  /** Given, and not on disk. */
  unsaved: Response | undefined;
}

/** Changes the text that is there, so that what somebody wrote beside the answers stays. */
export async function trySaving(disk: AnswersOnDisk, next: Response, file = disk.file): Promise<SaveResult> {
  const there = disk.text === undefined ? undefined : { text: disk.text, response: disk.response };
  const text = responseText(file.path, next, there);
  const result = file.save(text);
  if (result.kind !== "saved") return result;
  Object.assign(disk, { file, text, response: next, unsaved: undefined });
  return result;
}

/** How many answers stand nowhere but in memory; all of them where the file was taken away. */
export function unsavedCount({ file, text, response, unsaved }: AnswersOnDisk): number {
  const isThere = text !== undefined && isTaken(file.path);
  return unsaved ? changedAnswers(isThere ? response.answers : new Map(), unsaved.answers).length : 0;
}

/** In the order of the questionnaire, whatever the order of answering. */
export function inOrder(
  answers: ReadonlyMap<string, Answer>,
  questionnaire: Questionnaire,
): ReadonlyMap<string, Answer> {
  const ordered = new Map<string, Answer>();
  for (const { id } of questionnaire.questions) {
    const answer = answers.get(id);
    if (answer) ordered.set(id, answer);
  }
  return ordered;
}
