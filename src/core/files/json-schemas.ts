/** The schemas of our files as JSON Schema, for editors: completion, explanation and underlining while one writes. */
import { toJSONSchema } from "zod/v4/core";
import { comparisonSchema } from "../compare/comparison-schema.ts";
import { mappingSchema } from "../import/mapping/mapping-schema.ts";
import { overlaySchema } from "../questionnaire/overlay-schema.ts";
import { actionsFileSchema, questionnaireFileSchema } from "../questionnaire/questionnaire-schema.ts";
import { organisationFileSchema, responseFileSchema } from "../response/response-schema.ts";
import { outlineSchema } from "../template/outline-schema.ts";
import { themeSchema } from "../template/theme-schema.ts";

const filesOf = (chapters: readonly string[]) => ({
  questionnaire: { schema: questionnaireFileSchema, title: "Datapeil: questionnaire.yaml" },
  actions: { schema: actionsFileSchema, title: "Datapeil: actions.yaml" },
  overlay: { schema: overlaySchema, title: "Datapeil: texts of a questionnaire in another language" },
  response: { schema: responseFileSchema, title: "Datapeil: answers of one respondent" },
  organisation: { schema: organisationFileSchema, title: "Datapeil: an organisation, its ambition and its plan" },
  comparison: { schema: comparisonSchema, title: "Datapeil: what moved between two measurements (compare --json)" },
  mapping: { schema: mappingSchema, title: "Datapeil: how the columns of an exported survey become answers" },
  theme: { schema: themeSchema, title: "Datapeil: house style of a report" },
  outline: { schema: outlineSchema(chapters), title: "Datapeil: chapters of a report" },
});

/**
 * File name → content. Draft 7, which the YAML support of editors knows best.
 * @param chapters Names of all chapters of reports.
 */
export function jsonSchemas(chapters: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(filesOf(chapters)).map(([name, { schema, title }]) => {
      const { $schema, ...rest } = toJSONSchema(schema, { target: "draft-7", io: "input", unrepresentable: "any" });
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`];
    }),
  );
}
