/** What could not be taken, with the reason of each; told on standard error, and stops nothing else. */
import type { Refusal } from "../../core/assess/group-responses.ts";
import type { Doubt } from "../../core/import/rows/doubts.ts";
import type { UserError } from "../../errors.ts";
import { importMessages } from "../../i18n/import.ts";
import { showMessages } from "../../i18n/show.ts";
import type { LocatedIssue } from "../../io/yaml/invalid-files.ts";
import type { RefusedRow } from "../../report/tables/result-sheets.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { placeOf, sentenceOfDoubt } from "./doubts.ts";
import { errorSentence, showError } from "./error.ts";
import { sentenceOf, showIssues } from "./issues.ts";

/** A file that cannot be read or breaks the rules, or an organisation whose responses do not go together. */
export type RefusedInput =
  | Refusal
  | { readonly path: string; readonly issues: readonly LocatedIssue[]; readonly error?: UserError }
  /** Rows or a file of an export. */
  | { readonly doubt: Doubt };

/** The same as rows of a table: one for each reason. */
export function refusedRows(refused: readonly RefusedInput[], context: Context): RefusedRow[] {
  return refused.flatMap((one) => {
    if ("doubt" in one) return [doubtRow(one.doubt, context)];
    if (!("path" in one)) return [{ source: one.sources.join("; "), reason: refusalSentence(one, context) }];
    if (one.error) return [{ source: one.path, reason: errorSentence(one.error, context) }];
    return one.issues.map((found) => ({
      source: `${found.file}:${found.line}:${found.column}`,
      reason: sentenceOf(found, context),
    }));
  });
}

function doubtRow(doubt: Doubt, context: Context): RefusedRow {
  const { first, count, value } = doubt;
  const times = count > 1 ? ` (${count} ×)` : "";
  return {
    source: `${placeOf(first, importMessages[context.locale])}${times}`,
    reason: `${value === undefined || value === "" ? "" : `${value}: `}${sentenceOfDoubt(doubt, context)}`,
  };
}

function refusalSentence({ code, organisation, params }: Refusal, context: Context): string {
  return showMessages[context.locale].refused[code]?.({ ...params, organisation }) ?? code;
}

export async function tellRefused(refused: readonly RefusedInput[], taken: number, context: Context): Promise<void> {
  const say = showMessages[context.locale];
  for (const one of refused) {
    if ("doubt" in one) continue;
    if ("path" in one) tell(context, one.error ? showError(one.error, context) : showIssues(one.issues, context));
    else {
      const lines = [refusalSentence(one, context), ...one.sources.map((source) => `  ${source}`)];
      tell(context, sanitizeForTerminal(lines.join("\n")));
    }
  }
  tell(context, `${say.refusedSummary(refused.length, taken)}\n`);
}
