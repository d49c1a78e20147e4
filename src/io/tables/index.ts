/** Opens what survey platforms export. One file a format; `plain-tables` is the list. */
import type { ByteSource } from "./byte-source.ts";
import { openSource } from "./byte-source.ts";
import type { TableSettings } from "./open-table.ts";
import { defaultLimits } from "./open-table.ts";
import type { Opened, Reading } from "./plain-tables.ts";
import { opened, plainTables } from "./plain-tables.ts";
import { faultIn } from "./table-fault.ts";
import { formatOf } from "./table-format.ts";

/**
 * The tables in a file: one, or a workbook's sheets, or the files in a zip. The format shows in the content.
 *
 * @param path `-` is standard input
 * @throws UserError `no-such-file` or `cannot-read`; whatever is wrong with the content is an issue
 */
export async function openTables(path: string, settings: TableSettings = {}): Promise<Opened> {
  const limits = { ...defaultLimits, ...settings.limits };
  const source = await openSource(path, settings.stdin);
  try {
    return await tablesIn(source, { settings, limits });
  } catch (error) {
    return { ok: false, issues: [faultIn(error)] };
  }
}

async function tablesIn(source: ByteSource, reading: Reading): Promise<Opened> {
  const format = formatOf(source.start, reading.settings);
  if (format === "zip") return (await import("./zip-tables.ts")).zipTables(source, reading);
  return opened(await plainTables(source, format, reading));
}
