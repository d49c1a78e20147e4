/** The platform and the header of an opened table. */

import type { Mapping } from "../../core/import/mapping/mapping-schema.ts";
import { columnsOf } from "../../core/import/platform/columns-of.ts";
import { detectPlatform } from "../../core/import/platform/detect-platform.ts";
import type { Column } from "../../core/import/platform/header.ts";
import type { DetectedPlatform, Platform } from "../../core/import/platform/platform.ts";
import type { Issue } from "../../core/issue/issue.ts";
import { issue } from "../../core/issue/issue.ts";
import type { OpenTable } from "../tables/open-table.ts";

export interface DescribedTable {
  readonly detected: DetectedPlatform;
  readonly columns: readonly Column[];
  /** What would have been found out, where the mapping says something else. */
  readonly found?: Platform | undefined;
}

/** What a mapping says about platform and header row wins. */
export function describeTable(
  { head, format, sheet }: OpenTable,
  source: Mapping["source"],
): DescribedTable | { readonly issue: Issue } {
  const first = source?.headerRow ?? head[0]?.number ?? 1;
  const rows = head.filter(({ number }) => number >= first);
  if (rows[0]?.number !== first) return { issue: issue("header-not-found", ["source", "headerRow"], { row: first }) };
  const detected = detectPlatform({ format, rows, sheet }, source?.platform);
  const { platform } = source?.platform === undefined ? detected : detectPlatform({ format, rows, sheet });
  // A plain table is what anything is that shows no signs.
  const found = platform === detected.platform || platform === "table" ? undefined : platform;
  return { detected, columns: columnsOf(detected, rows), found };
}
