/** What `import check` and `import run` go by: the mapping, what it knows, and which of the files are exports. */
import { exitCode, UserError } from "../../errors.ts";
import { sortPaths } from "../../io/import/export-paths.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { showIssues } from "../show/issues.ts";
import { knowOrganisations } from "./know-organisations.ts";
import type { ReadMapping } from "./read-mapping.ts";
import { readMapping } from "./read-mapping.ts";

export interface ImportInput {
  readonly read: ReadMapping;
  readonly exports: readonly string[];
}

interface Given {
  readonly mapping: string;
  readonly files: readonly string[];
  readonly questionnaire?: string;
}

/** What is wrong with a table of organisations is told. @throws UserError if there is nothing to read, or no mapping to use */
export async function readInput({ mapping, files, questionnaire }: Given, context: Context): Promise<ImportInput> {
  const { read, issues } = await knowOrganisations(await readMapping(mapping, questionnaire, context), files);
  if (issues.length > 0) tell(context, `${showIssues(issues, context)}\n`);
  const { exports } = await sortPaths(files);
  if (exports.length === 0) throw new UserError("no-exports", { paths: files.join(", ") }, exitCode.invalidInput);
  return { read, exports };
}
