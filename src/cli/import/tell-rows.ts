/** What became of the rows of an export, on standard error: doubts first, then the figures, which add up. */
import { batchMessages } from "../../i18n/batch.ts";
import { formatCount } from "../../i18n/format.ts";
import { importMessages } from "../../i18n/import.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { mostCollected } from "./collected.ts";
import type { Imported } from "./run-import.ts";
import { showSummary } from "./show-counts.ts";

export interface RowsTold {
  /** Responses that were not submitted were counted. */
  readonly drafts?: boolean;
  /** File with the refused rows. */
  readonly rejects?: string;
  /** So many rows that no response was kept, though somebody expects what only responses can tell. */
  readonly onlyCounts?: boolean;
}

export async function tellRows(
  imported: Imported,
  { drafts, rejects, onlyCounts }: RowsTold,
  context: Context,
): Promise<void> {
  const { doubts, counts } = imported;
  const say = batchMessages[context.locale];
  if (doubts.length > 0) {
    const { showDoubts } = await import("../show/doubts.ts");
    tell(context, `${showDoubts(doubts, context, "stderr")}\n\n`);
  }
  tell(context, showSummary(imported, context));
  if (counts.drafts > 0 && !drafts) tell(context, say.draftsLeftOut(counts.drafts));
  if (onlyCounts) tell(context, say.onlyCounts(formatCount(context.locale, mostCollected)));
  if (rejects !== undefined && counts.fates.refused > 0) {
    tell(context, importMessages[context.locale].rejectsWritten(rejects));
  }
  tell(context, "");
}
