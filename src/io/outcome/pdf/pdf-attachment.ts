/** A file attached to a PDF of ours, read back; no reader for other PDFs. */
import type { PdfObjects } from "./pdf-objects.ts";
import { asDictionary, openObjects } from "./pdf-objects.ts";
import type { PdfDictionary, PdfValue } from "./pdf-value.ts";
import { PdfFault } from "./pdf-value.ts";

/** `unreadable`: broken, or saved anew by another program in a way that we do not write. */
export type FoundAttachment = { readonly bytes: Uint8Array } | { readonly why: "no-pdf" | "unreadable" | "absent" };

const mostNames = 1000;
const mostBranches = 100;

/** @param name Of the attached file, as PDF viewers list it. */
export function attachmentIn(pdf: Uint8Array, name: string): FoundAttachment {
  if (Buffer.from(pdf.subarray(0, 1024)).indexOf("%PDF-") < 0) return { why: "no-pdf" };
  try {
    const objects = openObjects(pdf);
    const names = asDictionary(objects.resolve(objects.catalog.entries.get("Names")));
    const tree = objects.resolve(names?.entries.get("EmbeddedFiles"));
    const found = filesIn(objects, tree).filter((file) => textOf(file.entries.get("UF")) === name);
    if (found.length === 0) return { why: "absent" };
    const streams = asDictionary(objects.resolve(found[0]?.entries.get("EF")));
    const bytes = objects.streamOf(streams?.entries.get("F"));
    // Two of the same name: nobody could tell which one a viewer shows.
    return bytes && found.length === 1 ? { bytes } : { why: "unreadable" };
  } catch (error) {
    if (error instanceof PdfFault) return { why: "unreadable" };
    throw error;
  }
}

/** All files in the tree of names, in which a branch has `Kids` and a leaf `Names`. */
function filesIn(objects: PdfObjects, root: PdfValue | undefined): readonly PdfDictionary[] {
  const files: PdfDictionary[] = [];
  const waiting = [root];
  for (let branches = 0; waiting.length > 0; branches++) {
    const branch = asDictionary(objects.resolve(waiting.pop()));
    const names = listOf(objects, branch?.entries.get("Names"));
    const kids = listOf(objects, branch?.entries.get("Kids"));
    if (branches > mostBranches || names.length > mostNames || kids.length > mostBranches) throw new PdfFault("a wood");
    waiting.push(...kids);
    for (const value of names) {
      const file = asDictionary(objects.resolve(value));
      if (file) files.push(file);
    }
  }
  return files;
}

function listOf(objects: PdfObjects, value: PdfValue | undefined): readonly PdfValue[] {
  const found = objects.resolve(value);
  return Array.isArray(found) ? found : [];
}

function textOf(value: PdfValue | undefined): string | undefined {
  return typeof value === "object" && "kind" in value && value.kind === "string" ? value.text : undefined;
}
