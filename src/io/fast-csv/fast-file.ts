/** Which tables of an export can be read the fast way. */
import { closeSync, openSync, readSync } from "node:fs";
import { watchesOf } from "../../core/import/fast/watch.ts";
import type { ImportPlan } from "../../core/import/mapping/plan.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { ImportTable } from "../import/import-source.ts";
import { startBytes } from "../tables/byte-source.ts";
import type { FastFile } from "./read-chunk.ts";
import { scanModule } from "./scan-module.ts";

/** Small enough for threads to end at about the same time. */
const chunkBytes = 8 << 20;

/** Undefined for what is no CSV in UTF-8 on a disk, or has a plan that asks for more than cells one by one. */
export function fastFileOf(table: ImportTable, plan: ImportPlan, questionnaire: Questionnaire): FastFile | undefined {
  const { csv, bytes: size, file: path } = table;
  if (!csv || size === undefined || path === "-" || csv.encoding !== "utf-8" || !isOneByte(csv.delimiter))
    return undefined;
  const { delimiter, width } = csv;
  if (!watchesOf(plan, width)) return undefined;
  const start = startOf(path);
  if (start === undefined) return undefined;
  const chunks = Math.max(1, Math.ceil((size - start) / chunkBytes));
  return { path, size, start, chunks, delimiter, width, plan, questionnaire, module: scanModule() };
}

function isOneByte(delimiter: string): boolean {
  return delimiter.length === 1 && delimiter.charCodeAt(0) < 0x80;
}

const lineFeed = 10;

/** Behind a byte-order mark and a line such as `sep=;`; undefined where lines end in another way. */
function startOf(path: string): number | undefined {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(startBytes);
    const bytes = buffer.subarray(0, readSync(file, buffer, 0, startBytes, 0));
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    const separator = /^sep=.(?:\r\n|\n|\r)/iu.exec(bytes.toString("utf8", mark, mark + 16))?.[0] ?? "";
    const start = mark + Buffer.byteLength(separator);
    return bytes.includes(lineFeed, start) ? start : undefined;
  } finally {
    closeSync(file);
  }
}
