/**
 * Three pages of the demo as pictures for the README, in a palette of few colours, so that they stay small.
 * Needs pdftoppm (poppler-utils). Usage: npm run pictures
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
/** By what stands at their head. */
const pages = { summary: "Samenvatting", profile: "Profiel", plan: "Wat eerst, en wat het kost" };
const resolution = "75";
/** Entries of a palette: the colours that are there most; the edges of letters take the nearest one. */
const mostColors = 256;

const folder = mkdtempSync(join(tmpdir(), "datapeil-pictures-"));
try {
  const report = join(folder, "demo.pdf");
  run(process.execPath, [join(root, "bin/datapeil.js"), "demo", "--lang", "nl", "-o", report]);
  const texts = run("pdftotext", ["-layout", report, "-"]).toString("utf8").split("\f");
  for (const [name, heading] of Object.entries(pages)) {
    // The first page lists the chapters, and is none of them.
    const number =
      texts.findIndex((text, index) => index > 0 && new RegExp(`^\\s*${heading}\\s*$`, "mu").test(text)) + 1;
    if (number === 0) throw new Error(`No page has the heading ${heading}`);
    const at = String(number);
    const picture = run("pdftoppm", ["-r", resolution, "-f", at, "-l", at, report]);
    const file = join(root, `docs/report-${name}.png`);
    const bytes = pngOf(picture);
    writeFileSync(file, bytes);
    console.log(`${file}: page ${at}, ${Math.round(bytes.length / 1000)} kB`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A PPM (P6) as a PNG with a palette. */
function pngOf(ppm) {
  const [header, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString("latin1"));
  const pixels = ppm.subarray(header.length);
  const [columns, rows] = [Number(width), Number(height)];
  const indexOf = paletteOf(pixels);
  const lines = Buffer.alloc((columns + 1) * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      lines[row * (columns + 1) + column + 1] = indexOf.at(pixels.readUIntBE((row * columns + column) * 3, 3));
    }
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(columns, 0);
  size.writeUInt32BE(rows, 4);
  size.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.from(indexOf.palette.flatMap(channelsOf));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(lines, { level: 9 });
  return Buffer.concat([
    signature,
    chunk("IHDR", size),
    chunk("PLTE", colors),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The palette of a picture, and the place in it of each colour (0xrrggbb). */
function paletteOf(pixels) {
  const counts = new Map();
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const color = pixels.readUIntBE(at, 3);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color);
  palette.length = Math.min(palette.length, mostColors);
  const known = new Map(palette.map((color, index) => [color, index]));
  const at = (color) => {
    if (!known.has(color)) known.set(color, nearest(palette, color));
    return known.get(color);
  };
  return { palette, at };
}

function nearest(palette, color) {
  const channels = channelsOf(color);
  const distance = (other) => channelsOf(other).reduce((sum, value, index) => sum + (value - channels[index]) ** 2, 0);
  let best = 0;
  for (const [index, other] of palette.entries()) if (distance(other) < distance(palette[best])) best = index;
  return best;
}

function channelsOf(color) {
  return [color >> 16, (color >> 8) & 255, color & 255];
}

function chunk(type, data) {
  const content = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}

function run(program, words) {
  const { error, status, stdout, stderr } = spawnSync(program, words, { maxBuffer: 100_000_000 });
  if (error) throw new Error(`${program} is not on this machine; it comes with poppler-utils`);
  if (status !== 0) throw new Error(`${program}: exit ${status}\n${stderr}`);
  return stdout;
}
