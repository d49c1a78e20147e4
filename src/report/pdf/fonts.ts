/** The two embedded fonts: measures text with them, and keeps out what they cannot draw. */
import type PDFDocument from "pdfkit";
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

/** Control and format characters, soft hyphens, zero-width signs, marks that turn the direction of writing. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu;

export interface ReportFonts extends FontMeasure {
  /** Characters that were replaced by "?", in order of appearance. */
  readonly missing: () => readonly string[];
}

/** Registers the fonts with the document that will be drawn, so that each is read once. */
export function openFonts(document: typeof PDFDocument.prototype, files: FontFiles): ReportFonts {
  register(document, "semibold", files.semibold);
  const embedded = register(document, "regular", files.regular);
  const widths = new Map<string, number>();
  const missing = new Set<string>();

  const width = (text: string, font: FontName, size: number): number => {
    const key = `${font} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return (known * size) / 1000;
    const units: number = document.font(font).fontSize(1000).widthOfString(text);
    widths.set(key, units);
    return (units * size) / 1000;
  };

  const clean = (text: string): string => {
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
  return { width, clean, missing: () => [...missing] };
}

/** Composed characters, plain line feeds and spaces, nothing invisible; a percent sign stays with its number. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/\t|\u3000|[\u2000-\u200a]/g, " ")
    .replace(invisible, "")
    .replace(/(\d) %/g, "$1\u00a0%");
}
