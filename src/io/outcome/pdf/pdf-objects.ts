/** The objects of a PDF by number, found the way every viewer finds them: from the end of the file through its tables. */
import { inflateSync } from "node:zlib";
import type { PdfDictionary, PdfText, PdfValue } from "./pdf-value.ts";
import { PdfFault, readValue, skipSpace, take } from "./pdf-value.ts";

export interface PdfObjects {
  readonly catalog: PdfDictionary;
  /** The value itself, references followed. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue | undefined;
  /** The bytes of a stream, unpacked; undefined if the value is no stream. */
  readonly streamOf: (value: PdfValue | undefined) => Uint8Array | undefined;
}

/** A report of ours has some thousands. */
const mostObjects = 500_000;
const mostUpdates = 100;
/** The place of an object that was taken away. */
const free = -1;
/** An attachment of ours has some 100 kB. */
const mostUnpacked = 20_000_000;

/** @throws PdfFault if the file is broken, or written in a way that we do not write. */
export function openObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const { places, trailer } = readTables(text);
  if (trailer.entries.has("Encrypt")) throw new PdfFault("encrypted");

  const objectAt = (number: number): { value: PdfValue; source: PdfText } | undefined => {
    const at = places.get(number);
    if (at === undefined || at === free) return undefined;
    const source: PdfText = { text, at };
    skipSpace(source);
    if (Number(take(source, /(\d+)\s+\d+\s+obj/y)?.[1]) !== number) throw new PdfFault(`no object ${number} at ${at}`);
    return { value: readValue(source), source };
  };
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    if (typeof value !== "object" || !("kind" in value) || value.kind !== "reference") return value;
    const found = objectAt(value.object)?.value;
    if (typeof found === "object" && "kind" in found && found.kind === "reference") throw new PdfFault("a chain");
    return found;
  };
  const streamOf = (value: PdfValue | undefined): Uint8Array | undefined => {
    if (typeof value !== "object" || !("kind" in value) || value.kind !== "reference") return undefined;
    const found = objectAt(value.object);
    const dictionary = asDictionary(found?.value);
    if (!found || !dictionary || !take(found.source, /\s*stream\r?\n/y)) return undefined;
    const length = resolve(dictionary.entries.get("Length"));
    const start = found.source.at;
    if (typeof length !== "number" || length < 0 || start + length > bytes.length) throw new PdfFault("a wrong length");
    return unpacked(bytes.subarray(start, start + length), resolve(dictionary.entries.get("Filter")));
  };
  const catalog = asDictionary(resolve(trailer.entries.get("Root")));
  if (!catalog) throw new PdfFault("no catalog");
  return { catalog, resolve, streamOf };
}

export function asDictionary(value: PdfValue | undefined): PdfDictionary | undefined {
  return typeof value === "object" && "kind" in value && value.kind === "dictionary" ? value : undefined;
}

function unpacked(data: Uint8Array, filter: PdfValue | undefined): Uint8Array {
  if (filter === undefined) return data;
  const [only, more] = Array.isArray(filter) ? filter : [filter];
  if (more !== undefined || typeof only !== "object" || only.kind !== "name" || only.name !== "FlateDecode") {
    throw new PdfFault("packed in a way that we do not pack");
  }
  try {
    return inflateSync(data, { maxOutputLength: mostUnpacked });
  } catch {
    throw new PdfFault("packed wrongly, or too large");
  }
}

interface Tables {
  /** Object → where it stands in the file. */
  readonly places: ReadonlyMap<number, number>;
  readonly trailer: PdfDictionary;
}

/** The newest table first: what a later update changed stands there. */
function readTables(text: string): Tables {
  const last = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(text.slice(-2048));
  if (!last) throw new PdfFault("no end");
  const places = new Map<number, number>();
  const seen = new Set<number>();
  let newest: PdfDictionary | undefined;
  for (let at: number | undefined = Number(last[1]); at !== undefined; ) {
    if (seen.has(at) || seen.size > mostUpdates) throw new PdfFault("tables in a circle");
    seen.add(at);
    const trailer = readTable({ text, at }, places);
    newest ??= trailer;
    const before = trailer.entries.get("Prev");
    at = typeof before === "number" ? before : undefined;
  }
  if (!newest) throw new PdfFault("no trailer");
  return { places, trailer: newest };
}

/** One table and the trailer behind it; an object that a newer table placed is left where that says. */
function readTable(source: PdfText, places: Map<number, number>): PdfDictionary {
  if (!take(source, /xref\s+/y)) throw new PdfFault("no table that we write");
  for (let head = section(source); head; head = section(source)) {
    const [, first = "", count = ""] = head;
    if (places.size + Number(count) > mostObjects) throw new PdfFault("too many objects");
    for (let index = 0; index < Number(count); index++) {
      const entry = take(source, /(\d{10}) \d{5} ([nf])\s+/y);
      if (!entry) throw new PdfFault("a broken table");
      const number = Number(first) + index;
      if (!places.has(number)) places.set(number, entry[2] === "n" ? Number(entry[1]) : free);
    }
  }
  if (!take(source, /trailer/y)) throw new PdfFault("no trailer");
  const trailer = asDictionary(readValue(source));
  if (!trailer) throw new PdfFault("no trailer");
  return trailer;
}

function section(source: PdfText): RegExpExecArray | undefined {
  return take(source, /(\d{1,10}) (\d{1,7})\s+(?=\d{10} |trailer)/y);
}
