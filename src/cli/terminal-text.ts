/** Text that fits and does no harm on a terminal: widths in columns, wrapping, cleaning. */

let segmenter: Intl.Segmenter | undefined;

/** The written signs of a text. The segmenter is made when a text needs it first: that takes as long as a score. */
function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return segmenter.segment(text);
}

const invisible = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
const wide =
  /^(?:\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6])/u;

// Letters with and without accents and the usual signs of punctuation, the soft hyphen not among them: one column each.
const oneColumnEach = /^[\u0020-\u007e\u00a1-\u00ac\u00af-\u017f\u2010-\u2027\u20ac]*$/u;

/** Columns that a text takes: an accent takes none of its own, a Chinese character or an emoji takes two. */
export function displayWidth(text: string): number {
  // Nearly every text, at a hundredth of the price.
  return oneColumnEach.test(text) ? text.length : columnsOf(text);
}

/** The same for any text, one written sign at a time. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of graphemesOf(text)) {
    if (!invisible.test(segment)) columns += wide.test(segment) ? 2 : 1;
  }
  return columns;
}

/**
 * Lines of at most `width` columns, broken between words. The first line starts with `first`, the others with
 * spaces of the same width, so that they hang under the text. A word that fits on no line is cut.
 */
export function wrapText(text: string, width: number, first = ""): string[] {
  const hanging = " ".repeat(displayWidth(first));
  const room = Math.max(8, width - hanging.length);
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(/[ \t]+/).filter((part) => part !== "")) {
      for (const piece of cutToFit(word, room)) {
        if (line === "") line = piece;
        else if (displayWidth(line) + 1 + displayWidth(piece) <= room) line += ` ${piece}`;
        else {
          lines.push(line);
          line = piece;
        }
      }
    }
    lines.push(line);
  }
  return lines.map((line, index) => (index === 0 ? first : hanging) + line);
}

function cutToFit(word: string, room: number): string[] {
  if (displayWidth(word) <= room) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of graphemesOf(word)) {
    if (displayWidth(piece + segment) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/** The text on one line of at most `width` columns; what does not fit becomes `…`. */
export function shorten(text: string, width: number): string {
  const oneLine = text.replace(/\s+/gu, " ").trim();
  if (displayWidth(oneLine) <= width) return oneLine;
  let kept = "";
  for (const { segment } of graphemesOf(oneLine)) {
    if (displayWidth(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

// C0 and C1 without tab and newline, delete, and the signs that turn the direction of writing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes.
const harmful = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
// Whole escape sequences first, so that no "[31m" or window title is left as text.
const escapes =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with one.
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b[\]PX^_]|[\u009d\u0090\u0098\u009e\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/gu;

/**
 * Text from a file or a person without anything that steers a terminal: escape sequences, control characters,
 * bidirectional overrides. `stripVTControlCharacters` of Node leaves several of these.
 */
export function sanitizeForTerminal(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replace(escapes, "").replace(harmful, "");
}
