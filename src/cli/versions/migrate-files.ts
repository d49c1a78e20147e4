/** Answers in files and folders, carried over one by one; what cannot be is told and stops nothing else. */
import { join } from "node:path";
import type { Versions } from "../../core/response/migrate/migrate.ts";
import type { UserError } from "../../errors.ts";
import { listOrganisationsTables } from "../../io/list-files.ts";
import { readResponses } from "../../io/response/response-file.ts";
import { responseText } from "../../io/response/response-yaml.ts";
import { saveUnlessDifferent } from "../../io/saving/output-file.ts";
import type { LocatedIssue } from "../../io/yaml/invalid-files.ts";
import { locateAll } from "../../io/yaml/invalid-files.ts";
import { readText } from "../../io/yaml/yaml-file.ts";
import { shownPath } from "../show/shown-path.ts";
import type { MigratedFile } from "./read-earlier.ts";
import { migrateDocument } from "./read-earlier.ts";

export interface MigratedAnswers {
  readonly path: string;
  /** As it is called from the folder that was given, and in the folder that was written to. */
  readonly name: string;
  readonly file: Extract<MigratedFile, { before: unknown }>;
}

export interface RefusedAnswers {
  readonly path: string;
  readonly issues: readonly LocatedIssue[];
  readonly error?: UserError;
}

export interface MigratedFiles {
  readonly migrated: readonly MigratedAnswers[];
  readonly refused: readonly RefusedAnswers[];
  /** Organisations' own files and tables: they go along as they are. */
  readonly beside: readonly { readonly path: string; readonly name: string }[];
}

export async function migrateFiles(paths: readonly string[], versions: Versions): Promise<MigratedFiles> {
  const read = await readResponses(paths);
  const refused: RefusedAnswers[] = [...read.refused];
  const migrated: MigratedAnswers[] = [];
  for (const document of read.responses) {
    const { path } = document;
    const file = migrateDocument(document, versions);
    if ("issues" in file) refused.push({ path, issues: await locateAll(document, file.issues) });
    else migrated.push({ path, name: shownPath(path, paths), file });
  }
  const beside = [...read.organisations, ...listOrganisationsTables(paths)];
  return { migrated, refused, beside: beside.map(({ path }) => ({ path, name: shownPath(path, paths) })) };
}

export interface Written {
  readonly written: number;
  /** There already, with the same content. */
  readonly same: number;
  /** There already with other content, and left as they were. */
  readonly inTheWay: readonly string[];
}

/**
 * Under the same names in another folder; nothing that is there is written over.
 *
 * @param progress Called after each file, with how many are done.
 */
export async function writeMigrated(
  { migrated, beside }: MigratedFiles,
  folder: string,
  progress: (done: number) => void,
): Promise<Written> {
  const outcomes: { readonly path: string; readonly outcome: string }[] = [];
  const save = (name: string, text: string) => {
    const path = join(folder, name);
    outcomes.push({ path, outcome: saveUnlessDifferent(path, text, false) });
    progress(outcomes.length);
  };
  for (const { path, name, file } of migrated) {
    const text = await readText(path);
    const { before, migration } = file;
    // Nothing changed: then not a sign of it does either.
    save(
      name,
      migration.response === before ? text : responseText(name, migration.response, { text, response: before }),
    );
  }
  for (const { path, name } of beside) save(name, await readText(path));
  const count = (kind: string) => outcomes.filter(({ outcome }) => outcome === kind).length;
  const inTheWay = outcomes.filter(({ outcome }) => outcome === "in-the-way").map(({ path }) => path);
  return { written: count("written"), same: count("same"), inTheWay };
}
