/** The shipped questionnaire, read as it is written: questionnaire.yaml with its actions, and perhaps an overlay. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { normalise } from "../../src/core/questionnaire/normalise-questionnaire.ts";
import { localise } from "../../src/core/questionnaire/overlay.ts";
import { overlaySchema } from "../../src/core/questionnaire/overlay-schema.ts";
import type { Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import { actionsFileSchema, questionnaireFileSchema } from "../../src/core/questionnaire/questionnaire-schema.ts";

const folder = new URL("../../questionnaires/local-government/", import.meta.url);

export function theFlagship(language = "nl"): Questionnaire {
  const source = normalise(
    questionnaireFileSchema.parse(read("questionnaire.yaml")),
    actionsFileSchema.parse(read("actions.yaml")),
  );
  if (language === source.language) return source;
  return localise(source, overlaySchema.parse(read(`${language}.yaml`)), language);
}

function read(name: string): unknown {
  return parse(readFileSync(new URL(name, folder), "utf8"));
}
