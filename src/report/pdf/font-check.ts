/** Whether a font can be used for reports: read, put into a PDF, and with the letters of our languages. */
import PDFDocument from "pdfkit";
import { tidy } from "../tidy.ts";

export type FontFault = "font-not-a-font" | "font-variable" | "font-not-embeddable" | "font-without-letters";

export type CheckedFont =
  | { readonly family: string; readonly name: string; readonly width: number }
  | { readonly fault: FontFault; readonly params?: Readonly<Record<string, string>> };

/** ASCII and the letters of Dutch, French, German and English; our own font draws any other sign that is not there. */
const needed = [
  ...Array.from({ length: 0x7e - 0x20 }, (_, at) => String.fromCodePoint(0x21 + at)),
  ..."ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜàâäçèéêëîïôöùûüß",
];

/** What a font's width is measured by. */
const sample = "Hoe ver staat je bestuur in het werken met data, en wat houdt het van een hoger niveau?";

/** Of the sample in our own fonts, in thousandths of the size. */
export const ownWidth = { regular: 36_553, semibold: 37_643 } as const;

interface ParsedFont {
  readonly familyName?: string | null;
  readonly postscriptName?: string | null;
  hasGlyphForCodePoint(codePoint: number): boolean;
}

export function checkFont(file: Uint8Array): CheckedFont {
  const tables = tablesOf(file);
  if (!tables) return { fault: "font-not-a-font" };
  if (tables.has("fvar")) return { fault: "font-variable" };
  if (!mayBeEmbedded(tables.get("OS/2"))) return { fault: "font-not-embeddable" };
  try {
    const drawn = drawnWith(file);
    const { font } = drawn;
    const missing = needed.filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    if (missing.length > 0) return { fault: "font-without-letters", params: { letters: someOf(missing) } };
    return { family: nameFrom(font.familyName), name: nameFrom(font.postscriptName), width: drawn.width };
  } catch {
    return { fault: "font-not-a-font" };
  }
}

/** Name → where it stands; undefined if this is neither TrueType nor OpenType. */
function tablesOf(file: Uint8Array): ReadonlyMap<string, DataView> | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 12 || ![0x00010000, 0x4f54544f, 0x74727565].includes(view.getUint32(0))) return undefined;
  const count = view.getUint16(4);
  const tables = new Map<string, DataView>();
  for (let at = 12; at < 12 + count * 16; at += 16) {
    if (at + 16 > file.length) return undefined;
    const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (start + length > file.length) return undefined;
    const name = String.fromCharCode(...file.subarray(at, at + 4));
    tables.set(name, new DataView(file.buffer, file.byteOffset + start, length));
  }
  return tables;
}

/** `fsType` of the OS/2 table: what the maker allows. We embed parts of a font, for reading and printing. */
function mayBeEmbedded(table: DataView | undefined): boolean {
  const allowed = table && table.byteLength >= 10 ? table.getUint16(8) : 0;
  const [restricted, noParts, bitmapsOnly] = [(allowed & 0xf) === 2, (allowed & 0x100) !== 0, (allowed & 0x200) !== 0];
  return !restricted && !noParts && !bitmapsOnly;
}

/** Writes a page with all that is needed: what cannot be put into a PDF fails here and not in a report. */
function drawnWith(file: Uint8Array): { readonly font: ParsedFont; readonly width: number } {
  const document = new PDFDocument({ font: "" });
  document.registerFont("tried", file as Buffer);
  document.font("tried").text(needed.join(""), 0, 0, { lineBreak: false });
  const { font } = (document as unknown as { readonly _font: { readonly font: ParsedFont } })._font;
  const width = document.fontSize(1000).widthOfString(sample);
  document.end();
  document.resume();
  return { font, width };
}

function nameFrom(text: string | null | undefined): string {
  return tidy(text ?? "").slice(0, 60);
}

function someOf(letters: readonly string[]): string {
  return letters.length > 12 ? `${letters.slice(0, 12).join(" ")} …` : letters.join(" ");
}
