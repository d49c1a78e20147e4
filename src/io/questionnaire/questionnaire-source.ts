/** A questionnaire as it is written: its YAML files, checked against schemas and rules. */
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { $ZodType } from "zod/v4/core";
import { safeParse } from "zod/v4/core";
import type { Issue } from "../../core/issue/issue.ts";
import { issuesOfSchema } from "../../core/issue/schema-issues.ts";
import type { Overlay } from "../../core/questionnaire/overlay-schema.ts";
import { overlaySchema } from "../../core/questionnaire/overlay-schema.ts";
import type { ActionsFile, QuestionnaireFile } from "../../core/questionnaire/questionnaire-schema.ts";
import { actionsFileSchema, questionnaireFileSchema } from "../../core/questionnaire/questionnaire-schema.ts";
import { checkActions, checkQuestionnaire } from "../../core/questionnaire/rules/check-questionnaire.ts";
import { sha256Of } from "../sha256.ts";
import type { LocatedIssue } from "../yaml/invalid-files.ts";
import { InvalidFiles, locateAll } from "../yaml/invalid-files.ts";
import type { YamlDocument } from "../yaml/yaml-file.ts";
import { readDocument } from "../yaml/yaml-file.ts";

/** What stands in the files of one questionnaire, valid by the schemas. */
export interface QuestionnaireFiles {
  readonly questionnaire: QuestionnaireFile;
  readonly actions?: ActionsFile | undefined;
  /** Language → texts. */
  readonly overlays: Readonly<Record<string, Overlay>>;
  readonly sha256: string;
}

/**
 * Reads questionnaire.yaml with the actions.yaml and overlays beside it. What `check` calls an error in the first two is
 * refused, since scores and plans rest on them; a translation need only have the right form.
 *
 * @throws UserError or InvalidFiles
 */
export async function readQuestionnaireFiles(path: string): Promise<QuestionnaireFiles> {
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
  for (const name of overlayNames(folder)) {
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
function overlayNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^[a-z]{2}(?:-[A-Z]{2})?\.yaml$/.test(name))
    .sort();
}

async function take<T>(document: YamlDocument, schema: $ZodType<T>, problems: LocatedIssue[]): Promise<T | undefined> {
  let issues: readonly Issue[] = document.issues;
  if (issues.length === 0) {
    const parsed = safeParse(schema, document.data);
    if (parsed.success) return parsed.data;
    issues = issuesOfSchema(parsed.error, document.data, schema);
  }
  problems.push(...(await locateAll(document, issues)));
  return undefined;
}
