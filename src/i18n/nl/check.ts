/** Wat er in een bestand niet klopt, waar, en hoe je het verhelpt. Eén zin per code. */
import { times } from "../times.ts";
import { checkAnswers } from "./check-answers.ts";
import { checkFile } from "./check-file.ts";
import { checkMapping } from "./check-mapping.ts";
import { checkQuestionnaire } from "./check-questionnaire.ts";
import { checkTemplate } from "./check-template.ts";
import { checkVersions } from "./check-versions.ts";
import type { Sentence } from "./check-words.ts";

export const check = {
  error: "fout",
  warning: "let op",
  sentences: {
    ...checkFile,
    ...checkAnswers,
    ...checkQuestionnaire,
    ...checkMapping,
    ...checkVersions,
    ...checkTemplate,
  } satisfies Record<string, Sentence> as Readonly<Record<string, Sentence>>,
  summary: (files: number, errors: number, warnings: number) => {
    const found = [
      ...(errors > 0 ? [times(errors, "fout", "fouten")] : []),
      ...(warnings > 0 ? [times(warnings, "punt om te bekijken", "punten om te bekijken")] : []),
    ];
    return `${times(files, "bestand", "bestanden")} nagekeken: ${found.join(" en ") || "alles in orde"}.`;
  },
};
