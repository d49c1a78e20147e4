/** The Assessment inside the PDF: what the figures in print can be checked against (`datapeil verify`). */
import type { Assessment } from "../../core/assessment/assessment.ts";
import { withoutFileNames } from "../../core/assessment/without-file-names.ts";
import type { Comparison } from "../../core/compare/comparison-schema.ts";
import type { Region } from "../../core/organisations/region/region.ts";

/** The same in every language, so that it is found. */
export const attachmentName = "datapeil-assessment.json";

/** What changed since an earlier measurement, where the report tells it. */
export const comparisonName = "datapeil-comparison.json";

/** The figures of a report on a region. */
export const regionName = "datapeil-region.json";

/** What of a pdfkit document takes files. */
interface FileHolder {
  file(content: Uint8Array, options: Readonly<Record<string, unknown>>): unknown;
  ref(data: FileDictionary): unknown;
}

interface FileDictionary {
  readonly Type?: string;
  readonly Params?: { CheckSum?: unknown };
}

interface Attachment<T> {
  readonly content: T;
  /** Told by PDF readers beside the name. */
  readonly description: string;
  /** Of the report, never the clock: PDF/A asks for a date, and the same input gives the same bytes. */
  readonly date: Date;
}

export function attachAssessment(document: object, attachment: Attachment<Assessment>): void {
  attach(document, attachmentName, { ...attachment, content: withoutFileNames(attachment.content) });
}

export function attachComparison(document: object, attachment: Attachment<Comparison>): void {
  attach(document, comparisonName, attachment);
}

export function attachRegion(document: object, attachment: Attachment<Region>): void {
  attach(document, regionName, attachment);
}

/** As PDF/A-3 wants it: with its type, its date and its relation to the document, which is made from it. */
function attach(document: object, name: string, { content, description, date }: Attachment<unknown>): void {
  const json = `${JSON.stringify(content, undefined, 2)}
`;
  const holder = document as FileHolder;
  const original = holder.ref;
  holder.ref = (data) => original.call(holder, withBytes(data));
  holder.file(new TextEncoder().encode(json), {
    name,
    type: "application/json",
    description,
    relationship: "Data",
    creationDate: date,
    modifiedDate: date,
  });
  holder.ref = original;
}

/** pdfkit writes the checksum as letters, where the standard has its sixteen bytes. */
function withBytes(data: FileDictionary): FileDictionary {
  if (data.Type === "EmbeddedFile" && data.Params) {
    const pairs = String(data.Params.CheckSum).match(/../g) ?? [];
    data.Params.CheckSum = Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
  }
  return data;
}
