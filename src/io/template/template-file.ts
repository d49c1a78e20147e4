/** A file that a template names: in its own folder, there, and no larger than it may be. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, posix, relative, sep, win32 } from "node:path";
import { fileError } from "../yaml/yaml-file.ts";
import type { TemplateFault } from "./picture-form.ts";

/** A template is passed on as a folder, and must not take along what stands elsewhere on a machine. */
export function readTemplateFile(theme: string, name: string, most: number): { bytes: Uint8Array } | TemplateFault {
  const params = { file: name };
  const parts = name.split(/[\\/]/u);
  const leadsOut = parts.includes("..") || /^[a-z][a-z\d+.-]+:/iu.test(name) || name.includes("\0");
  if (leadsOut || posix.isAbsolute(name) || win32.isAbsolute(name)) return { fault: "file-outside-template", params };
  const path = join(dirname(theme), ...parts);
  const size = sizeOf(path);
  if (size === undefined) return { fault: "template-file-missing", params };
  if (!isWithin(realpathSync(dirname(theme)), realpathSync(path))) return { fault: "file-outside-template", params };
  if (size > most)
    return { fault: "template-file-too-large", params: { ...params, size: kilobytes(size), most: kilobytes(most) } };
  try {
    return { bytes: readFileSync(path) };
  } catch (error) {
    throw fileError(path, error);
  }
}

/** In bytes; undefined where there is no file. */
function sizeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : undefined;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !win32.isAbsolute(way) && !posix.isAbsolute(way);
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}
