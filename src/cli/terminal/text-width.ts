/** Text that fits on a terminal: widths in columns, wrapping. */

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
