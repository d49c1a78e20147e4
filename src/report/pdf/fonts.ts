/** The embedded fonts: measures text with them, and keeps out what they cannot draw. */
import type PDFDocument from "pdfkit";
import { tidy } from "../tidy.ts";
import type { EmbeddedFont } from "./embedded-font.ts";
import { eachWord, embedFont } from "./embedded-font.ts";
import type { Remembering } from "./remembering.ts";
import { remembering } from "./remembering.ts";
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

type Doc = typeof PDFDocument.prototype;

type EmbeddedPair = Readonly<Record<FontName, EmbeddedFont>>;

function registerPair(document: Doc, files: FontPair, prefix = ""): EmbeddedPair {
  const semibold = embedFont(document, `${prefix}semibold`, files.semibold);
  return { semibold, regular: embedFont(document, `${prefix}regular`, files.regular) };
}

/** A part of a text, and the font that draws it. */
export interface Piece {
  readonly text: string;
  readonly font: EmbeddedFont;
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
  const pieces = fallback
    ? piecesOf(own, fallback)
    : (text: string, font: FontName): readonly Piece[] => [{ text, font: own[font] }];
  const unitsOf = fallback ? unitsOfPieces(pieces) : (word: string, font: FontName) => own[font].units(word);
  const texts = knownTexts.get(files) ?? newTexts();
  knownTexts.set(files, texts);
  const { lines, widest } = texts;
  return { width: widthsOf(unitsOf), pieces, lines, widest, ...cleaning(fallback ? [own, fallback] : [own], texts) };
}

/** What is known of texts in some fonts: reports that are drawn one after another mostly say the same. */
interface KnownTexts extends Pick<FontMeasure, "lines" | "widest"> {
  readonly cleaned: Remembering<Cleaned>;
}

interface Cleaned {
  readonly drawn: string;
  /** Characters that were replaced. */
  readonly missing: readonly string[];
}

const knownTexts = new WeakMap<FontFiles, KnownTexts>();

/** Several times those of one report. */
const mostTexts = 10_000;

function newTexts(): KnownTexts {
  return { lines: remembering(mostTexts), widest: remembering(mostTexts), cleaned: remembering(mostTexts) };
}

/** Keeps out what no font has. */
function cleaning(fonts: readonly EmbeddedPair[], { cleaned }: KnownTexts): Pick<ReportFonts, "clean" | "missing"> {
  const all = new Set<string>();
  const isThere = (codePoint: number) => fonts.some(({ regular }) => regular.has(codePoint));
  const cleanedAnew = (text: string): Cleaned => {
    let drawn = "";
    const missing: string[] = [];
    for (const character of tidy(text)) {
      const isKept = character === "\n" || isThere(character.codePointAt(0) ?? 0);
      if (!isKept) missing.push(character);
      drawn += isKept ? character : "?";
    }
    return { drawn, missing };
  };
  const clean = (text: string): string => {
    const { drawn, missing } = cleaned(text, () => cleanedAnew(text));
    for (const character of missing) all.add(character);
    return drawn;
  };
  return { clean, missing: () => [...all] };
}

/** A text as it is, but for what only the fallback can draw. */
function piecesOf(own: EmbeddedPair, fallback: EmbeddedPair): ReportFonts["pieces"] {
  return (text, name) => {
    const pieces: Piece[] = [];
    for (const character of text) {
      const font = own[name].has(character.codePointAt(0) ?? 0) ? own[name] : fallback[name];
      const last = pieces.at(-1);
      if (last?.font === font) pieces[pieces.length - 1] = { text: last.text + character, font };
      else pieces.push({ text: character, font });
    }
    return pieces;
  };
}

type UnitsOf = (word: string, font: FontName) => number;

/** Each word is taken apart once. */
function unitsOfPieces(pieces: ReportFonts["pieces"]): UnitsOf {
  const known: Readonly<Record<FontName, Map<string, number>>> = { regular: new Map(), semibold: new Map() };
  return (word, name) => {
    const found = known[name].get(word);
    if (found !== undefined) return found;
    let units = 0;
    for (const { text, font } of pieces(word, name)) units += font.units(text);
    known[name].set(word, units);
    return units;
  };
}

/** Measures word by word, as pdfkit does. */
function widthsOf(unitsOf: UnitsOf): FontMeasure["width"] {
  return (text, font, size) => {
    let units = 0;
    eachWord(text, (word) => {
      units += unitsOf(word, font);
    });
    return (units * size) / 1000;
  };
}
