/** The two embedded fonts: measures text with them, and keeps out what they cannot draw. */
import type PDFDocument from "pdfkit";
import type { FontName } from "./theme.ts";
import type { FontMeasure } from "./typeset.ts";

/** TrueType files with the same characters. */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

/** The part of pdfkit's embedded font that its types leave out. */
interface EmbeddedFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Control and format characters, soft hyphens, zero-width signs, marks that turn the direction of writing. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu;

export interface ReportFonts extends FontMeasure {
  /** Characters that were replaced by "?", in order of appearance. */
  readonly missing: () => readonly string[];
}

/** Registers the fonts with the document that will be drawn, so that each is read once. */
export function openFonts(document: typeof PDFDocument.prototype, files: FontFiles): ReportFonts {
  document.registerFont("semibold", files.semibold as Buffer);
  document.registerFont("regular", files.regular as Buffer);
  document.font("regular");
  const embedded = (document as unknown as EmbeddedFont)._font.font;
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

/** Composed characters, plain line feeds and spaces, nothing invisible. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/\t|\u3000|[\u2000-\u200a]/g, " ")
    .replace(invisible, "");
}
