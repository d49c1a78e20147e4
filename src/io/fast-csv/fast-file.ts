/** Which tables of an export can be read the fast way. */
import { watchesOf } from "../../core/import/fast/watch.ts";
import type { ImportPlan } from "../../core/import/mapping/plan.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { ImportTable } from "../import/import-source.ts";
import type { FastFile } from "./read-chunk.ts";
import { scanModule } from "./scan-module.ts";

/** Small enough for threads to end at about the same time. */
const chunkBytes = 8 << 20;

/** Undefined for what is no CSV in UTF-8 on a disk, or has a plan that asks for more than cells one by one. */
export function fastFileOf(table: ImportTable, plan: ImportPlan, questionnaire: Questionnaire): FastFile | undefined {
  const { csv, bytes: size, file: path } = table;
  if (!csv || size === undefined || csv.encoding !== "utf-8" || !isOneByte(csv.delimiter)) return undefined;
  const { delimiter, width, start } = csv;
  if (!watchesOf(plan, width)) return undefined;
  const chunks = Math.max(1, Math.ceil((size - start) / chunkBytes));
  return { path, size, start, chunks, delimiter, width, plan, questionnaire, module: scanModule() };
}

function isOneByte(delimiter: string): boolean {
  return delimiter.length === 1 && delimiter.charCodeAt(0) < 0x80;
}
