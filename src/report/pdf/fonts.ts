/** The two embedded fonts: measures text with them, and keeps out what they cannot draw. */
import type PDFDocument from "pdfkit";
import { tidy } from "../tidy.ts";
import type { GlyphRun, ParsedFont } from "./shaping.ts";
import { fastFont } from "./shaping.ts";
import type { FontName } from "./theme.ts";
import type { FontMeasure } from "./typeset.ts";

/** TrueType files with the same characters. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

/** The part of pdfkit's embedded font that its types leave out. */
interface EmbeddedFont {
  readonly font: ParsedFont;
  /** Sets a word with the space behind it, in thousandths of the size; drawing finds it there again. */
  layoutCached(word: string): GlyphRun;
}

/** Parsing is dear: a batch of reports parses each font file once. */
const parsedFonts = new WeakMap<Uint8Array, ParsedFont>();

function register(document: typeof PDFDocument.prototype, name: FontName, file: Uint8Array): EmbeddedFont {
  // pdfkit takes bytes or a parsed font; its types know of neither.
  const use = (source: unknown): EmbeddedFont => {
    document.registerFont(name, source as Buffer);
    document.font(name);
    return (document as unknown as { readonly _font: EmbeddedFont })._font;
  };
  const known = parsedFonts.get(file);
  if (known) return use(known);
  const opened = use(file);
  const fast = fastFont(opened.font);
  parsedFonts.set(file, fast);
  Object.assign(opened, { font: fast });
  return opened;
}

export interface ReportFonts extends FontMeasure {
  /** Characters that were replaced by "?", in order of appearance. */
  readonly missing: () => readonly string[];
}

/** Registers the fonts with the document that will be drawn, so that each is read once. */
export function openFonts(document: typeof PDFDocument.prototype, files: FontFiles): ReportFonts {
  const semibold = register(document, "semibold", files.semibold);
  const regular = register(document, "regular", files.regular);
  const missing = new Set<string>();
  const cleaned = new Map<string, string>();

  const replaced = (text: string): string => {
    let drawn = "";
    for (const character of tidy(text)) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (character === "\n" || regular.font.hasGlyphForCodePoint(codePoint)) drawn += character;
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
  return { width: widthsOf({ regular, semibold }), clean, missing: () => [...missing] };
}

/** Measures word by word, as pdfkit does, and each word once. */
function widthsOf(fonts: Readonly<Record<FontName, EmbeddedFont>>): FontMeasure["width"] {
  const known: Readonly<Record<FontName, Map<string, number>>> = { regular: new Map(), semibold: new Map() };
  const unitsOf = (word: string, font: FontName): number => {
    const units = known[font].get(word) ?? fonts[font].layoutCached(word).advanceWidth;
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
