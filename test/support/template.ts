/** Templates of reports to test: folders with an invented house style, and fonts and pictures with one thing wrong. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { writePng } from "../../src/io/template/png-write.ts";
import { fontFiles } from "./report.ts";

/** A logo: a square on a ground that the file leaves out. */
export function aLogo(width = 240, height = 80): Uint8Array {
  const pixels = new Uint8Array(width * height * 3).fill(255);
  for (let y = 10; y < height - 10; y += 1) {
    for (let x = 10; x < height - 10; x += 1) pixels.set([29, 92, 58], (y * width + x) * 3);
  }
  return writePng(width, height, pixels);
}

/** The house style of an invented province: YAML that `check` finds nothing wrong with, but what is told to change. */
export const houseStyle = `colours:
  accent: "#1d5c3a"
  band: "#f2c500"
  target: "#9a2d6e"
logo:
  file: logo.png
  alternative: { nl: Logo van de provincie Meerland, en: Logo of the province of Meerland }
fonts:
  regular: House-Regular.ttf
  semibold: House-Semibold.ttf
`;

/** A copy under another name of the same length. */
function renamed(file: Uint8Array, from: string, to: string): Buffer {
  const text = Buffer.from(file).toString("latin1");
  const wide = (name: string) => [...name].map((letter) => `\0${letter}`).join("");
  return Buffer.from(text.replaceAll(wide(from), wide(to)).replaceAll(from, to), "latin1");
}

/** Our own fonts without the arrow, under the names that a house style gives them. */
export function writeHouseStyle(folder: string, theme = houseStyle): string {
  writeFileSync(join(folder, "theme.yaml"), theme);
  writeFileSync(join(folder, "logo.png"), aLogo());
  writeFileSync(join(folder, "House-Regular.ttf"), houseFont("regular"));
  writeFileSync(join(folder, "House-Semibold.ttf"), houseFont("semibold"));
  return folder;
}

/** Our own letters under another name, without the arrow. */
export function houseFont(weight: "regular" | "semibold"): Buffer {
  return renamed(withoutLetters(fontFiles[weight], "→"), "Datapeil", "Meerland");
}

/** Table of a font → where it stands in the file. */
function tablesOf(font: Buffer): ReadonlyMap<string, { readonly record: number; readonly start: number }> {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16);
  return new Map(
    records.map((record) => [
      font.toString("latin1", record, record + 4),
      { record, start: font.readUInt32BE(record + 8) },
    ]),
  );
}

/** A copy in which the ranges of characters that hold one of these are empty (the table of format 4). */
export function withoutLetters(file: Uint8Array, letters: string): Buffer {
  const font = Buffer.from(file);
  const cmap = tablesOf(font).get("cmap")?.start ?? 0;
  for (let at = 0; at < font.readUInt16BE(cmap + 2); at += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4);
    if (font.readUInt16BE(table) !== 4) continue;
    const size = font.readUInt16BE(table + 6);
    for (let segment = 0; segment < size; segment += 2) {
      const [end, start] = [table + 14 + segment, table + 16 + size + segment];
      const holds = [...letters].some((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return font.readUInt16BE(start) <= code && code <= font.readUInt16BE(end);
      });
      if (holds) font.writeUInt16BE(font.readUInt16BE(end) + 1, start);
    }
  }
  return font;
}

/** A copy whose maker allows this (`fsType`). */
export function withPermission(file: Uint8Array, fsType: number): Buffer {
  const font = Buffer.from(file);
  font.writeUInt16BE(fsType, (tablesOf(font).get("OS/2")?.start ?? 0) + 8);
  return font;
}

/** A copy in which one table has another name. */
export function withTableNamed(file: Uint8Array, from: string, to: string): Buffer {
  const font = Buffer.from(file);
  font.write(to, tablesOf(font).get(from)?.record ?? 0, "latin1");
  return font;
}

/** A copy with letters so many times as wide and high. */
export function widened(file: Uint8Array, times: number): Buffer {
  const font = Buffer.from(file);
  const at = (tablesOf(font).get("head")?.start ?? 0) + 18;
  font.writeUInt16BE(Math.round(font.readUInt16BE(at) / times), at);
  return font;
}

/** A PNG as any program might write it. */
export function aPng(
  head: readonly number[],
  rows: Uint8Array,
  tables: readonly (readonly [string, Uint8Array])[] = [],
) {
  const [width = 1, height = 1, depth = 8, colourType = 2, interlace = 0] = head;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, interlace], 8);
  const chunks = [
    ["IHDR", header] as const,
    ...tables,
    ["IDAT", deflateSync(rows)] as const,
    ["IEND", Buffer.alloc(0)] as const,
  ];
  const written = chunks.map(([name, content]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(name, "latin1"), content, Buffer.alloc(4)]);
  });
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...written]);
}

/** A JPEG of one grey or coloured frame, with a name and a place in its metadata; nothing that can be seen. */
export function aJpeg(colours: number, width = 60): Buffer {
  const segment = (marker: number, content: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  };
  const frame = Buffer.alloc(6 + 3 * colours);
  frame.set([8, 0, 20, width >> 8, width & 255, colours]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.from("Exif\0\0 taken by Jan Peeters")),
    segment(0xfe, Buffer.from("Jan Peeters")),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 3, 0xff, 0xd9]),
  ]);
}
