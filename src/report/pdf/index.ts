/** The report as a PDF: content (what to say) → print (layout and ink), with the figures that it can be checked against. */
import { reportMessages } from "../../i18n/report.ts";
import { reportYearsMessages } from "../../i18n/report-years.ts";
import { reportDocument } from "../content/index.ts";
import type { ReportInput } from "../content/report-input.ts";
import { attachAssessment, attachComparison } from "./attachment.ts";
import type { FontFiles } from "./fonts.ts";
import { printDocument } from "./print.ts";

export interface PdfInput extends ReportInput {
  readonly fonts: FontFiles;
  /** Told which characters the fonts lack; the report shows "?" for them. */
  readonly onMissingCharacters?: (characters: readonly string[]) => void;
}

/** The bytes of a tagged PDF, see `printDocument`. Its date is the assessment's. */
export async function renderPdf(input: PdfInput): Promise<Uint8Array> {
  const { tool } = input.assessment;
  return printDocument(reportDocument(input), {
    generator: `${tool.name} ${tool.version}`,
    fonts: input.fonts,
    palette: input.theme?.palette,
    onMissingCharacters: input.onMissingCharacters,
    attach: (document, date) => attach(input, document, date),
  });
}

function attach({ attached, assessment, comparison, locale }: PdfInput, document: object, date: Date): void {
  if (!attached) return;
  const { attachment: description } = reportMessages[locale].method;
  attachAssessment(document, { content: assessment, description, date });
  if (!comparison) return;
  attachComparison(document, { content: comparison, description: reportYearsMessages[locale].attachment, date });
}
