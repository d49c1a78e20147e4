/** A font in a document: sets words, and draws lines of them as pdfkit would. */
import type PDFDocument from "pdfkit";
import type { Remembering } from "./remembering.ts";
import { remembering } from "./remembering.ts";
import type { GlyphRun, ParsedFont } from "./shaping.ts";
import { fastFont } from "./shaping.ts";

type Doc = typeof PDFDocument.prototype;

export interface EmbeddedFont {
  /** By which the document knows it. */
  readonly name: string;
  readonly has: (codePoint: number) => boolean;
  /** Width of a word with the space behind it, in thousandths of the size. */
  readonly units: (word: string) => number;
  /**
   * The glyphs of a text as the operand of TJ: codes, parted where letters move closer. `undefined`: the font does more
   * than that with this text, and pdfkit is to draw it.
   */
  readonly encoded: (text: string) => string | undefined;
}

/** The part of pdfkit's embedded font that its types leave out. */
interface PdfkitFont {
  readonly font: ParsedFont;
  /** Sets a word anew, in thousandths of the size. */
  layoutRun(word: string): GlyphRun;
  /** Sets a word, or finds it; drawing asks for it. */
  layoutCached(word: string): GlyphRun;
  /** The codes of the glyphs in this document: they count up as glyphs are first drawn in it. */
  encode(text: string): readonly [readonly string[], ...unknown[]];
}

interface SetWord {
  readonly run: GlyphRun;
  readonly units: number;
}

interface KnownFont {
  readonly font: ParsedFont;
  readonly words: Remembering<SetWord>;
}

/** Parsing and setting words are dear: a batch of reports, which mostly say the same, does each once. */
const knownFonts = new WeakMap<Uint8Array, KnownFont>();

/** Several times those of one report. */
const mostWords = 20_000;

/** Registers the font of a file under a name. */
export function embedFont(document: Doc, name: string, file: Uint8Array): EmbeddedFont {
  // pdfkit takes bytes or a parsed font; its types know of neither.
  const open = (source: unknown): PdfkitFont => {
    document.registerFont(name, source as Buffer);
    document.font(name);
    return (document as unknown as { readonly _font: PdfkitFont })._font;
  };
  const known = knownFonts.get(file);
  if (known) return settingWords(name, open(known.font), known.words);
  const opened = open(file);
  knowLetters(opened.font);
  const font = fastFont(opened.font);
  const words = remembering<SetWord>(mostWords);
  knownFonts.set(file, { font, words });
  return settingWords(name, Object.assign(opened, { font }), words);
}

/** Letters in one sign, as typesetters join them: ﬀ, ﬁ, ﬂ, ﬃ, ﬄ, ﬅ, ﬆ. */
const isJoined = (codePoint: number) => codePoint >= 0xfb00 && codePoint <= 0xfb06;

/**
 * fontkit keeps each glyph as it was first asked for. Drawing "…" asks for that of "." as a part, without its letter:
 * a later report from the same font would hold a "." that nobody can read aloud or copy. A font that joins "fi" asks for
 * "ﬁ" as what it stands for: known as a sign of its own, no search would find the word again.
 */
export function knowLetters(font: Pick<ParsedFont, "characterSet" | "glyphForCodePoint">): void {
  for (const codePoint of font.characterSet) if (!isJoined(codePoint)) font.glyphForCodePoint(codePoint);
}

function settingWords(name: string, opened: PdfkitFont, words: Remembering<SetWord>): EmbeddedFont {
  const setAnew = (word: string): SetWord => {
    const run = opened.layoutRun(word);
    return { run, units: run.advanceWidth };
  };
  const set = (word: string) => words(word, () => setAnew(word));
  opened.layoutCached = (word) => set(word).run;
  return {
    name,
    has: (codePoint) => opened.font.hasGlyphForCodePoint(codePoint),
    units: (word) => set(word).units,
    encoded: encoding(opened),
  };
}

/** Each word is encoded once a document. */
function encoding(opened: PdfkitFont): EmbeddedFont["encoded"] {
  const words = new Map<string, string | undefined>();
  const codes = new Map<number, string>();
  const codesOf = (word: string): string | undefined => {
    if (words.has(word)) return words.get(word);
    const run = opened.layoutCached(word);
    if (!run.glyphs.every(({ id }) => codes.has(id))) numberGlyphs(opened, word, codes);
    const encoded = encodedRun(run, codes);
    words.set(word, encoded);
    return encoded;
  };
  return (text) => {
    let all: string | undefined = "";
    eachWord(text, (word) => {
      const more = codesOf(word);
      all = all === undefined || more === undefined ? undefined : all + more;
    });
    return all ? `[<${all}> 0]` : undefined;
  };
}

/** pdfkit numbers glyphs as they are first drawn in a document. */
function numberGlyphs(opened: PdfkitFont, word: string, codes: Map<number, string>): void {
  const [numbered] = opened.encode(word);
  for (const [index, { id }] of opened.layoutCached(word).glyphs.entries()) codes.set(id, numbered[index] ?? "");
}

function encodedRun({ glyphs, positions }: GlyphRun, codes: ReadonlyMap<number, string>): string | undefined {
  let encoded = "";
  for (const [index, { id }] of glyphs.entries()) {
    const { xAdvance = 0, advanceWidth = 0, xOffset, yOffset } = positions[index] ?? {};
    const move = advanceWidth - xAdvance;
    const isLast = index === glyphs.length - 1;
    if (xOffset !== 0 || yOffset !== 0 || (isLast && move !== 0)) return undefined;
    encoded += move === 0 ? codes.get(id) : `${codes.get(id)}> ${asWritten(move)} <`;
  }
  return encoded;
}

/** As pdfkit rounds numbers. */
export function asWritten(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}

/** Words as pdfkit sets them: each with the space behind it. */
export function eachWord(text: string, use: (word: string) => void): void {
  let start = 0;
  while (start < text.length) {
    const space = text.indexOf(" ", start);
    const end = space < 0 ? text.length : space + 1;
    use(text.slice(start, end));
    start = end;
  }
}
