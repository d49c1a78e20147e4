/** Writes a starter: a small, commented questionnaire or house style of the user's own, with the schemas that editors use. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../saving/make-folder.ts";
import { writeWhole } from "../saving/output-file.ts";
import { packageFolder } from "./package-folder.ts";

/** Hidden, so that no command takes the schemas for files of the user. */
const schemaFolder = ".schemas";

/** Either the files that were written (what one reads first, first), or the one that stood in the way of them all. */
export type Started = { readonly written: readonly string[] } | { readonly inTheWay: string };

/** What a starter is of: a questionnaire, or the house style of reports. */
export type StarterKind = "starter" | "report";

/** What one reads first. */
const firstNames: Readonly<Record<StarterKind, string>> = { starter: "questionnaire.yaml", report: "theme.yaml" };

/** @throws UserError `cannot-write`, or the error of the system where the folder cannot be made. */
export async function writeStarter(folder: string, language: string, kind: StarterKind): Promise<Started> {
  const source = new URL(`templates/${kind}/${language}/`, packageFolder);
  const schemas = new URL("questionnaires/", packageFolder);
  const first = firstNames[kind];
  const names = (await readdir(source)).sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  const schemaNames = (await readdir(schemas)).filter((name) => name.endsWith(".schema.json"));
  const inTheWay = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (inTheWay !== undefined) return { inTheWay };
  makeFolder(folder);
  for (const name of names) {
    await writeWhole(join(folder, name), await readFile(new URL(name, source)), { overwrite: false });
  }
  for (const name of schemaNames) {
    await writeWhole(join(folder, schemaFolder, name), await readFile(new URL(name, schemas)), { overwrite: true });
  }
  return { written: names.map((name) => join(folder, name)) };
}
