/** How a file is called in a result: the same wherever the command was given, and without the names of folders above. */
import { basename, isAbsolute, relative, sep } from "node:path";

/**
 * From the folder that was given, with `/` on every system; its own name for a file that was given itself.
 *
 * @param given The paths on the command line.
 */
export function shownPath(path: string, given: readonly string[]): string {
  for (const folder of given) {
    const inside = relative(folder, path);
    if (inside !== "" && inside.split(sep)[0] !== ".." && !isAbsolute(inside)) return inside.split(sep).join("/");
  }
  return basename(path);
}
