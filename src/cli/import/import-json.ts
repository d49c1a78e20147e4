/** What an import did, as JSON: counts that add up, and every doubt with its sentence. */
import type { Context } from "../context/context.ts";
import { sentenceOfDoubt } from "../show/doubts.ts";
import type { Imported } from "./run-import.ts";

export function importToJson({ counts, doubts, tables, refusedFiles }: Imported, context: Context): string {
  const shown = {
    rows: { read: counts.read, ...counts.fates },
    drafts: counts.drafts,
    refusedFiles,
    tables: tables.map(({ file, sheet, columns }) => ({
      file,
      sheet,
      platform: columns.platform,
      columns: columns.columns.length,
      sha256: columns.sha256,
    })),
    organisations: Object.fromEntries(counts.organisations),
    answers: Object.fromEntries([...counts.answers].map(([id, answers]) => [id, Object.fromEntries(answers)])),
    doubts: doubts.map((doubt) => ({ ...doubt, message: sentenceOfDoubt(doubt, context) })),
  };
  return JSON.stringify(shown, undefined, 2);
}
