/** Which files are meant by the paths on a command line. */
import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";

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

/**
 * Files as given; folders with everything below them, in the order of their names. A path that is not there or a
 * folder that cannot be opened is listed as it is: reading it says what is wrong, and stops nothing else.
 */
export async function listFiles(paths: readonly string[]): Promise<ListedFile[]> {
  const files = new Map<string, ListedFile>();
  for (const path of paths) await list(path, true);
  return [...files.values()];

  async function list(path: string, named: boolean): Promise<void> {
    const names = await namesIn(path);
    for (const name of names ?? []) await list(join(path, name), false);
    if (!names && (named || isReadable(path)) && !files.has(path)) files.set(path, { path, named });
  }
}

/** Undefined if this is no folder. Hidden names are left out, and links to folders, which could lead in circles. */
async function namesIn(path: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const names: string[] = [];
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (!entry.isSymbolicLink() || !(await isFolder(join(path, entry.name)))) names.push(entry.name);
    }
    return names.sort((a, b) => (a < b ? -1 : 1));
  } catch {
    return undefined;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
