/** Shaping of words: letters → glyphs and their places, in a tenth of the time where a font only kerns. */
import type { Kerning, LayoutTables } from "./kerning.ts";
import { kerningOf } from "./kerning.ts";

interface Position {
  xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
}

export interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
}

/** What of a font of fontkit is used here. */
export interface ParsedFont extends LayoutTables {
  readonly characterSet: readonly number[];
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): Glyph;
  layout(text: string, features?: unknown): GlyphRun;
}

/** Letters that stand side by side, from left to right, and nothing on top of them. */
const simple =
  /^(?:(?!\p{Default_Ignorable_Code_Point})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}])*$/u;

/** The same font with a faster `layout`; fontkit's own sets what is more than letters with kerning between them. */
export function fastFont(font: ParsedFont): ParsedFont {
  const kerning = kerningOf(font);
  if (!kerning) return font;
  const layout = (text: string, features?: unknown): GlyphRun =>
    features === undefined && simple.test(text) ? shaped(font, kerning, text) : font.layout(text, features);
  // pdfkit reads many more of its properties, and writes none.
  return Object.create(font, { layout: { value: layout } });
}

function shaped(font: ParsedFont, kerning: Kerning, text: string): GlyphRun {
  const glyphs = Array.from(text, (character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
  const positions = glyphs.map(({ id, advanceWidth }, index): Position => {
    const next = glyphs[index + 1];
    return { xAdvance: advanceWidth + (next ? kerning(id, next.id) : 0), yAdvance: 0, xOffset: 0, yOffset: 0 };
  });
  return {
    glyphs,
    positions,
    // pdfkit scales the positions in place, and asks afterwards.
    get advanceWidth() {
      let width = 0;
      for (const { xAdvance } of positions) width += xAdvance;
      return width;
    },
  };
}
