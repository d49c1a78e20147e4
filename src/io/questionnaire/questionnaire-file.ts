/** Questionnaires: the built-in ones, compiled by the build, and those that a user brings. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { normalise } from "../../core/questionnaire/normalise-questionnaire.ts";
import { localise } from "../../core/questionnaire/overlay.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { exitCode, UserError } from "../../errors.ts";
import { packageFolder } from "../package/package-folder.ts";
import type { QuestionnaireFiles } from "./questionnaire-source.ts";

export type QuestionnaireChoice = { readonly builtin: string } | { readonly file: string };

export interface LoadedQuestionnaire {
  /** In the language asked for, where there is one. */
  readonly questionnaire: Questionnaire;
  /** Of the canonical JSON (sorted keys) of what questionnaire.yaml holds. */
  readonly sha256: string;
  readonly languages: readonly string[];
  /** Where one of the user's own stands. */
  readonly file?: string | undefined;
}

const builtinFolder = new URL("dist/questionnaires/", packageFolder);

/** Ids of the questionnaires that come with the tool. */
export function builtinQuestionnaires(): string[] {
  return readdirSync(builtinFolder).flatMap((name) => /^([a-z0-9-]+)\.json$/.exec(name)?.[1] ?? []);
}

/**
 * @param language Texts in this language, if the questionnaire has them; else in its own.
 * @throws UserError if there is no such questionnaire, InvalidFiles if its files break the schema.
 */
export async function loadQuestionnaire(choice: QuestionnaireChoice, language?: string): Promise<LoadedQuestionnaire> {
  if ("builtin" in choice) return readBuiltin(choice.builtin, language);
  return { ...inLanguage(await readOwn(choice.file), language), file: choice.file };
}

/** The model that follows from the files, with the texts of one language. */
export function inLanguage(files: QuestionnaireFiles, language?: string): LoadedQuestionnaire {
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

/** Compiled and checked by the build, a file for each language: schemas and YAML would double the time of a score. */
function readBuiltin(id: string, language: string | undefined): LoadedQuestionnaire {
  const compiled = readCompiled(`${id}.${language}.json`) ?? readCompiled(`${id}.json`);
  if (compiled) return compiled;
  const known = builtinQuestionnaires().join(", ");
  throw new UserError("unknown-questionnaire", { id, known }, exitCode.invalidInput);
}

function readCompiled(name: string): LoadedQuestionnaire | undefined {
  const file = new URL(encodeURIComponent(name), builtinFolder);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
