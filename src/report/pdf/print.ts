/** Any report as plain data → the bytes of a PDF: layout (where it goes) → draw (ink). */
import PDFDocument from "pdfkit";
import type { Palette } from "../../core/template/palette.ts";
import { ownPalette } from "../../core/template/palette.ts";
import type { ReportDocument } from "../content/blocks.ts";
import { draw } from "./draw.ts";
import type { FontFiles } from "./fonts.ts";
import { openFonts } from "./fonts.ts";
import { gatherFile } from "./gathered.ts";
import { layOut } from "./layout.ts";
import { fileInfo, writeMetadata } from "./metadata.ts";

export interface Printing {
  /** Name and version of the tool. */
  readonly generator: string;
  readonly fonts: FontFiles;
  /** Absent: our own. */
  readonly palette?: Palette | undefined;
  /** Told which characters the fonts lack; the report shows "?" for them. */
  readonly onMissingCharacters?: ((characters: readonly string[]) => void) | undefined;
  /** Files that go with the report, with the date that they get. */
  readonly attach?: (document: object, date: Date) => void;
}

/**
 * The bytes of a tagged PDF (built to PDF/A-3a and PDF/UA-1) in A4. The same input gives the same bytes: its date is
 * the report's. Throws only on a bug of ours or unreadable font files.
 */
export async function printDocument(report: ReportDocument, printing: Printing): Promise<Uint8Array> {
  const info = fileInfo(report, printing.generator);
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    displayTitle: true,
    info: { ...info },
    lang: report.language,
    pdfVersion: "1.7",
    subset: "PDF/A-3a",
    tagged: true,
    // No font yet: pdfkit would fall back on Helvetica, which cannot be embedded.
    font: "",
  });
  const bytes = gatherFile(document);
  const fonts = openFonts(document, printing.fonts);
  draw({ document, fonts, palette: printing.palette ?? ownPalette }, layOut(report, fonts));
  printing.attach?.(document, info.ModDate);
  writeMetadata(document, info);
  document.end();
  const missing = fonts.missing();
  if (missing.length > 0) printing.onMissingCharacters?.(missing);
  return bytes;
}
