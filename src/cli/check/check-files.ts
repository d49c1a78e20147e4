/** Reads files of every kind and finds all that is wrong with each; questionnaires, actions and overlays together. */
import { basename, dirname, extname, join } from "node:path";
import type { $ZodType } from "zod/v4/core";
import { fileKind } from "../../core/files/file-kind.ts";
import { checkMapping } from "../../core/import/mapping/mapping-rules.ts";
import { mappingSchema } from "../../core/import/mapping/mapping-schema.ts";
import type { Issue } from "../../core/issue/issue.ts";
import { issue } from "../../core/issue/issue.ts";
import { nearest } from "../../core/issue/nearest.ts";
import { parseWithSchema, withFurther } from "../../core/issue/schema-parse.ts";
import { normalise } from "../../core/questionnaire/normalise-questionnaire.ts";
import { overlaySchema } from "../../core/questionnaire/overlay-schema.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { ActionsFile, QuestionnaireFile } from "../../core/questionnaire/questionnaire-schema.ts";
import { actionsFileSchema, questionnaireFileSchema } from "../../core/questionnaire/questionnaire-schema.ts";
import { checkActions, checkOverlay, checkQuestionnaire } from "../../core/questionnaire/rules/check-questionnaire.ts";
import { parseOrganisation, parseResponse } from "../../core/response/parse-response.ts";
import { organisationFileSchema, responseFileSchema } from "../../core/response/response-schema.ts";
import { UserError } from "../../errors.ts";
import type { ListedFile } from "../../io/list-files.ts";
import { builtinQuestionnaires, loadQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import type { LocatedIssue } from "../../io/yaml/invalid-files.ts";
import { locateAll } from "../../io/yaml/invalid-files.ts";
import type { YamlDocument } from "../../io/yaml/yaml-file.ts";
import { readDocument } from "../../io/yaml/yaml-file.ts";
import { withMigrateCommand } from "../versions/migrate-command.ts";

/** Everything that is wrong, file by file in the order given. */
export async function checkFiles(files: readonly ListedFile[], own: string | undefined): Promise<LocatedIssue[]> {
  const documents: (ListedFile & { readonly document: YamlDocument })[] = [];
  for (const file of files) documents.push({ ...file, document: await readDocument(file.path) });
  const questionnaires = questionnaireFinder(
    documents.map(({ document }) => document),
    own,
  );
  const found: LocatedIssue[] = [];
  for (const { document, named } of documents) {
    const issues = document.issues.length > 0 ? document.issues : await checkDocument(document, named, questionnaires);
    found.push(...(await locateAll(document, issues)));
  }
  return found;
}

async function checkDocument(
  document: YamlDocument,
  named: boolean,
  find: FindQuestionnaire,
): Promise<readonly Issue[]> {
  const { data } = document;
  if (data === null || data === undefined) return [issue("empty-file", [])];
  switch (fileKind(data)) {
    case "questionnaire": {
      const parsed = parseWithSchema(questionnaireFileSchema, data);
      return withFurther(parsed.issues, parsed.value ? checkQuestionnaire(parsed.value) : []);
    }
    case "actions": {
      const parsed = parseWithSchema(actionsFileSchema, data);
      const beside = await questionnaireBeside(document.path);
      if (!beside) return [...parsed.issues, alone()];
      return withFurther(parsed.issues, parsed.value ? checkActions(parsed.value, beside) : []);
    }
    case "overlay":
      return checkTranslation(document);
    case "response":
      return checkAnswers(document, find);
    case "organisation": {
      const questionnaire = await find(document);
      if ("issues" in questionnaire) return questionnaire.issues;
      if (questionnaire.use) return parseOrganisation(data, questionnaire.use).issues;
      return parseWithSchema(organisationFileSchema, data).issues;
    }
    case "mapping":
      return checkMappingFile(document, find);
    case "theme":
      return (await checkingTemplates()).checkThemeFile(document).then(({ issues }) => issues);
    case "outline":
      return (await checkingTemplates()).checkOutlineFile(document).issues;
    case undefined:
      // A folder may hold other things; what was named is meant.
      return [issue("not-recognised", [], {}, named ? "error" : "warning")];
  }
}

/** Most of what is checked is no template: its parts are loaded for one. */
function checkingTemplates() {
  return import("../reports/check-template.ts");
}

async function checkTranslation({ path, data }: YamlDocument): Promise<readonly Issue[]> {
  const parsed = parseWithSchema(overlaySchema, data);
  const file = await questionnaireBeside(path);
  if (!file) return [...parsed.issues, alone()];
  const actions = await readBeside(path, "actions.yaml", actionsFileSchema);
  const language = basename(path, extname(path));
  return withFurther(parsed.issues, parsed.value ? checkOverlay(parsed.value, language, file, actions) : []);
}

async function checkAnswers(document: YamlDocument, find: FindQuestionnaire): Promise<readonly Issue[]> {
  const questionnaire = await find(document);
  if ("issues" in questionnaire)
    return [...parseWithSchema(responseFileSchema, document.data).issues, ...questionnaire.issues];
  const { use, file } = questionnaire;
  if (use) return withMigrateCommand(parseResponse(document.data, use).issues, document.path, file);
  return parseWithSchema(responseFileSchema, document.data).issues;
}

async function checkMappingFile(document: YamlDocument, find: FindQuestionnaire): Promise<readonly Issue[]> {
  const parsed = parseWithSchema(mappingSchema, document.data);
  const questionnaire = await find(document);
  if ("issues" in questionnaire) return [...parsed.issues, ...questionnaire.issues];
  if (!parsed.value || !questionnaire.use) return parsed.issues;
  return withFurther(parsed.issues, checkMapping(parsed.value, questionnaire.use));
}

/** The form is all that can be checked of a file that belongs to a questionnaire which is not there. */
function alone(): Issue {
  return issue("overlay-alone", [], {}, "warning");
}

function questionnaireBeside(path: string): Promise<QuestionnaireFile | undefined> {
  return readBeside(path, "questionnaire.yaml", questionnaireFileSchema);
}

/** Undefined where there is none, or one that breaks its schema: that is said when it is checked itself. */
async function readBeside<T>(path: string, name: string, schema: $ZodType<T>): Promise<T | undefined> {
  try {
    const document = await readDocument(join(dirname(path), name));
    return parseWithSchema(schema, document.data).value;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/**
 * `use` is absent where the questionnaire is known but broken: that is said at its own file; `file` where it is
 * built-in.
 */
type FoundQuestionnaire =
  | { readonly use: Questionnaire | undefined; readonly file?: string | undefined }
  | { readonly issues: readonly Issue[] };
type FindQuestionnaire = (document: YamlDocument) => Promise<FoundQuestionnaire>;

/** The questionnaire given for all; else the one named, among the files to check and then the built-in ones. */
function questionnaireFinder(documents: readonly YamlDocument[], own: string | undefined): FindQuestionnaire {
  const loaded = new Map<string, Promise<FoundQuestionnaire>>();
  const given = documents.filter(({ data }) => fileKind(data) === "questionnaire");
  // A file that names none belongs to the only one there is, or to the usual one.
  const only = given.length === 1 ? textAt(given[0]?.data, "id") : undefined;
  return (document) => {
    const id = idNamedIn(document.data) ?? only ?? usualQuestionnaire;
    const finding = loaded.get(own ?? id) ?? find(id);
    loaded.set(own ?? id, finding);
    return finding;
  };

  async function find(id: string): Promise<FoundQuestionnaire> {
    if (own !== undefined) return { use: (await loadQuestionnaire({ file: own })).questionnaire, file: own };
    const named = given.find(({ data }) => textAt(data, "id") === id);
    if (named) {
      const file = parseWithSchema(questionnaireFileSchema, named.data).value;
      return { use: file && normalise(file, await actionsBeside(named)), file: named.path };
    }
    const builtin = builtinQuestionnaires();
    if (builtin.includes(id)) return { use: (await loadQuestionnaire({ builtin: id })).questionnaire };
    const params = { id, nearest: nearest(id, builtin) ?? "", known: builtin.join(", ") };
    return { issues: [issue("unknown-questionnaire", ["questionnaire", "id"], params)] };
  }

  function actionsBeside({ path }: YamlDocument): Promise<ActionsFile | undefined> {
    return readBeside(path, "actions.yaml", actionsFileSchema);
  }
}

const usualQuestionnaire = "local-government";

function idNamedIn(data: unknown): string | undefined {
  const reference =
    typeof data === "object" && data !== null && "questionnaire" in data ? data.questionnaire : undefined;
  return textAt(reference, "id");
}

function textAt(data: unknown, key: string): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const value = (data as Readonly<Record<string, unknown>>)[key];
  return typeof value === "string" ? value : undefined;
}
