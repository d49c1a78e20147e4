import { existsSync } from "node:fs";

/** The folder that holds package.json, as a URL: the same from the sources and from wherever the build puts a module. */
export const packageFolder: URL = findUpwards(new URL("./", import.meta.url));

function findUpwards(folder: URL): URL {
  if (existsSync(new URL("package.json", folder))) return folder;
  return findUpwards(new URL("../", folder));
}
