/** Reports to test: their content, their layout with the real fonts, and what a PDF reader finds in them. */
import { readFileSync } from "node:fs";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import PDFDocument from "pdfkit";
import type { Block, Heading, Rich, TablePlot } from "../../src/report/content/blocks.ts";
import { reportDocument } from "../../src/report/content/index.ts";
import type { ReportInput } from "../../src/report/content/report-input.ts";
import type { FontFiles, ReportFonts } from "../../src/report/pdf/fonts.ts";
import { openFonts } from "../../src/report/pdf/fonts.ts";
import { layOut } from "../../src/report/pdf/layout.ts";
import type { Layout } from "../../src/report/pdf/page-items.ts";

const font = (weight: string) =>
  new Uint8Array(readFileSync(new URL(`../../templates/fonts/DatapeilSans-${weight}.ttf`, import.meta.url)));

export const fontFiles: FontFiles = { regular: font("Regular"), semibold: font("Semibold") };

export function realFonts(): ReportFonts {
  return openFonts(new PDFDocument({ autoFirstPage: false, font: "" }), fontFiles);
}

export function layoutOf(input: ReportInput): Layout {
  return layOut(reportDocument(input), realFonts());
}

export function plain(rich: Rich): string {
  return typeof rich === "string" ? rich : rich.map(({ text }) => text).join("");
}

/** All text of these blocks, a line for each piece, in reading order. */
export function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(wordsOfBlock);
}

function wordsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [plain(block.text)];
    case "list":
      return block.items.map(plain);
    case "figure":
      return [block.alt, ...block.shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []))];
    case "table":
      return [
        ...(block.plot ? [block.plot.alt, ...slices(block.plot)] : []),
        ...block.columns.map(({ header }) => header),
        ...block.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) =>
            typeof cell === "object" && "stack" in cell ? cell.stack.map(plain) : [plain(cell)],
          ),
        ),
      ];
    case "sheet": {
      const aside = block.aside.flatMap((one) => (one.kind === "fact" ? [one.text] : wordsOf([one])));
      return [block.heading.text, ...aside, ...wordsOf(block.body)];
    }
    case "tile":
      return [block.heading.text, ...(block.intro ? [plain(block.intro.text)] : []), ...wordsOf(block.body)];
    case "pair":
      return [block.heading.text, plain(block.intro.text), ...wordsOf(block.left), ...wordsOf(block.right)];
    case "entries":
      return block.items.flatMap(({ term, value, body }) => [term, value, ...body.map(plain)]);
    case "columns":
      return wordsOf(block.blocks);
    case "room":
      return [block.label];
  }
}

function slices({ legend, axis, rows }: TablePlot): string[] {
  const shapes = [...(legend ? [legend] : []), axis, ...rows].flatMap((slice) => slice.shapes);
  return shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []));
}

/** All headings, in reading order. */
export function headingsOf(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block) => {
    if (block.kind === "columns") return headingsOf(block.blocks);
    const titled = block.kind === "sheet" || block.kind === "tile" || block.kind === "pair";
    const heading = titled ? block.heading : block;
    return heading.kind === "heading" ? [heading] : [];
  });
}

/** The chapter under this heading: everything up to the next heading of its level. */
export function chapter(blocks: readonly Block[], title: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === "heading" && block.text === title);
  if (start < 0) return [];
  const end = blocks.findIndex((block, index) => index > start && block.kind === "heading" && block.level === 2);
  return blocks.slice(start, end < 0 ? undefined : end);
}

export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
}

/** Text of a page, lines joined as a reader hears them. */
export async function pageText(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent();
  return content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
}
