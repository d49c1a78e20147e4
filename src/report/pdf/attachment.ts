/** The Assessment inside the PDF: what the figures in print can be checked against (`datapeil verify`). */
import type { Assessment } from "../../core/assessment.ts";
import { withoutFileNames } from "../../core/without-file-names.ts";

/** The same in every language, so that it is found. */
export const attachmentName = "datapeil-assessment.json";

/** What of a pdfkit document takes files. */
interface FileHolder {
  file(content: Uint8Array, options: Readonly<Record<string, unknown>>): unknown;
}

export interface Attachment {
  readonly assessment: Assessment;
  /** Told by PDF readers beside the name. */
  readonly description: string;
  /** Of the report, never the clock: PDF/A asks for a date, and the same input gives the same bytes. */
  readonly date: Date;
}

/** As PDF/A-3 wants it: with its type, its date and its relation to the document, which is made from it. */
export function attachAssessment(document: object, { assessment, description, date }: Attachment): void {
  const json = `${JSON.stringify(withoutFileNames(assessment), undefined, 2)}\n`;
  (document as FileHolder).file(new TextEncoder().encode(json), {
    name: attachmentName,
    type: "application/json",
    description,
    relationship: "Data",
    creationDate: date,
    modifiedDate: date,
  });
}
