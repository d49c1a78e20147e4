/** What goes with a report: the Assessment, without the names of the files that it was made from. */
import { compareText } from "../text/compare-text.ts";
import type { Assessment } from "./assessment.ts";

/** A file is often called after who answered: what was noticed stays, but not where. */
export function withoutFileNames(assessment: Assessment): Assessment {
  const warnings = assessment.warnings.map((warning) => ({ ...warning, path: "" }));
  return {
    ...assessment,
    warnings: warnings.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b))),
  };
}
