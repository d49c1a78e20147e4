/** Ways to spoil a sound PDF, each in one place. */
import type { PdfFile } from "./file.ts";
import { readPdf } from "./file.ts";
import type { PdfObject } from "./objects.ts";
import { putTogether, takeApart } from "./objects.ts";
import type { StructureElement } from "./structure.ts";
import { withDescendants } from "./structure.ts";
import { isKind } from "./syntax.ts";

/** A sound file in, a spoilt one out. Throws if there is nothing to spoil. */
export type Edit = (bytes: Uint8Array) => Uint8Array;

/** In the first object in which this is written. */
export function inSource(found: string | RegExp, written: string): Edit {
  return (bytes) =>
    firstObject(
      bytes,
      ({ source }) => includes(source, found),
      (object) => ({ ...object, source: object.source.replace(found, written) }),
    );
}

/** In the first stream that has this: what a page paints, the metadata, a table of characters. */
export function inStream(found: string | RegExp, written: string): Edit {
  return (bytes) =>
    firstObject(
      bytes,
      ({ stream }) => stream !== undefined && includes(stream, found),
      (object) => ({ ...object, stream: object.stream?.replace(found, written) ?? "" }),
    );
}

/** One more entry in the dictionary that has this one. */
export function beside(entry: string, added: string): Edit {
  return inSource(entry, `${entry}\n${added}`);
}

/** As the file is written, its offsets left as they are. */
export function inBytes(found: RegExp, written: string | ((match: string) => string)): Edit {
  return (bytes) => {
    const text = Buffer.from(bytes).toString("latin1");
    if (!includes(text, found)) throw new Error(`Nothing to spoil: ${found}`);
    const spoilt = typeof written === "string" ? text.replace(found, written) : text.replace(found, written);
    return Buffer.from(spoilt, "latin1");
  };
}

export function inTrailer(found: RegExp, written: string): Edit {
  return (bytes) => {
    const parts = takeApart(bytes);
    if (!includes(parts.trailerSource, found)) throw new Error(`Nothing to spoil: ${found}`);
    return putTogether({ ...parts, trailerSource: parts.trailerSource.replace(found, written) });
  };
}

/** In the first element of the structure of which this is so. */
export function inElement(isMeant: (element: StructureElement) => boolean, found: RegExp, written: string): Edit {
  return (bytes) => {
    const element = readPdf(bytes).structure.flatMap(withDescendants).find(isMeant);
    return firstObject(
      bytes,
      ({ number, source }) => number === element?.number && includes(source, found),
      (object) => ({ ...object, source: object.source.replace(found, written) }),
    );
  };
}

/** In what the page paints; `change` also sees the file. */
export function onPage(index: number, change: (content: string, pdf: PdfFile) => string): Edit {
  return (bytes) => {
    const pdf = readPdf(bytes);
    const contents = pdf.pages[index]?.dictionary.entries.get("Contents");
    const wanted = typeof contents === "object" && contents.kind === "reference" ? contents.number : undefined;
    return firstObject(
      bytes,
      ({ number }) => number === wanted,
      (object) => ({ ...object, stream: change(object.stream ?? "", pdf) }),
    );
  };
}

/** In what every page paints. */
export function onEveryPage(change: (content: string) => string): Edit {
  return (bytes) => {
    const contents = readPdf(bytes).pages.map(({ dictionary }) => dictionary.entries.get("Contents"));
    const numbers = new Set(contents.flatMap((one) => (isKind(one, "reference") ? [one.number] : [])));
    return putTogether(takeApart(bytes), (object) =>
      numbers.has(object.number) ? { ...object, stream: change(object.stream ?? "") } : object,
    );
  };
}

function firstObject(
  bytes: Uint8Array,
  isMeant: (object: PdfObject) => boolean,
  change: (object: PdfObject) => PdfObject,
): Uint8Array {
  const parts = takeApart(bytes);
  const meant = parts.objects.find(isMeant);
  if (!meant) throw new Error("Nothing to spoil");
  return putTogether(parts, (object) => (object === meant ? change(object) : object));
}

function includes(text: string, found: string | RegExp): boolean {
  return typeof found === "string" ? text.includes(found) : text.search(found) >= 0;
}
