/** The loop over rows (src/scan), as the build made it. */
import { readFileSync } from "node:fs";
import { packageFolder } from "../package/package-folder.ts";

/** Compiled once for a file, and shared with all threads that read it. */
export function scanModule(): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(new URL("dist/scan.wasm", packageFolder)));
}
