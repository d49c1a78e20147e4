/** The embedded fonts: measures text with them, and keeps out what they cannot draw. */
import type PDFDocument from "pdfkit";
import { tidy } from "../tidy.ts";
import type { GlyphRun, ParsedFont } from "./shaping.ts";
import { fastFont } from "./shaping.ts";
import type { FontName } from "./theme.ts";
import type { FontMeasure } from "./typeset.ts";

/** The bytes of two files with the same characters. */
export interface FontPair {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

/** TrueType or OpenType. */
export interface FontFiles extends FontPair {
  /** Draws what the fonts of a house style lack, such as an arrow. */
  readonly fallback?: FontPair | undefined;
}

/** The part of pdfkit's embedded font that its types leave out. */
interface EmbeddedFont {
  readonly font: ParsedFont;
  /** Sets a word with the space behind it, in thousandths of the size; drawing finds it there again. */
  layoutCached(word: string): GlyphRun;
}

type Doc = typeof PDFDocument.prototype;

/** Parsing is dear: a batch of reports parses each font file once. */
const parsedFonts = new WeakMap<Uint8Array, ParsedFont>();

function register(document: Doc, name: string, file: Uint8Array): EmbeddedFont {
  // pdfkit takes bytes or a parsed font; its types know of neither.
  const use = (source: unknown): EmbeddedFont => {
    document.registerFont(name, source as Buffer);
    document.font(name);
    return (document as unknown as { readonly _font: EmbeddedFont })._font;
  };
  const known = parsedFonts.get(file);
  if (known) return use(known);
  const opened = use(file);
  knowLetters(opened.font);
  const fast = fastFont(opened.font);
  parsedFonts.set(file, fast);
  Object.assign(opened, { font: fast });
  return opened;
}

type EmbeddedPair = Readonly<Record<FontName, EmbeddedFont>>;

function registerPair(document: Doc, files: FontPair, prefix = ""): EmbeddedPair {
  const semibold = register(document, `${prefix}semibold`, files.semibold);
  return { semibold, regular: register(document, `${prefix}regular`, files.regular) };
}

/** A part of a text, and the registered font that draws it. */
export interface Piece {
  readonly text: string;
  readonly font: string;
}

/**
 * fontkit keeps each glyph as it was first asked for. Drawing "…" asks for that of "." as a part, without its letter:
 * a later report from the same font would hold a "." that nobody can read aloud or copy.
 */
function knowLetters(font: ParsedFont): void {
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
}

export interface ReportFonts extends FontMeasure {
  /** Characters that were replaced by "?", in order of appearance. */
  readonly missing: () => readonly string[];
  readonly pieces: (text: string, font: FontName) => readonly Piece[];
}

const fallbackPrefix = "fallback-";

/** Registers the fonts with the document that will be drawn, so that each is read once. */
export function openFonts(document: Doc, files: FontFiles): ReportFonts {
  const own = registerPair(document, files);
  const fallback = files.fallback && registerPair(document, files.fallback, fallbackPrefix);
  const pieces = fallback ? piecesOf(own) : (text: string, font: FontName) => [{ text, font }];
  const width = widthsOf((word, font) => {
    let units = 0;
    for (const piece of pieces(word, font)) {
      const drawn = piece.font === font ? own : fallback;
      units += drawn?.[font].layoutCached(piece.text).advanceWidth ?? 0;
    }
    return units;
  });
  return { width, pieces, ...cleaning(fallback ? [own, fallback] : [own]) };
}

/** Keeps out what no font has. */
function cleaning(fonts: readonly EmbeddedPair[]): Pick<ReportFonts, "clean" | "missing"> {
  const missing = new Set<string>();
  const cleaned = new Map<string, string>();
  const isThere = (codePoint: number) => fonts.some(({ regular }) => regular.font.hasGlyphForCodePoint(codePoint));
  const replaced = (text: string): string => {
    let drawn = "";
    for (const character of tidy(text)) {
      if (character === "\n" || isThere(character.codePointAt(0) ?? 0)) drawn += character;
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
  return { clean, missing: () => [...missing] };
}

/** A text as it is, but for what only the fallback can draw. */
function piecesOf(own: EmbeddedPair): ReportFonts["pieces"] {
  return (text, font) => {
    const pieces: Piece[] = [];
    for (const character of text) {
      const isThere = own[font].font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
      const name = isThere ? font : `${fallbackPrefix}${font}`;
      const last = pieces.at(-1);
      if (last?.font === name) pieces[pieces.length - 1] = { text: last.text + character, font: name };
      else pieces.push({ text: character, font: name });
    }
    return pieces;
  };
}

/** Measures word by word, as pdfkit does, and each word once. */
function widthsOf(measured: (word: string, font: FontName) => number): FontMeasure["width"] {
  const known: Readonly<Record<FontName, Map<string, number>>> = { regular: new Map(), semibold: new Map() };
  const unitsOf = (word: string, font: FontName): number => {
    const units = known[font].get(word) ?? measured(word, font);
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
