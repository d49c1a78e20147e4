/** The report as a PDF: content (what to say) → layout (where it goes) → draw (ink). */
import PDFDocument from "pdfkit";
import { ownPalette } from "../../core/template/palette.ts";
import { reportMessages } from "../../i18n/report.ts";
import { reportYearsMessages } from "../../i18n/report-years.ts";
import { reportDocument } from "../content/index.ts";
import type { ReportInput } from "../report-input.ts";
import { attachAssessment, attachComparison } from "./attachment.ts";
import { draw } from "./draw.ts";
import type { FontFiles } from "./fonts.ts";
import { openFonts } from "./fonts.ts";
import { layOut } from "./layout.ts";
import { fileInfo, writeMetadata } from "./metadata.ts";

export interface PdfInput extends ReportInput {
  readonly fonts: FontFiles;
  /** Told which characters the fonts lack; the report shows "?" for them. */
  readonly onMissingCharacters?: (characters: readonly string[]) => void;
}

/**
 * The bytes of a tagged PDF (built to PDF/A-3a and PDF/UA-1) in A4. The same input gives the same bytes: its date is
 * the assessment's. Throws only on a bug of ours or unreadable font files.
 */
export async function renderPdf(input: PdfInput): Promise<Uint8Array> {
  const report = reportDocument(input);
  const { tool } = input.assessment;
  const info = fileInfo(report, `${tool.name} ${tool.version}`);
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
  const bytes = collect(document);
  const fonts = openFonts(document, input.fonts);
  draw({ document, fonts, palette: input.theme?.palette ?? ownPalette }, layOut(report, fonts));
  if (input.attached) {
    const { attachment: description } = reportMessages[input.locale].method;
    const { assessment, comparison } = input;
    attachAssessment(document, { content: assessment, description, date: info.ModDate });
    if (comparison) {
      const { attachment } = reportYearsMessages[input.locale];
      attachComparison(document, { content: comparison, description: attachment, date: info.ModDate });
    }
  }
  writeMetadata(document, info);
  document.end();
  const missing = fonts.missing();
  if (missing.length > 0) input.onMissingCharacters?.(missing);
  return bytes;
}

/** All bytes in memory first, so that a full disk or a closed pipe is the writer's problem and not pdfkit's. */
async function collect(document: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of document) {
    if (!(chunk instanceof Uint8Array)) continue;
    chunks.push(chunk);
    length += chunk.length;
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
