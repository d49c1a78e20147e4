/** Rules that hold wherever a mapping names a column or lists spellings. */
import type { Issue, IssuePath } from "../../issue/issue.ts";
import { broken } from "../../questionnaire/rules/rule.ts";
import type { ColumnPlace } from "./mapping-schema.ts";

/** Exactly one way to say where it comes from. @param otherwise What may stand there instead of a column. */
export function placeRules(
  written: string | ColumnPlace | undefined,
  path: IssuePath,
  otherwise: readonly unknown[],
): Issue[] {
  if (written === undefined || typeof written === "string") return [];
  const { column, title, letter, occurrence } = written;
  const ways = [column, title, letter, ...otherwise].filter((way) => way !== undefined).length;
  if (ways === 0) return [broken("column-not-said", path, { otherwise: otherwise.length })];
  if (ways > 1) return [broken("column-said-twice", path)];
  const nthOfNothing = occurrence !== undefined && column === undefined && title === undefined;
  return nthOfNothing ? [broken("occurrence-without-header", [...path, "occurrence"])] : [];
}

/** Spellings that wait for their meaning. @param allowed What they can mean, where that is known. */
export function unfilled(
  values: Readonly<Record<string, unknown>> | undefined,
  path: IssuePath,
  allowed: readonly string[] = [],
): Issue[] {
  return Object.entries(values ?? {}).flatMap(([spelling, meaning]) =>
    meaning === null
      ? [broken("meaning-to-fill-in", [...path, spelling], { spelling, allowed: allowed.join(", ") })]
      : [],
  );
}
