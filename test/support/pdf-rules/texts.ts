/** The text of the file, as its own tables of characters tell it. */
import type { Shown } from "./content.ts";
import type { PdfFile, PdfPage } from "./file.ts";
import type { ReportFont } from "./fonts.ts";
import type { StructureElement } from "./structure.ts";
import { piecesOf } from "./structure.ts";

/** A run of text in one place. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

export type MarkedTexts = ReadonlyMap<string, readonly TextRun[]>;

/** Place of a piece of content → its runs, as painted. */
export function markedTexts({ pages }: PdfFile): MarkedTexts {
  const texts = new Map<string, TextRun[]>();
  for (const [index, { content, fonts }] of pages.entries()) {
    for (const { marks, text } of content.painted) {
      const mcid = marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
      if (mcid === undefined || !text) continue;
      const place = `${index}/${mcid}`;
      texts.set(place, [...(texts.get(place) ?? []), runOf(text, fonts.get(text.font))]);
    }
  }
  return texts;
}

/** A run as it is seen, be it read or skipped. */
export interface PlacedText extends TextRun {
  /** Part of the structure: not an artifact. */
  readonly marked: boolean;
  /** Width of the spaces at its end. */
  readonly trailing: number;
}

/** Everything that is written on a page. */
export function placedTexts(page: PdfPage | undefined): readonly PlacedText[] {
  return (page?.content.painted ?? []).flatMap(({ marks, text }): PlacedText[] => {
    if (!text) return [];
    const font = page?.fonts.get(text.font);
    const run = runOf(text, font);
    const spaces = run.text.length - run.text.trimEnd().length;
    const trailing = (spaces * (font?.widths[text.codes.at(-1) ?? 0] ?? 0) * text.size) / 1000;
    return [{ ...run, trailing, marked: marks.some(({ mcid }) => mcid !== undefined) }];
  });
}

function runOf({ codes, kerning, x, y, size }: Shown, font: ReportFont | undefined): TextRun {
  const text = codes.map((code) => font?.unicode?.get(code) ?? "\ufffd").join("");
  let units = -kerning;
  for (const code of codes) units += font?.widths[code] ?? 0;
  return { text, x, y, size, width: (units * size) / 1000 };
}

export function runsOf(texts: MarkedTexts, element: StructureElement): readonly TextRun[] {
  return piecesOf(element).flatMap(({ page, mcid }) => texts.get(`${page}/${mcid}`) ?? []);
}

/** As a screen reader joins it: nothing between the pieces. */
export function elementText(texts: MarkedTexts, element: StructureElement): string {
  return runsOf(texts, element)
    .map(({ text }) => text)
    .join("");
}
