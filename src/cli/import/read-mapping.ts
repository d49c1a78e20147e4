/** A mapping and the questionnaire that it is for, both checked. */
import { checkMapping } from "../../core/import/mapping/mapping-rules.ts";
import type { Mapping } from "../../core/import/mapping/mapping-schema.ts";
import { mappingSchema } from "../../core/import/mapping/mapping-schema.ts";
import type { Issue } from "../../core/issue/issue.ts";
import { hasErrors, issue } from "../../core/issue/issue.ts";
import { parseWithSchema, withFurther } from "../../core/issue/schema-parse.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { builtinQuestionnaires, loadQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import { InvalidFiles, locateAll } from "../../io/yaml/invalid-files.ts";
import type { YamlDocument } from "../../io/yaml/yaml-file.ts";
import { readDocument } from "../../io/yaml/yaml-file.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";

export interface ReadMapping {
  readonly document: YamlDocument;
  readonly mapping: Mapping;
  /** In the language of the screen. */
  readonly questionnaire: Questionnaire;
  /** Of the questionnaire: see `LoadedQuestionnaire`. */
  readonly sha256: string;
}

/**
 * Warnings are told.
 *
 * @param own File of a questionnaire of one's own.
 * @throws InvalidFiles if the mapping cannot be used, UserError if a file cannot be read
 */
export async function readMapping(path: string, own: string | undefined, context: Context): Promise<ReadMapping> {
  const document = await readDocument(path);
  const refuse = async (issues: readonly Issue[]) => new InvalidFiles(await locateAll(document, issues));
  if (document.issues.length > 0) throw await refuse(document.issues);
  const parsed = parseWithSchema(mappingSchema, document.data);
  const id = parsed.value?.questionnaire.id;
  if (!parsed.value || id === undefined) throw await refuse(parsed.issues);
  const builtin = own === undefined ? builtinQuestionnaires() : [];
  if (own === undefined && !builtin.includes(id)) {
    const params = { id, nearest: "", known: builtin.join(", ") };
    throw await refuse([...parsed.issues, issue("unknown-questionnaire", ["questionnaire", "id"], params)]);
  }
  const choice = own === undefined ? { builtin: id } : { file: own };
  const { questionnaire, sha256 } = await loadQuestionnaire(choice, context.locale);
  const issues = withFurther(parsed.issues, checkMapping(parsed.value, questionnaire));
  if (hasErrors(issues)) throw await refuse(issues);
  if (issues.length > 0) {
    const { showIssues } = await import("../show/issues.ts");
    tell(context, `${showIssues(await locateAll(document, issues), context)}\n`);
  }
  return { document, mapping: parsed.value, questionnaire, sha256 };
}
