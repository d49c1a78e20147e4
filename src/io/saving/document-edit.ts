/** Changes single values in a YAML file and leaves everything else as it was, comments included. */
import { extname } from "node:path";
import { hasErrors } from "../../core/issue/issue.ts";
import { InvalidFiles, locateAll } from "../yaml/invalid-files.ts";
import { parseDocument as parseChecked, readText } from "../yaml/yaml-file.ts";
import { saveDurably } from "./output-file.ts";

export interface Setting {
  readonly path: readonly string[];
  readonly value: string | number | boolean;
}

/** @throws UserError if the file cannot be read or written; InvalidFiles if it is not YAML. */
export async function setInDocument(path: string, settings: readonly Setting[]): Promise<void> {
  const { isScalar, parseDocument } = await import("yaml");
  const text = await readText(path);
  const read = await parseChecked(path, text);
  if (hasErrors(read.issues)) throw new InvalidFiles(await locateAll(read, read.issues));
  const document = parseDocument(text.replaceAll("\r\n", "\n"));
  for (const setting of settings) {
    // `plan:` with nothing behind it is an empty value, in which nothing can be set.
    const emptyAt = setting.path.findIndex(
      (_, at) => at > 0 && isEmpty(document.getIn(setting.path.slice(0, at), true)),
    );
    if (emptyAt > 0) document.deleteIn(setting.path.slice(0, emptyAt));
    const there = document.getIn(setting.path, true);
    // Changing the value of what is there keeps the comment behind it.
    if (isScalar(there)) there.value = setting.value;
    else document.setIn(setting.path, setting.value);
  }
  const isJson = extname(path).toLowerCase() === ".json";
  const written = isJson ? `${JSON.stringify(document.toJS(), undefined, 2)}\n` : document.toString({ lineWidth: 0 });
  saveDurably(path, text.includes("\r\n") ? written.replaceAll("\n", "\r\n") : written);

  function isEmpty(node: unknown): boolean {
    return isScalar(node) && node.value === null;
  }
}
