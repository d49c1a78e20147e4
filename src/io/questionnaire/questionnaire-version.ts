/** A version of a questionnaire as it is named on a command line: a folder, a file, or the id of a built-in one. */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { exitCode, UserError } from "../../errors.ts";
import type { QuestionnaireChoice } from "./questionnaire-file.ts";
import { builtinQuestionnaires, loadQuestionnaire } from "./questionnaire-file.ts";

export interface QuestionnaireVersion {
  /** In the language asked for, where there is one. */
  readonly questionnaire: Questionnaire;
  /** Language → the same with the texts of that language. */
  readonly byLanguage: ReadonlyMap<string, Questionnaire>;
}

/** @throws UserError where nothing has that name; InvalidFiles where it has errors. */
export async function readVersion(named: string, language: string): Promise<QuestionnaireVersion> {
  const choice = choiceOf(named);
  const first = await loadQuestionnaire(choice, language);
  const byLanguage = new Map([[first.questionnaire.language, first.questionnaire]]);
  for (const other of first.languages) {
    if (!byLanguage.has(other)) byLanguage.set(other, (await loadQuestionnaire(choice, other)).questionnaire);
  }
  return { questionnaire: first.questionnaire, byLanguage };
}

/** A file or a folder of that name wins over a built-in questionnaire. */
function choiceOf(named: string): QuestionnaireChoice {
  const there = statSync(named, { throwIfNoEntry: false });
  if (there) {
    const inside = join(named, "questionnaire.yaml");
    if (there.isDirectory() && !existsSync(inside)) throw noQuestionnaire("folder-without-questionnaire", named);
    return { file: there.isDirectory() ? inside : named };
  }
  const known = builtinQuestionnaires();
  if (known.includes(named)) return { builtin: named };
  throw noQuestionnaire("no-such-questionnaire", named, known.join(", "));
}

function noQuestionnaire(key: string, path: string, known = ""): UserError {
  return new UserError(key, { path, known }, exitCode.invalidInput);
}
