/** What could not be taken, with the reason of each; told on standard error, and stops nothing else. */
import type { Refusal } from "../core/group-responses.ts";
import type { UserError } from "../errors.ts";
import { showMessages } from "../i18n/show.ts";
import type { LocatedIssue } from "../io/invalid-files.ts";
import type { Context } from "./context.ts";
import { tell } from "./context.ts";
import { showError } from "./show-error.ts";
import { showIssues } from "./show-issues.ts";
import { sanitizeForTerminal } from "./terminal-text.ts";

/** A file that cannot be read or breaks the rules, or an organisation whose responses do not go together. */
export type RefusedInput =
  | Refusal
  | { readonly path: string; readonly issues: readonly LocatedIssue[]; readonly error?: UserError };

export async function tellRefused(refused: readonly RefusedInput[], taken: number, context: Context): Promise<void> {
  const say = showMessages[context.locale];
  for (const one of refused) {
    if ("path" in one) tell(context, one.error ? showError(one.error, context) : showIssues(one.issues, context));
    else {
      const sentence = say.refused[one.code]?.({ ...one.params, organisation: one.organisation }) ?? one.code;
      tell(context, sanitizeForTerminal([sentence, ...one.sources.map((source) => `  ${source}`)].join("\n")));
    }
  }
  tell(context, `${say.refusedSummary(refused.length, taken)}\n`);
}
