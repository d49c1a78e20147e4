import { readFile } from "node:fs/promises";
import { packageFolder } from "./package-folder.ts";

/** The program and the look of the HTML form, joined by the build from `src/page`. */
export async function readFormPage(): Promise<{ script: string; style: string }> {
  const folder = new URL("dist/page/", packageFolder);
  return {
    script: await readFile(new URL("form.js", folder), "utf8"),
    style: await readFile(new URL("form.css", folder), "utf8"),
  };
}
