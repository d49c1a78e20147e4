/** What a table was taken for, and why. */
import { importMessages } from "../../i18n/import.ts";
import type { ImportTable } from "../../io/import-source.ts";
import type { Context } from "../context.ts";
import { sanitizeForTerminal } from "../terminal-text.ts";
import { placeOf } from "./show-doubts.ts";

export function showDetected({ file, sheet, columns }: ImportTable, context: Context): string {
  const say = importMessages[context.locale];
  const place = placeOf({ file, sheet }, say);
  return sanitizeForTerminal(say.detected(place, say.platforms[columns.platform], columns.columns.length));
}
