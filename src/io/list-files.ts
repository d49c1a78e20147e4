/** Which files are meant by the paths on a command line. */
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileError } from "./yaml-file.ts";

export interface ListedFile {
  readonly path: string;
  /** Given by name, and not found in a folder. */
  readonly named: boolean;
}

const readable = new Set([".yaml", ".yml", ".json"]);

/** Schemas for editors are nobody's answers. */
function isReadable(name: string): boolean {
  return readable.has(extname(name).toLowerCase()) && !name.endsWith(".schema.json");
}

/** Files as given; folders with everything below them, in the order of their names. */
export async function listFiles(paths: readonly string[]): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for (const path of paths) {
    if (await isFolder(path)) files.push(...(await filesBelow(path)).map((file) => ({ path: file, named: false })));
    else files.push({ path, named: true });
  }
  const seen = new Set<string>();
  return files.filter(({ path }) => !seen.has(path) && seen.add(path));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else if (isReadable(entry.name)) files.push(path);
  }
  return files;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw fileError(path, error);
  }
}
