/** Which files a template of reports consists of. */
import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileError } from "../yaml/yaml-file.ts";

export interface TemplateFiles {
  readonly theme?: string | undefined;
  /** Variant → file, of those that are there. */
  readonly outlines: ReadonlyMap<string, string>;
}

/**
 * @param path A folder, or the theme.yaml in it.
 * @throws UserError `no-such-file`
 */
export function templateFiles(path: string, variants: readonly string[]): TemplateFiles {
  const folder = isFolder(path) ? path : dirname(path);
  const inFolder = (name: string) => [`${name}.yaml`, `${name}.yml`].map((one) => join(folder, one)).find(isFile);
  const outlines = variants.flatMap((variant): [string, string][] => {
    const file = inFolder(variant);
    return file === undefined ? [] : [[variant, file]];
  });
  return { theme: inFolder("theme"), outlines: new Map(outlines) };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw fileError(path, error);
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
