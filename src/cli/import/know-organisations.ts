/** `organisations.csv` beside an export: the organisations that there are, so that a misspelt one is not another. */
import { withKnownOrganisations } from "../../core/import/mapping/known-organisations.ts";
import type { OrganisationFile } from "../../core/response/response-schema.ts";
import { listOrganisationsTables } from "../../io/list-files.ts";
import type { LocatedIssue } from "../../io/yaml/invalid-files.ts";
import type { ReadMapping } from "./read-mapping.ts";

export interface Knowing {
  readonly read: ReadMapping;
  /** What is wrong with the table; with anything, it is no list of all organisations. */
  readonly issues: readonly LocatedIssue[];
}

/** @param own organisations with a file of their own, which count as known too */
export async function knowOrganisations(
  read: ReadMapping,
  paths: readonly string[],
  own: readonly OrganisationFile["organisation"][] = [],
): Promise<Knowing> {
  const tables = listOrganisationsTables(paths);
  if (tables.length === 0) return { read, issues: [] };
  const { readOrganisations } = await import("../../io/response/organisations-file.ts");
  const files = await Promise.all(tables.map(({ path }) => readOrganisations(path)));
  const issues = files.flatMap((file) => file.issues);
  if (issues.length > 0) return { read, issues };
  const listed = files.flatMap(({ organisations }) => organisations.map(({ file }) => file.organisation));
  return { read: { ...read, mapping: withKnownOrganisations(read.mapping, [...own, ...listed]) }, issues };
}
