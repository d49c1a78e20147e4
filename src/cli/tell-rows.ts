/** What became of the rows of an export, on standard error: doubts first, then the figures, which add up. */
import { batchMessages } from "../i18n/batch.ts";
import { importMessages } from "../i18n/import.ts";
import type { Context } from "./context.ts";
import { tell } from "./context.ts";
import type { Imported } from "./import/run-import.ts";
import { showSummary } from "./import/show-counts.ts";
import { showDoubts } from "./import/show-doubts.ts";

export interface RowsTold {
  /** Responses that were not submitted were counted. */
  readonly drafts?: boolean;
  /** File with the refused rows. */
  readonly rejects?: string;
}

export function tellRows(imported: Imported, { drafts, rejects }: RowsTold, context: Context): void {
  const { doubts, counts } = imported;
  if (doubts.length > 0) tell(context, `${showDoubts(doubts, context, "stderr")}\n\n`);
  tell(context, showSummary(imported, context));
  if (counts.drafts > 0 && !drafts) tell(context, batchMessages[context.locale].draftsLeftOut(counts.drafts));
  if (rejects !== undefined && counts.fates.refused > 0) {
    tell(context, importMessages[context.locale].rejectsWritten(rejects));
  }
  tell(context, "");
}
