/** Questionnaires: the built-in ones, compiled by the build, and those that a user brings. */
import { readdir, readFile } from "node:fs/promises";
import { localise } from "../core/overlay.ts";
import type { Overlay } from "../core/overlay-schema.ts";
import type { Questionnaire } from "../core/questionnaire.ts";
import { normalise } from "../core/questionnaire.ts";
import type { ActionsFile, QuestionnaireFile } from "../core/questionnaire-schema.ts";
import { exitCode, UserError } from "../errors.ts";
import { packageFolder } from "./package-folder.ts";

export type QuestionnaireChoice = { readonly builtin: string } | { readonly file: string };

export interface LoadedQuestionnaire {
  /** In the language asked for, where there is one. */
  readonly questionnaire: Questionnaire;
  /** Of the canonical JSON (sorted keys) of what questionnaire.yaml holds. */
  readonly sha256: string;
  readonly languages: readonly string[];
}

/** What stands in the files of one questionnaire, valid by the schemas. */
export interface QuestionnaireFiles {
  readonly questionnaire: QuestionnaireFile;
  readonly actions?: ActionsFile | undefined;
  /** Language → texts. */
  readonly overlays: Readonly<Record<string, Overlay>>;
  readonly sha256: string;
}

const builtinFolder = new URL("dist/questionnaires/", packageFolder);

/** Ids of the questionnaires that come with the tool. */
export async function builtinQuestionnaires(): Promise<string[]> {
  const names = await readdir(builtinFolder);
  return names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));
}

/**
 * @param language Texts in this language, if the questionnaire has them; else in its own.
 * @throws UserError if there is no such questionnaire, InvalidFiles if its files break the schema.
 */
export async function loadQuestionnaire(choice: QuestionnaireChoice, language?: string): Promise<LoadedQuestionnaire> {
  const files = "builtin" in choice ? await readBuiltin(choice.builtin) : await readOwn(choice.file);
  const questionnaire = normalise(files.questionnaire, files.actions);
  const overlay = language === undefined ? undefined : files.overlays[language];
  return {
    questionnaire: overlay && language ? localise(questionnaire, overlay, language) : questionnaire,
    sha256: files.sha256,
    languages: [files.questionnaire.language, ...Object.keys(files.overlays)],
  };
}

/** Only a questionnaire that somebody brings needs schemas and rules: loading them would slow every other run. */
async function readOwn(path: string): Promise<QuestionnaireFiles> {
  const { readQuestionnaireFiles } = await import("./questionnaire-source.ts");
  return readQuestionnaireFiles(path);
}

async function readBuiltin(id: string): Promise<QuestionnaireFiles> {
  const known = await builtinQuestionnaires();
  if (!known.includes(id)) {
    throw new UserError("unknown-questionnaire", { id, known: known.join(", ") }, exitCode.invalidInput);
  }
  // Compiled and checked by the build: read as it is, since zod and YAML would double the time of a score.
  return JSON.parse(await readFile(new URL(`${id}.json`, builtinFolder), "utf8")) as QuestionnaireFiles;
}
