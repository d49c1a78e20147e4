/** Finds the organisation's own file, or says what a new one holds, beside the responses of a single organisation. */
import { extname, join } from "node:path";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { organisationFileSchema, responseFileSchema } from "../../core/response/response-schema.ts";
import { UserError } from "../../errors.ts";
import { loadQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import { organisationToYaml } from "../../io/response/organisation-yaml.ts";
import { readResponses } from "../../io/response/response-file.ts";
import { InvalidFiles, locateAll } from "../../io/yaml/invalid-files.ts";
import type { YamlDocument } from "../../io/yaml/yaml-file.ts";
import type { Context } from "../context/context.ts";

export interface OwnFile {
  readonly path: string;
  /** What to write first, if the file is not there yet. */
  readonly initial?: string;
  readonly questionnaire: Questionnaire;
}

/**
 * @param place The file itself, or the folder where it stands.
 * @throws UserError if there is none to find or make, or more than one organisation.
 */
export async function organisationFileIn(
  place: string,
  questionnaireFile: string | undefined,
  context: Context,
): Promise<OwnFile> {
  const { organisations, responses } = await readResponses([place]);
  const ids = new Set([...organisations, ...responses].map(organisationId).filter((id) => id !== undefined));
  if (ids.size > 1) throw new UserError("many-organisations", { path: place, count: ids.size });
  const named = [...organisations, ...responses].map(questionnaireId).find((id) => id !== undefined);
  const choice =
    questionnaireFile === undefined ? { builtin: named ?? "local-government" } : { file: questionnaireFile };
  const { questionnaire } = await loadQuestionnaire(choice, context.locale);
  const own = organisations[0];
  if (own) {
    const parsed = organisationFileSchema.safeParse(own.data);
    if (parsed.success) return { path: own.path, questionnaire };
    const { issuesOfSchema } = await import("../../core/issue/schema-issues.ts");
    throw new InvalidFiles(await locateAll(own, issuesOfSchema(parsed.error, own.data, organisationFileSchema)));
  }
  return { ...newFileFrom(place, responses), questionnaire };
}

/** A new organisation.yaml with what the responses say about the organisation. */
function newFileFrom(place: string, responses: readonly YamlDocument[]): { path: string; initial: string } {
  for (const document of responses) {
    const parsed = responseFileSchema.safeParse(document.data);
    if (!parsed.success || extname(place) !== "") continue;
    return { path: join(place, "organisation.yaml"), initial: organisationToYaml(parsed.data) };
  }
  throw new UserError("no-organisation-file", { path: place });
}

function organisationId(document: YamlDocument): string | undefined {
  return textAt(document.data, "organisation", "id");
}

function questionnaireId(document: YamlDocument): string | undefined {
  return textAt(document.data, "questionnaire", "id");
}

function textAt(data: unknown, ...keys: readonly string[]): string | undefined {
  let value = data;
  for (const key of keys) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === "string" ? value : undefined;
}
