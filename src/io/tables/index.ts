/** Opens what survey platforms export. One file a format; this is the list. */
import type { Parsed } from "../../core/issue.ts";
import { openSource } from "./byte-source.ts";
import { openCsv } from "./csv.ts";
import type { OpenTable, TableLimits, TableSettings } from "./open-table.ts";
import { defaultLimits } from "./open-table.ts";
import { issueOf, TableFault } from "./table-fault.ts";

/**
 * The tables in a file: one, or a workbook's sheets, or the files in a zip. The format shows in the content.
 *
 * @param path `-` is standard input
 * @throws UserError `no-such-file` or `cannot-read`; whatever is wrong with the content is an issue
 */
export async function openTables(path: string, settings: TableSettings = {}): Promise<Parsed<readonly OpenTable[]>> {
  const limits: TableLimits = { ...defaultLimits, ...settings.limits };
  const source = await openSource(path, settings.stdin ?? process.stdin);
  try {
    return { ok: true, value: [await openCsv(source, settings, limits)], issues: [] };
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    return { ok: false, issues: [issueOf(error, "table-unreadable")] };
  }
}
