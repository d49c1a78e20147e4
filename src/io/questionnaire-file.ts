/** Questionnaires: the built-in ones, compiled by the build, and those that a user brings. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { z } from "zod";
import type { Issue } from "../core/issue.ts";
import type { Overlay } from "../core/overlay.ts";
import { localise, overlaySchema } from "../core/overlay.ts";
import type { ActionsFile, Questionnaire, QuestionnaireFile } from "../core/questionnaire.ts";
import { actionsFileSchema, normalise, questionnaireFileSchema } from "../core/questionnaire.ts";
import { issuesOfSchema } from "../core/schema-issues.ts";
import { exitCode, UserError } from "../errors.ts";
import type { LocatedIssue } from "./invalid-files.ts";
import { InvalidFiles, locateAll } from "./invalid-files.ts";
import { packageFolder } from "./package-folder.ts";
import type { YamlDocument } from "./yaml-file.ts";
import { readDocument } from "./yaml-file.ts";

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
  const files = "builtin" in choice ? await readBuiltin(choice.builtin) : await readQuestionnaireFiles(choice.file);
  const questionnaire = normalise(files.questionnaire, files.actions);
  const overlay = language === undefined ? undefined : files.overlays[language];
  return {
    questionnaire: overlay && language ? localise(questionnaire, overlay, language) : questionnaire,
    sha256: files.sha256,
    languages: [files.questionnaire.language, ...Object.keys(files.overlays)],
  };
}

async function readBuiltin(id: string): Promise<QuestionnaireFiles> {
  const known = await builtinQuestionnaires();
  if (!known.includes(id)) {
    throw new UserError("unknown-questionnaire", { id, known: known.join(", ") }, exitCode.invalidInput);
  }
  // Compiled and checked by the build: read as it is, since zod and YAML would double the time of a score.
  return JSON.parse(await readFile(new URL(`${id}.json`, builtinFolder), "utf8")) as QuestionnaireFiles;
}

/**
 * Reads questionnaire.yaml with the actions.yaml and overlays beside it. What `check` calls an error in the first two is
 * refused, since scores and plans rest on them; a translation need only have the right form.
 *
 * @throws UserError or InvalidFiles
 */
export async function readQuestionnaireFiles(path: string): Promise<QuestionnaireFiles> {
  // Only questionnaires that somebody brings need the rules; the built-in ones were checked by the build.
  const { checkActions, checkQuestionnaire } = await import("../core/rules.ts");
  const problems: LocatedIssue[] = [];
  const document = await readDocument(path);
  const questionnaire = await take(document, questionnaireFileSchema, problems);
  if (questionnaire) problems.push(...(await errorsIn(document, checkQuestionnaire(questionnaire))));
  const folder = dirname(path);
  const actionsPath = join(folder, "actions.yaml");
  const actionsDocument = existsSync(actionsPath) ? await readDocument(actionsPath) : undefined;
  const actions = actionsDocument && (await take(actionsDocument, actionsFileSchema, problems));
  if (actionsDocument && actions && questionnaire) {
    problems.push(...(await errorsIn(actionsDocument, checkActions(actions, questionnaire))));
  }
  const overlays: Record<string, Overlay> = {};
  for (const name of await overlayNames(folder)) {
    const overlay = await take(await readDocument(join(folder, name)), overlaySchema, problems);
    if (overlay) overlays[name.slice(0, -".yaml".length)] = overlay;
  }
  if (problems.length > 0 || !questionnaire) throw new InvalidFiles(problems);
  return { questionnaire, actions, overlays, sha256: sha256Of(document.data) };
}

function errorsIn(document: YamlDocument, issues: readonly Issue[]): Promise<LocatedIssue[]> {
  return locateAll(
    document,
    issues.filter((found) => found.severity === "error"),
  );
}

/** Files named after a language: `en.yaml`, `fr-BE.yaml`. */
export async function overlayNames(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => /^[a-z]{2}(?:-[A-Z]{2})?\.yaml$/.test(name)).sort();
}

async function take<T>(document: YamlDocument, schema: z.ZodType<T>, problems: LocatedIssue[]): Promise<T | undefined> {
  let issues: readonly Issue[] = document.issues;
  if (issues.length === 0) {
    const parsed = schema.safeParse(document.data);
    if (parsed.success) return parsed.data;
    issues = issuesOfSchema(parsed.error, document.data, schema);
  }
  problems.push(...(await locateAll(document, issues)));
  return undefined;
}

/** SHA-256 of the canonical JSON: keys sorted, no white space. */
export function sha256Of(data: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(data)))
    .digest("hex");
}

function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}
