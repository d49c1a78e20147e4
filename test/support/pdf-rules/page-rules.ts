/** Rules about the page as it is seen: what stands where, measured on the finished file. */
import { footerBaseline, frame, frameHeight, headerBaseline, page } from "../../../src/report/pdf/theme.ts";
import type { PdfFile } from "./file.ts";
import type { Rule } from "./rule.ts";
import { unless } from "./rule.ts";
import type { StructureElement } from "./structure.ts";
import { childrenOf, piecesOf } from "./structure.ts";
import { elementsOf, elementsOfType, headingsOf } from "./structure-rules.ts";
import type { PlacedText } from "./texts.ts";
import { elementText, markedTexts, placedTexts } from "./texts.ts";

/** A page filled to less than this share looks forgotten, unless a chapter begins on the next one. */
const leastFilled = 0.25;
/** What a page holds at least, whatever follows it. */
const leastLines = 6;

/** What goes on from the page before has so many lines or more above the next heading. */
const leastRest = 3;
/** So many rows of a table or more stand on each of its pages. */
const leastRows = 3;

interface Box {
  readonly left: number;
  readonly right: number;
  /** From the head of the page. */
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** From the height of a capital to the depth of a `g`; the space that ends a line is no ink. */
function inkOf({ text, x, y, size, width, trailing }: PlacedText): Box {
  const baseline = page.height - y;
  return { left: x, right: x + width - trailing, top: baseline - size * 0.72, bottom: baseline + size * 0.2, text };
}

function isRunning({ y }: PlacedText): boolean {
  const baseline = page.height - y;
  return Math.abs(baseline - headerBaseline) < 0.1 || Math.abs(baseline - footerBaseline) < 0.1;
}

/** Texts of each page after the cover, without its head and foot. */
function bodies(pdf: PdfFile): readonly (readonly PlacedText[])[] {
  return pdf.pages
    .slice(1)
    .map((one) => placedTexts(one).filter((text) => text.text.trim() !== "" && !isRunning(text)));
}

function overlapping(boxes: readonly Box[]): readonly string[] {
  const sorted = boxes.toSorted((a, b) => a.top - b.top);
  return sorted.flatMap((one, index) => {
    const rest = sorted.slice(index + 1);
    const end = rest.findIndex(({ top }) => top >= one.bottom - 0.5);
    const near = end < 0 ? rest : rest.slice(0, end);
    const onIt = near.filter(({ left, right }) => one.left < right - 0.5 && left < one.right - 0.5);
    return onIt.map(({ text }) => `${one.text} × ${text}`);
  });
}

/** Where pages are turned on purpose: the index of each page that begins with a chapter. */
function chapterPages(pdf: PdfFile): ReadonlySet<number> {
  const texts = markedTexts(pdf);
  return new Set(
    headingsOf(pdf).flatMap(([level, element]) => {
      const [piece] = piecesOf(element);
      const [run] = piece ? (texts.get(`${piece.page}/${piece.mcid}`) ?? []) : [];
      const atTop = run !== undefined && page.height - run.y < frame.top + 30;
      return level === 2 && atTop && piece?.page !== undefined ? [piece.page] : [];
    }),
  );
}

/** The pages on which a table goes on. */
function laterPages(table: StructureElement): readonly number[] {
  const pages = piecesOf(table).flatMap((piece) => piece.page ?? []);
  return [...new Set(pages)].filter((one) => one !== pages[0]);
}

/** Pages that begin with a few lines and then a heading. */
function scraps(pdf: PdfFile): readonly string[] {
  const first = new Map<number, number>();
  const texts = markedTexts(pdf);
  for (const [, element] of headingsOf(pdf)) {
    const [piece] = piecesOf(element);
    const run = piece && texts.get(`${piece.page}/${piece.mcid}`)?.[0];
    if (run && piece.page !== undefined && !first.has(piece.page)) first.set(piece.page, run.y);
  }
  return bodies(pdf).flatMap((body, index) => {
    const heading = first.get(index + 1);
    const above = body.filter(({ y }) => heading !== undefined && y > heading + 8);
    const lines = new Set(above.map(({ y }) => Math.round(y))).size;
    return unless(lines === 0 || lines >= leastRest, `page ${index + 2}: ${lines} lines above the first heading`);
  });
}

/** Tables with a row or two of a line left alone, unless a row is too long to be kept with others. */
function fewRows(pdf: PdfFile): readonly string[] {
  const texts = markedTexts(pdf);
  return elementsOfType(pdf, "Table").flatMap((table) => {
    const rows = childrenOf(table).slice(1);
    const pages = rows.map((row) => piecesOf(row)[0]?.page ?? 0);
    const lines = (row: StructureElement) =>
      new Set(piecesOf(row).flatMap(({ page: at, mcid }) => (texts.get(`${at}/${mcid}`) ?? []).map(({ y }) => y))).size;
    if (new Set(pages).size < 2 || rows.some((row) => lines(row) > leastRest)) return [];
    return [...new Set(pages)].flatMap((at) => {
      const count = rows.reduce((sum, row, index) => sum + (pages[index] === at ? lines(row) : 0), 0);
      return unless(count >= leastRows, `page ${at + 1}: ${count} lines`);
    });
  });
}

export const pageRules: readonly Rule[] = [
  {
    id: "ours: frame",
    says: "No text stands outside the frame of its page",
    violations: (pdf) =>
      bodies(pdf).flatMap((texts, index) =>
        texts.map(inkOf).flatMap(({ left, right, top, bottom, text }) => {
          const across = left >= frame.left - 0.1 && right <= frame.right + 0.3;
          const down = top >= frame.top - 0.1 && bottom <= frame.bottom + 0.1;
          return unless(across && down, `page ${index + 2}: ${text}`);
        }),
      ),
  },
  {
    id: "ours: overlap",
    says: "No two texts stand on each other",
    violations: (pdf) =>
      pdf.pages.flatMap((one, index) =>
        overlapping(
          placedTexts(one)
            .filter(({ text }) => text.trim() !== "")
            .map(inkOf),
        ).map((pair) => `page ${index + 1}: ${pair}`),
      ),
  },
  {
    id: "ours: filled",
    says: "No page holds a few lines only, or ends in its first quarter where the text goes on",
    violations: (pdf) => {
      const chapters = chapterPages(pdf);
      return bodies(pdf).flatMap((texts, index) => {
        const number = index + 2;
        const goesOn = number < pdf.pages.length && !chapters.has(number);
        const boxes = texts.map(inkOf);
        const lines = new Set(boxes.map(({ bottom }) => Math.round(bottom)));
        const filled = (Math.max(...boxes.map(({ bottom }) => bottom), frame.top) - frame.top) / frameHeight;
        return [
          ...unless(lines.size >= leastLines, `page ${number}: ${lines.size} lines`),
          ...unless(!goesOn || filled >= leastFilled, `page ${number}: ${Math.round(filled * 100)} %`),
        ];
      });
    },
  },
  {
    id: "ours: no scraps",
    says: "What goes on from the page before is more than a line or two, and a table shows some rows on each page",
    violations: (pdf) => [...scraps(pdf), ...fewRows(pdf)],
  },
  {
    id: "ours: headings lead",
    says: "Something follows each heading on its page",
    violations: (pdf) => {
      const texts = markedTexts(pdf);
      const painted = pdf.pages.map(({ content }) => new Set(content.marks.map(({ mcid }) => mcid)));
      const last = new Map<number, StructureElement>();
      for (const element of elementsOf(pdf)) {
        if (childrenOf(element).length > 0) continue;
        for (const { page: at, mcid } of piecesOf(element)) {
          if (at !== undefined && painted[at]?.has(mcid)) last.set(at, element);
        }
      }
      return [...last].flatMap(([at, element]) =>
        unless(!/^H\d/u.test(element.type), `page ${at + 1}: ${elementText(texts, element)}`),
      );
    },
  },
  {
    id: "ours: headers again",
    says: "A table that goes on repeats its header on the next page",
    violations: (pdf) => {
      const texts = markedTexts(pdf);
      return elementsOfType(pdf, "Table").flatMap((table) => {
        const [row] = childrenOf(table);
        const heads = row ? childrenOf(row).map((head) => elementText(texts, head).trim()) : [];
        return laterPages(table).flatMap((at) => {
          const drawn = placedTexts(pdf.pages[at])
            .filter(({ marked }) => !marked)
            .map(({ text }) => text.trim())
            .join(" ");
          const missing = heads.filter((head) => !head.split(" ").every((word) => drawn.includes(word)));
          return unless(missing.length === 0, `page ${at + 1}: ${missing.join(", ")}`);
        });
      });
    },
  },
];
