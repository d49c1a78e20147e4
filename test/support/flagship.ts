/** The questionnaire that we ship, from its files as they stand in the repository. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { localise, overlaySchema } from "../../src/core/overlay.ts";
import type { Questionnaire } from "../../src/core/questionnaire.ts";
import { actionsFileSchema, normalise, questionnaireFileSchema } from "../../src/core/questionnaire.ts";
import type { Locale } from "../../src/i18n/locale.ts";

export function flagship(locale: Locale): Questionnaire {
  const read = (name: string): unknown =>
    parse(readFileSync(new URL(`../../questionnaires/local-government/${name}.yaml`, import.meta.url), "utf8"));
  const source = normalise(
    questionnaireFileSchema.parse(read("questionnaire")),
    actionsFileSchema.parse(read("actions")),
  );
  return locale === source.language ? source : localise(source, overlaySchema.parse(read(locale)), locale);
}
