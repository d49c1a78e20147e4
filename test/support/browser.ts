/** A real browser without a window: the Chromium of this system. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

/** `required`: a gate in which a missing browser is a failure. */
export const browserRequired = process.env.DATAPEIL_BROWSER === "required";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

export const browserPath: string | undefined = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find(existsSync);

export function openBrowser(): Promise<Browser> {
  if (browserPath === undefined) throw new Error(`No Chromium on the PATH: none of ${names.join(", ")}`);
  // Chromium has no sandbox for root, as in a container.
  return chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
}
