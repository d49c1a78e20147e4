/** A PNG of any kind → one without transparency, on white: PDF/A readers differ in what they make of the rest. */
import { inflateSync } from "node:zlib";
import type { Picture, TemplateFault } from "./picture-form.ts";
import { tooManyPixels } from "./picture-form.ts";
import type { PngHeader } from "./png-header.ts";
import { rowLength } from "./png-header.ts";
import { pixelsOf } from "./png-pixels.ts";
import { writePng } from "./png-write.ts";

const broken: TemplateFault = { fault: "logo-broken" };

/** Colour type → the depths that its samples may have. */
const depthsOf: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

export function flatPng(file: Buffer): Picture | TemplateFault {
  const chunks = chunksOf(file);
  const head = chunks?.get("IHDR")?.[0];
  if (!chunks || head?.length !== 13) return broken;
  const header: PngHeader = {
    width: head.readUInt32BE(0),
    height: head.readUInt32BE(4),
    depth: head[8] ?? 0,
    colourType: head[9] ?? 0,
  };
  const { width, height, depth, colourType } = header;
  if (width === 0 || height === 0 || !depthsOf[colourType]?.includes(depth)) return broken;
  const large = tooManyPixels(width, height);
  if (large) return large;
  if (head[12] !== 0) return { fault: "logo-interlaced" };
  const rows = inflated(Buffer.concat(chunks.get("IDAT") ?? []), (rowLength(header) + 1) * height);
  const tables = { palette: chunks.get("PLTE")?.[0], transparency: chunks.get("tRNS")?.[0] };
  const pixels = rows && pixelsOf(header, rows, tables);
  return pixels ? { type: "image/png", bytes: writePng(width, height, pixels), width, height } : broken;
}

/** Name → contents, in their order; undefined if the file ends early. */
function chunksOf(file: Buffer): ReadonlyMap<string, readonly Buffer[]> | undefined {
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString("latin1", at + 4, at + 8);
    if (at + 12 + length > file.length) return undefined;
    chunks.set(name, [...(chunks.get(name) ?? []), file.subarray(at + 8, at + 8 + length)]);
    if (name === "IEND") return chunks;
    at += 12 + length;
  }
  return undefined;
}

/** Undefined unless it is exactly as long as the header promises: a small file can hold gigabytes. */
function inflated(packed: Buffer, length: number): Buffer | undefined {
  try {
    const bytes = inflateSync(packed, { maxOutputLength: length });
    return bytes.length === length ? bytes : undefined;
  } catch {
    return undefined;
  }
}
