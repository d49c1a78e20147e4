/** Rows of a PNG → red, green and blue of each pixel, as it looks on white (ISO/IEC 15948). */
import type { PngHeader } from "./png-header.ts";
import { rowLength, samplesOf } from "./png-header.ts";

export interface PngTables {
  readonly palette: Buffer | undefined;
  /** Of palette entries, or the one colour that is not there. */
  readonly transparency: Buffer | undefined;
}

/** Undefined if a row has a filter that does not exist. */
export function pixelsOf(header: PngHeader, rows: Buffer, tables: PngTables): Uint8Array | undefined {
  const { width, height } = header;
  const length = rowLength(header);
  const step = Math.max(1, (header.depth * (samplesOf[header.colourType] ?? 1)) >> 3);
  const pixels = new Uint8Array(width * height * 3);
  const colourAt = colourReader(header, tables);
  let above: Buffer = Buffer.alloc(length);
  for (let y = 0; y < height; y += 1) {
    const start = y * (length + 1);
    const row = rows.subarray(start + 1, start + 1 + length);
    if (!unfilter(row, above, rows[start] ?? 0, step)) return undefined;
    for (let x = 0; x < width; x += 1) pixels.set(colourAt(row, x), (y * width + x) * 3);
    above = row;
  }
  return pixels;
}

type Guess = (left: number, up: number, corner: number) => number;

/** What each filter takes a byte to be like. */
const guesses: readonly Guess[] = [() => 0, (left) => left, (_, up) => up, (left, up) => (left + up) >> 1, paeth];

/** In place; `step` is how far back the same byte of the pixel before stands. */
function unfilter(row: Buffer, above: Buffer, filter: number, step: number): boolean {
  const guess = guesses[filter];
  if (!guess) return false;
  for (let at = 0; at < row.length; at += 1) {
    const left = at < step ? 0 : (row[at - step] ?? 0);
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    row[at] = (row[at] ?? 0) + guess(left, above[at] ?? 0, corner);
  }
  return true;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

type Colour = readonly [red: number, green: number, blue: number];

function colourReader({ depth, colourType }: PngHeader, { palette, transparency }: PngTables) {
  const count = samplesOf[colourType] ?? 1;
  const sample = sampleReader(depth);
  const scale = 255 / (2 ** depth - 1);
  const absent = transparency && colourType !== 3 ? absentSamples(transparency, count) : undefined;
  const samples: number[] = [];
  const isAbsent = () => absent?.every((value, at) => value === samples[at]) ?? false;
  return (row: Buffer, x: number): Colour => {
    for (let at = 0; at < count; at += 1) samples[at] = sample(row, x * count + at);
    const [first = 0, second = 0, third = 0, fourth = 0] = samples;
    if (colourType === 3) return onWhite(paletteColour(palette, first), (transparency?.[first] ?? 255) / 255);
    if (isAbsent()) return [255, 255, 255];
    if (colourType === 0) return onWhite([first, first, first], 1, scale);
    if (colourType === 4) return onWhite([first, first, first], (second * scale) / 255, scale);
    return onWhite([first, second, third], colourType === 6 ? (fourth * scale) / 255 : 1, scale);
  };
}

function sampleReader(depth: number): (row: Buffer, index: number) => number {
  if (depth === 16) return (row, index) => ((row[index * 2] ?? 0) << 8) | (row[index * 2 + 1] ?? 0);
  if (depth === 8) return (row, index) => row[index] ?? 0;
  const perByte = 8 / depth;
  return (row, index) => {
    const shift = 8 - depth * ((index % perByte) + 1);
    return ((row[Math.floor(index / perByte)] ?? 0) >> shift) & (2 ** depth - 1);
  };
}

/** Two bytes a sample, whatever the depth. */
function absentSamples(transparency: Buffer, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => ((transparency[at * 2] ?? 0) << 8) | (transparency[at * 2 + 1] ?? 0));
}

function paletteColour(palette: Buffer | undefined, index: number): Colour {
  const at = index * 3;
  return [palette?.[at] ?? 0, palette?.[at + 1] ?? 0, palette?.[at + 2] ?? 0];
}

function onWhite([red, green, blue]: Colour, alpha: number, scale = 1): Colour {
  const over = (value: number) => Math.round(value * scale * alpha + 255 * (1 - alpha));
  return [over(red), over(green), over(blue)];
}
