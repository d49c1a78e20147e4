/** What was taken with a remark, such as a draft that does not count. */
import type { Assessment } from "../core/assessment.ts";
import type { ShowMessages } from "../i18n/show.ts";
import { showMessages } from "../i18n/show.ts";
import type { Batch } from "./assess-paths.ts";
import type { Context } from "./context.ts";
import { tell } from "./context.ts";
import { sanitizeForTerminal } from "./terminal-text.ts";

export function warningSentences(assessment: Assessment, say: ShowMessages): string[] {
  return assessment.warnings.map(
    ({ code, path, params }) => say.warnings[code]?.({ ...params, path }) ?? `${path}: ${code}`,
  );
}

/** On standard error, for results that have no room for them: a report, a plan, a CSV. */
export function tellWarnings(batch: Batch, context: Context): void {
  const say = showMessages[context.locale];
  for (const { assessment } of batch.assessed) {
    for (const sentence of warningSentences(assessment, say)) {
      tell(context, sanitizeForTerminal(`${say.warningsHeading}: ${sentence}`));
    }
  }
}
