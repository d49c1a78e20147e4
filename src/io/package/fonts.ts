import { readFile } from "node:fs/promises";
import { packageFolder } from "./package-folder.ts";

/** The fonts of the report, as bytes; their licence stands beside them. */
export async function readFonts(): Promise<{ regular: Uint8Array; semibold: Uint8Array }> {
  const folder = new URL("templates/fonts/", packageFolder);
  return {
    regular: await readFile(new URL("DatapeilSans-Regular.ttf", folder)),
    semibold: await readFile(new URL("DatapeilSans-Semibold.ttf", folder)),
  };
}
