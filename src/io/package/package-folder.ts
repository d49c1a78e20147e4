import { existsSync } from "node:fs";

/** The package's own folder, as a URL: the same from the sources and from wherever the build puts a module. */
export const packageFolder: URL = findUpwards(new URL("./", import.meta.url));

/** By the command that stands in it: `bin` and `dist` have a package.json of their own. */
function findUpwards(folder: URL): URL {
  if (existsSync(new URL("bin/datapeil.js", folder))) return folder;
  return findUpwards(new URL("../", folder));
}
