/** Shaping of words: letters → glyphs and their places, in a tenth of the time where a font only kerns. */
import type { Kerning, LayoutTables } from "./kerning.ts";
import { kerningOf } from "./kerning.ts";

interface Position {
  xAdvance: number;
  /** Of the glyph alone; pdfkit puts it beside the others. */
  advanceWidth?: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  /** What it stands for, when text is taken out of the PDF. */
  readonly codePoints: readonly number[];
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
  const letters = lettersOf(font);
  const layout = (text: string, features?: unknown): GlyphRun =>
    features === undefined && simple.test(text) ? shaped(letters, kerning, text) : font.layout(text, features);
  // pdfkit reads many more of its properties, and writes none.
  return Object.create(font, { layout: { value: layout } });
}

type Letters = (character: string) => Glyph;

function lettersOf(font: ParsedFont): Letters {
  const known = new Map<string, Glyph>();
  return (character) => {
    const found = known.get(character);
    if (found) return found;
    const codePoint = character.codePointAt(0) ?? 0;
    const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
    const glyph = { id, advanceWidth, codePoints: [codePoint] };
    known.set(character, glyph);
    return glyph;
  };
}

function shaped(letters: Letters, kerning: Kerning, text: string): GlyphRun {
  const glyphs = Array.from(text, letters);
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
