/** Changes single values in a YAML file and leaves everything else as it was, comments included. */
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { UserError } from "../errors.ts";
import { saveDurably } from "./output-file.ts";
import { fileError } from "./yaml-file.ts";

export interface Setting {
  readonly path: readonly string[];
  readonly value: string | number | boolean;
}

/** @throws UserError if the file cannot be read, is not YAML, or cannot be written. */
export async function setInDocument(path: string, settings: readonly Setting[]): Promise<void> {
  const { isScalar, parseDocument } = await import("yaml");
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw fileError(path, error);
  });
  const document = parseDocument(text);
  const fault = document.errors[0];
  if (fault) throw new UserError("cannot-read", { path, reason: fault.message });
  for (const setting of settings) {
    const there = document.getIn(setting.path, true);
    // Changing the value of what is there keeps the comment behind it.
    if (isScalar(there)) there.value = setting.value;
    else document.setIn(setting.path, setting.value);
  }
  const isJson = extname(path).toLowerCase() === ".json";
  saveDurably(
    path,
    isJson ? `${JSON.stringify(document.toJS(), undefined, 2)}\n` : document.toString({ lineWidth: 0 }),
  );
}
