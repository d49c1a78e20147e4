/** Pages of a PDF as pictures in grey, by pdftoppm: what a reader sees, whatever the file says. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aFolder } from "./folder.ts";

export interface PagePicture {
  readonly width: number;
  readonly height: number;
  /** 0 (black) … 255, row by row. */
  readonly greys: Uint8Array;
}

export function canDrawPages(): boolean {
  return spawnSync("pdftoppm", ["-v"]).error === undefined;
}

/** @param resolution Dots per inch. */
export function drawPages(bytes: Uint8Array, resolution: number): readonly PagePicture[] {
  const folder = aFolder();
  const path = join(folder, "report.pdf");
  writeFileSync(path, bytes);
  const { status, stderr } = spawnSync("pdftoppm", ["-gray", "-r", String(resolution), path, join(folder, "page")]);
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
  const pages = readdirSync(folder).filter((name) => name.endsWith(".pgm"));
  return pages.sort().map((name) => readPicture(readFileSync(join(folder, name))));
}

/** The simplest of formats: `P5`, width, height and 255 in letters, then a byte for each dot. */
function readPicture(file: Buffer): PagePicture {
  const [head = "", width = "", height = ""] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString("latin1", 0, 64)) ?? [];
  return { width: Number(width), height: Number(height), greys: file.subarray(head.length) };
}

/** Share of the dots of a part of the page that are darker than paper with a tint on it. */
export function inkIn(
  { width, height, greys }: PagePicture,
  part: (across: number, down: number) => boolean = () => true,
): number {
  let [ink, all] = [0, 0];
  for (let dot = 0; dot < greys.length; dot += 1) {
    if (!part((dot % width) / width, Math.floor(dot / width) / height)) continue;
    all += 1;
    if ((greys[dot] ?? 255) < 200) ink += 1;
  }
  return ink / all;
}
