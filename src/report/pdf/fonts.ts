/** The two embedded fonts: measures text with them, and keeps out what they cannot draw. */
import type PDFDocument from "pdfkit";
import { tidy } from "../tidy.ts";
import type { FontName } from "./theme.ts";
import type { FontMeasure } from "./typeset.ts";

/** TrueType files with the same characters. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

interface ParsedFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** The part of pdfkit's embedded font that its types leave out. */
interface EmbeddedFont {
  readonly _font: { readonly font: ParsedFont };
}

/** Parsing is dear: a batch of reports parses each font file once. */
const parsedFonts = new WeakMap<Uint8Array, ParsedFont>();

function register(document: typeof PDFDocument.prototype, name: FontName, file: Uint8Array): ParsedFont {
  // pdfkit takes bytes or a parsed font; its types know of neither.
  document.registerFont(name, (parsedFonts.get(file) ?? file) as Buffer);
  document.font(name);
  const parsed = (document as unknown as EmbeddedFont)._font.font;
  parsedFonts.set(file, parsed);
  return parsed;
}

export interface ReportFonts extends FontMeasure {
  /** Characters that were replaced by "?", in order of appearance. */
  readonly missing: () => readonly string[];
}

/** Registers the fonts with the document that will be drawn, so that each is read once. */
export function openFonts(document: typeof PDFDocument.prototype, files: FontFiles): ReportFonts {
  register(document, "semibold", files.semibold);
  const embedded = register(document, "regular", files.regular);
  const missing = new Set<string>();
  const cleaned = new Map<string, string>();

  const replaced = (text: string): string => {
    let drawn = "";
    for (const character of tidy(text)) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (character === "\n" || embedded.hasGlyphForCodePoint(codePoint)) drawn += character;
      else {
        missing.add(character);
        drawn += "?";
      }
    }
    return drawn;
  };
  /** A table asks for the same text several times: for its column, and to set it. */
  const clean = (text: string): string => {
    const drawn = cleaned.get(text) ?? replaced(text);
    cleaned.set(text, drawn);
    return drawn;
  };
  return { width: widthsOf(document), clean, missing: () => [...missing] };
}

/** Measures word by word, as pdfkit does, and each word once. */
function widthsOf(document: typeof PDFDocument.prototype): FontMeasure["width"] {
  const known: Readonly<Record<FontName, Map<string, number>>> = { regular: new Map(), semibold: new Map() };
  const unitsOf = (word: string, font: FontName): number => {
    const units = known[font].get(word) ?? document.font(font).fontSize(1000).widthOfString(word);
    known[font].set(word, units);
    return units;
  };
  return (text, font, size) => {
    let units = 0;
    let start = 0;
    while (start < text.length) {
      const space = text.indexOf(" ", start);
      const end = space < 0 ? text.length : space + 1;
      units += unitsOf(text.slice(start, end), font);
      start = end;
    }
    return (units * size) / 1000;
  };
}
