/** Breaks text into lines. Words stay whole; a word wider than its column breaks at a hyphen or slash if it can. */
import type { Tone } from "../charts/shape.ts";
import type { Rich, Run } from "../content/blocks.ts";
import { spoken } from "./page-items.ts";
import type { Remembering } from "./remembering.ts";
import type { FontName, TextStyle } from "./theme.ts";

/** What typesetting must know about the fonts. */
export interface FontMeasure {
  /** Width in points. */
  readonly width: (text: string, font: FontName, size: number) => number;
  /** Text with only characters that the fonts can draw; keeps line feeds. */
  readonly clean: (text: string) => string;
  /** Of texts that were broken into lines before; the widest words of texts that were measured. */
  readonly lines: Remembering<readonly Line[]>;
  readonly widest: Remembering<number>;
}

/** A part of a text in one language; each is an object of its own. */
export interface Voice {
  readonly language?: string;
}

export interface Segment {
  readonly text: string;
  readonly font: FontName;
  readonly tone: Tone;
  /** In a text of several languages. */
  readonly voice?: Voice | undefined;
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
  readonly voice: Voice | undefined;
}

interface Word {
  /** Without a space between them. */
  readonly pieces: readonly Piece[];
  /** The next word is the rest of this one. */
  readonly broken?: boolean;
}

/** Lines of at most `width`; at least one, which may be empty. */
export function breakLines(fonts: FontMeasure, rich: Rich, style: TextStyle, width: number): readonly Line[] {
  const about = appearance(fonts, rich, style);
  if (about === undefined) return brokenAnew(fonts, rich, style, width);
  return fonts.lines(`${width} ${about}`, () => brokenAnew(fonts, rich, style, width));
}

/**
 * What the lines of a text depend on, beside their width. A text in several languages has none: its parts are objects
 * of their own each time that it is set.
 */
function appearance(fonts: FontMeasure, rich: Rich, { font, size, tone }: TextStyle): string | undefined {
  let about = `${font} ${size} ${tone}`;
  for (const { text, strong, muted, language } of runsOf(rich)) {
    if (language !== undefined) return undefined;
    about += `\0${strong ? "strong" : ""}${muted ? "muted" : ""}\0${fonts.clean(text)}`;
  }
  return about;
}

function brokenAnew(fonts: FontMeasure, rich: Rich, style: TextStyle, width: number): readonly Line[] {
  const paragraphs = wordsOf(fonts, rich, style);
  return paragraphs.flatMap((paragraph, index) => {
    const lines = filled(fonts, paragraph, style, width);
    return lines.map((words, at) => {
      const goesOn = at < lines.length - 1 || index < paragraphs.length - 1;
      return lineOf(fonts, words, style.size, goesOn);
    });
  });
}

/** As many words on each line as it holds. */
function filled(
  fonts: FontMeasure,
  paragraph: readonly Word[],
  style: TextStyle,
  width: number,
): readonly (readonly Word[])[] {
  const space = fonts.width(" ", style.font, style.size);
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of paragraph.flatMap((whole) => fitted(fonts, whole, style.size, width))) {
    const line = lines.at(-1) ?? [];
    const previous = line.at(-1);
    const gap = previous && !previous.broken ? space : 0;
    const wide = wordWidth(fonts, word, style.size);
    if (previous && used + gap + wide > width + 0.01) {
      lines.push([word]);
      used = wide;
    } else {
      line.push(word);
      used += gap + wide;
    }
  }
  return lines;
}

/** Lines of several texts that stand in one element, joined by a space for who listens. */
export function joined(fonts: FontMeasure, blocks: readonly (readonly Line[])[], size: number): readonly Line[] {
  return blocks.flatMap((lines, index) =>
    lines.map((line, at) => {
      const last = line.segments.at(-1);
      if (at < lines.length - 1 || index === blocks.length - 1 || !last || last.text.endsWith(" ")) return line;
      const text = `${last.text} `;
      const segment = { ...last, text, width: fonts.width(text, last.font, size) };
      return { ...line, segments: [...line.segments.slice(0, -1), segment] };
    }),
  );
}

/** A figure that a text follows in the same element. */
export function spaced(line: Line): Line {
  return { ...line, segments: line.segments.map((segment) => ({ ...segment, text: `${segment.text} ` })) };
}

/** Width of the widest word: a column that is narrower would have to split it. */
export function widestWord(fonts: FontMeasure, rich: Rich, style: TextStyle): number {
  const about = appearance(fonts, rich, style);
  if (about === undefined) return widestAnew(fonts, rich, style);
  return fonts.widest(about, () => widestAnew(fonts, rich, style));
}

function widestAnew(fonts: FontMeasure, rich: Rich, style: TextStyle): number {
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
    if (open.length > 0) paragraphs.at(-1)?.push({ pieces: open });
    open = [];
  };
  const runs = runsOf(rich);
  const several = runs.some(({ language }) => language !== undefined);
  for (const run of runs) {
    const voice: Voice | undefined = several ? spoken(run) : undefined;
    const font: FontName = run.strong ? "semibold" : style.font;
    const tone: Tone = run.muted ? "muted" : style.tone;
    for (const part of fonts.clean(run.text).split(/( +|\n)/)) {
      if (part === "\n") {
        close();
        paragraphs.push([]);
      } else if (part.startsWith(" ")) close();
      else if (part !== "") open.push({ text: part, font, tone, voice });
    }
  }
  close();
  return paragraphs;
}

function wordWidth(fonts: FontMeasure, word: Word, size: number): number {
  let sum = 0;
  for (const piece of word.pieces) sum += fonts.width(piece.text, piece.font, size);
  return sum;
}

/** The word itself, or its parts where it is wider than the line. */
function fitted(fonts: FontMeasure, word: Word, size: number, width: number): readonly Word[] {
  if (wordWidth(fonts, word, size) <= width) return [word];
  const parts: Word[] = [];
  for (const piece of word.pieces) {
    let rest = "";
    for (const chunk of piece.text.split(/(?<=[-–/_.@&=?])/)) {
      for (const part of cut(fonts, chunk, piece, size, width)) {
        if (rest !== "" && fonts.width(rest + part, piece.font, size) > width) {
          parts.push({ pieces: [{ ...piece, text: rest }], broken: true });
          rest = part;
        } else rest += part;
      }
    }
    if (rest !== "") parts.push({ pieces: [{ ...piece, text: rest }], broken: true });
  }
  const last = parts.pop();
  return last ? [...parts, { pieces: last.pieces }] : [];
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
    if (last && last.font === piece.font && last.tone === piece.tone && last.voice === piece.voice) {
      pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
    } else pieces.push(piece);
  };
  let trailing = 0;
  for (const [index, word] of words.entries()) {
    for (const piece of word.pieces) append(piece);
    const last = word.pieces.at(-1);
    const isLast = index === words.length - 1;
    if (!last || word.broken || (isLast && !goesOn)) continue;
    append({ ...last, text: " " });
    if (isLast) trailing = fonts.width(" ", last.font, size);
  }
  const segments: Segment[] = [];
  let x = 0;
  for (const piece of pieces) {
    const width = fonts.width(piece.text, piece.font, size);
    segments.push({ ...piece, x, width });
    x += width;
  }
  return { segments, width: x - trailing };
}
