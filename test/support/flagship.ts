/** The shipped questionnaire, read as it is written: questionnaire.yaml with its actions. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { actionsFileSchema, normalise, questionnaireFileSchema } from "../../src/core/questionnaire.ts";

const folder = new URL("../../questionnaires/local-government/", import.meta.url);

export function theFlagship() {
  return normalise(
    questionnaireFileSchema.parse(read("questionnaire.yaml")),
    actionsFileSchema.parse(read("actions.yaml")),
  );
}

function read(name: string): unknown {
  return parse(readFileSync(new URL(name, folder), "utf8"));
}
