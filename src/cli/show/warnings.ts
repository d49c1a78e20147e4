/** What was taken with a remark, such as a draft that does not count. */
import type { Assessment, Warning } from "../../core/assessment/assessment.ts";
import type { ShowMessages } from "../../i18n/show.ts";
import { showMessages } from "../../i18n/show.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";

export function warningSentences({ warnings }: Pick<Assessment, "warnings">, say: ShowMessages): string[] {
  return warnings.map(({ code, path, params }) => say.warnings[code]?.({ ...params, path }) ?? `${path}: ${code}`);
}

/** On standard error, for results that have no room for them: a report, a plan, a CSV. */
export function tellWarnings(
  { assessed }: { readonly assessed: readonly { readonly assessment: Pick<Assessment, "warnings"> }[] },
  context: Context,
): void {
  for (const { assessment } of assessed) tellEach(assessment.warnings, context);
}

export function tellEach(warnings: readonly Warning[], context: Context): void {
  const say = showMessages[context.locale];
  for (const sentence of warningSentences({ warnings }, say)) {
    tell(context, sanitizeForTerminal(`${say.warningsHeading}: ${sentence}`));
  }
}
