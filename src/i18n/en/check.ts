/** What is wrong in a file, where, and how to mend it. One sentence per code. */
import type { check as nl } from "../nl/check.ts";
import { times } from "../times.ts";
import { checkAnswers } from "./check-answers.ts";
import { checkFile } from "./check-file.ts";
import { checkMapping } from "./check-mapping.ts";
import { checkQuestionnaire } from "./check-questionnaire.ts";
import { checkTemplate } from "./check-template.ts";
import { checkVersions } from "./check-versions.ts";

export const check: typeof nl = {
  error: "error",
  warning: "note",
  sentences: {
    ...checkFile,
    ...checkAnswers,
    ...checkQuestionnaire,
    ...checkMapping,
    ...checkVersions,
    ...checkTemplate,
  },
  summary: (files, errors, warnings) => {
    const found = [
      ...(errors > 0 ? [times(errors, "error", "errors")] : []),
      ...(warnings > 0 ? [times(warnings, "note", "notes")] : []),
    ];
    return `${times(files, "file", "files")} checked: ${found.join(" and ") || "all in order"}.`;
  },
};
