/** The fonts of a page: whether they are whole, and what their codes mean. */
import { nameOf } from "./content.ts";
import type { LookUp } from "./file.ts";
import type { PdfDictionary, PdfValue } from "./syntax.ts";
import { isKind, readValue, utf16 } from "./syntax.ts";

export interface ReportFont {
  readonly name: string;
  readonly subtype: string;
  readonly encoding: string;
  /** The font program is in the file. */
  readonly embedded: boolean;
  /** Of the descendant: how character ids become glyphs. */
  readonly glyphMap: string;
  /** Of the glyphs from the first on, in thousandths of the size. */
  readonly widths: readonly number[];
  /** The same, as the font program itself has them; empty where it is not TrueType. */
  readonly drawn: readonly number[];
  /** Code → text; `undefined` if the font does not say. */
  readonly unicode: ReadonlyMap<number, string> | undefined;
}

export function readFonts(look: LookUp, page: PdfDictionary): ReadonlyMap<string, ReportFont> {
  const fonts = look.at(page, "Resources", "Font");
  if (!isKind(fonts, "dictionary")) return new Map();
  return new Map([...fonts.entries].map(([name, font]) => [name, readFont(look, font)]));
}

function readFont(look: LookUp, font: PdfValue): ReportFont {
  const inner = look.itemsOf(look.at(font, "DescendantFonts"))[0] ?? font;
  const descriptor = look.at(inner, "FontDescriptor");
  const program = ["FontFile", "FontFile2", "FontFile3"].map((key) => look.at(descriptor, key));
  const dictionary = look.at(font);
  const map = isKind(dictionary, "dictionary") ? look.streamOf(dictionary.entries.get("ToUnicode")) : undefined;
  return {
    name: nameOf(look.at(font, "BaseFont")),
    subtype: nameOf(look.at(font, "Subtype")),
    encoding: nameOf(look.at(font, "Encoding")),
    embedded: program.some((value) => value !== undefined),
    glyphMap: nameOf(look.at(inner, "CIDToGIDMap")),
    widths: look.itemsOf(look.itemsOf(look.at(inner, "W"))[1]).map(Number),
    drawn: drawnWidths(look, descriptor),
    unicode: map === undefined ? undefined : readUnicode(map),
  };
}

/** Widths of glyphs in an embedded TrueType program. */
function drawnWidths(look: LookUp, descriptor: PdfValue): readonly number[] {
  const reference = isKind(descriptor, "dictionary") ? descriptor.entries.get("FontFile2") : undefined;
  const program = Buffer.from(look.streamOf(reference) ?? "", "latin1");
  if (program.length < 12) return [];
  const count = program.readUInt16BE(4);
  const records = Array.from({ length: count }, (_, index) => program.subarray(12 + index * 16, 28 + index * 16));
  const tables = new Map(records.map((one) => [one.toString("latin1", 0, 4), one.readUInt32BE(8)]));
  const at = (table: string, offset: number) => program.readUInt16BE((tables.get(table) ?? 0) + offset);
  const unitsPerEm = at("head", 18);
  // The last width holds for all glyphs after it.
  const [glyphs, widths] = [at("maxp", 4), at("hhea", 34)];
  return Array.from(
    { length: glyphs },
    (_, glyph) => (at("hmtx", Math.min(glyph, widths - 1) * 4) * 1000) / unitsPerEm,
  );
}

/** Ranges of codes, each with the texts of its codes. */
function readUnicode(map: string): ReadonlyMap<number, string> {
  const unicode = new Map<number, string>();
  for (const [, ranges] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from, , texts] of (ranges ?? "").matchAll(/<(\w+)>\s*<(\w+)>\s*\[([^\]]*)\]/gu)) {
      const list = readValue({ text: `[${texts}]`, at: 0 });
      const items = isKind(list, "array") ? list.items : [];
      for (const [index, item] of items.entries()) {
        if (isKind(item, "string")) unicode.set(Number.parseInt(from ?? "0", 16) + index, utf16(item.bytes));
      }
    }
  }
  return unicode;
}
