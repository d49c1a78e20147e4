/** Breaks text into lines. Words stay whole; a word wider than its column breaks at a hyphen or slash if it can. */
import type { Tone } from "../charts/shape.ts";
import type { Rich, Run } from "../content/blocks.ts";
import type { FontName, TextStyle } from "./theme.ts";

/** What typesetting must know about the fonts. */
export interface FontMeasure {
  /** Width in points. */
  readonly width: (text: string, font: FontName, size: number) => number;
  /** Text with only characters that the fonts can draw; keeps line feeds. */
  readonly clean: (text: string) => string;
}

export interface Segment {
  readonly text: string;
  readonly font: FontName;
  readonly tone: Tone;
  readonly x: number;
  readonly width: number;
}

export interface Line {
  readonly segments: readonly Segment[];
  readonly width: number;
}

interface Piece {
  readonly text: string;
  readonly font: FontName;
  readonly tone: Tone;
}

/** Pieces without a space between them. */
type Word = readonly Piece[];

/** Lines of at most `width`; at least one, which may be empty. */
export function breakLines(fonts: FontMeasure, rich: Rich, style: TextStyle, width: number): readonly Line[] {
  const lines: Line[] = [];
  for (const paragraph of wordsOf(fonts, rich, style)) {
    const words = paragraph.flatMap((word) => fitted(fonts, word, style.size, width));
    let current: Word[] = [];
    let used = 0;
    const gap = fonts.width(" ", style.font, style.size);
    for (const word of words) {
      const wide = wordWidth(fonts, word, style.size);
      if (current.length > 0 && used + gap + wide > width + 0.01) {
        lines.push(lineOf(fonts, current, style.size, true));
        current = [];
        used = 0;
      }
      used += (current.length > 0 ? gap : 0) + wide;
      current.push(word);
    }
    lines.push(lineOf(fonts, current, style.size, false));
  }
  return lines;
}

/** Width of the widest word: a column that is narrower would have to split it. */
export function widestWord(fonts: FontMeasure, rich: Rich, style: TextStyle): number {
  let widest = 0;
  for (const word of wordsOf(fonts, rich, style).flat()) {
    widest = Math.max(widest, wordWidth(fonts, word, style.size));
  }
  return widest;
}

/** Width of the text on one line. */
export function naturalWidth(fonts: FontMeasure, rich: Rich, style: TextStyle): number {
  return Math.max(...breakLines(fonts, rich, style, Number.POSITIVE_INFINITY).map((line) => line.width));
}

export function runsOf(rich: Rich): readonly Run[] {
  return typeof rich === "string" ? [{ text: rich }] : rich;
}

/** Words per paragraph: a line feed in the text starts a new line. */
function wordsOf(fonts: FontMeasure, rich: Rich, style: TextStyle): readonly (readonly Word[])[] {
  const paragraphs: Word[][] = [[]];
  let open: Piece[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.at(-1)?.push(open);
    open = [];
  };
  for (const run of runsOf(rich)) {
    const font: FontName = run.strong ? "semibold" : style.font;
    const tone: Tone = run.muted ? "muted" : style.tone;
    for (const part of fonts.clean(run.text).split(/( +|\n)/)) {
      if (part === "\n") {
        close();
        paragraphs.push([]);
      } else if (part.startsWith(" ")) close();
      else if (part !== "") open.push({ text: part, font, tone });
    }
  }
  close();
  return paragraphs;
}

function wordWidth(fonts: FontMeasure, word: Word, size: number): number {
  let sum = 0;
  for (const piece of word) sum += fonts.width(piece.text, piece.font, size);
  return sum;
}

/** The word itself, or its parts where it is wider than the line. */
function fitted(fonts: FontMeasure, word: Word, size: number, width: number): readonly Word[] {
  if (wordWidth(fonts, word, size) <= width) return [word];
  const parts: Word[] = [];
  for (const piece of word) {
    let rest = "";
    for (const chunk of piece.text.split(/(?<=[-–/_.@&=?])/)) {
      for (const part of cut(fonts, chunk, piece, size, width)) {
        if (fonts.width(rest + part, piece.font, size) > width) {
          if (rest !== "") parts.push([{ ...piece, text: rest }]);
          rest = part;
        } else rest += part;
      }
    }
    if (rest !== "") parts.push([{ ...piece, text: rest }]);
  }
  return parts;
}

/** Cuts between characters: the last resort for an address without any sign to break at. */
function cut(fonts: FontMeasure, chunk: string, piece: Piece, size: number, width: number): readonly string[] {
  if (fonts.width(chunk, piece.font, size) <= width) return [chunk];
  const parts: string[] = [];
  let part = "";
  for (const character of chunk) {
    if (part !== "" && fonts.width(part + character, piece.font, size) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function lineOf(fonts: FontMeasure, words: readonly Word[], size: number, goesOn: boolean): Line {
  const pieces: Piece[] = [];
  const append = (piece: Piece) => {
    const last = pieces.at(-1);
    if (last && last.font === piece.font && last.tone === piece.tone) {
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    } else pieces.push(piece);
  };
  for (const [index, word] of words.entries()) {
    for (const piece of word) append(piece);
    const last = word.at(-1);
    if (last && (index < words.length - 1 || goesOn)) append({ ...last, text: " " });
  }
  const segments: Segment[] = [];
  let x = 0;
  for (const piece of pieces) {
    const width = fonts.width(piece.text, piece.font, size);
    segments.push({ ...piece, x, width });
    x += width;
  }
  const trailing = goesOn ? fonts.width(" ", pieces.at(-1)?.font ?? "regular", size) : 0;
  return { segments, width: x - trailing };
}
