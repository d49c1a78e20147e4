/** A PDF taken apart into its objects, as our reports are written: no object streams, one cross-reference table. */
import { deflateSync, inflateSync } from "node:zlib";
import type { Cursor, PdfDictionary, PdfValue } from "./syntax.ts";
import { isKind, readValue } from "./syntax.ts";

export interface PdfObject {
  readonly number: number;
  /** As it is written, between `obj` and `stream` or `endobj`. */
  readonly source: string;
  readonly value: PdfValue;
  /** Decoded, in Latin-1. */
  readonly stream?: string;
  /** Whether the declared length is the true one. */
  readonly lengthHolds?: boolean;
}

export interface PdfObjects {
  /** The first two lines. */
  readonly header: string;
  readonly objects: readonly PdfObject[];
  readonly trailer: PdfDictionary;
  readonly trailerSource: string;
  /** What the cross-reference table says: number of the object → offset. */
  readonly offsets: ReadonlyMap<number, number>;
  /** Where the objects truly begin. */
  readonly found: ReadonlyMap<number, number>;
}

export function takeApart(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes).toString("latin1");
  const header = text.slice(0, text.indexOf("\n", text.indexOf("\n") + 1) + 1);
  const cursor: Cursor = { text, at: header.length };
  const objects: PdfObject[] = [];
  const found = new Map<number, number>();
  const begin = /\s*(\d+) 0 obj\b/y;
  for (;;) {
    begin.lastIndex = cursor.at;
    const match = begin.exec(text);
    if (!match) break;
    const number = Number(match[1]);
    found.set(number, match.index + match[0].length - `${number} 0 obj`.length);
    cursor.at = begin.lastIndex;
    objects.push(readObject(cursor, number));
  }
  const table = text.slice(cursor.at);
  const trailerSource = /trailer\s*(<<[\s\S]*>>)\s*startxref/u.exec(table)?.[1] ?? "<<>>";
  const trailer = readValue({ text: trailerSource, at: 0 });
  if (!isKind(trailer, "dictionary")) throw new Error("The file has no trailer");
  return { header, objects, trailer, trailerSource, offsets: offsetsOf(table), found };
}

function offsetsOf(table: string): ReadonlyMap<number, number> {
  const entries = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gmu)];
  return new Map(entries.flatMap(([, at, use], number) => (use === "n" ? [[number, Number(at)]] : [])));
}

function readObject(cursor: Cursor, number: number): PdfObject {
  const start = cursor.at;
  const value = readValue(cursor);
  const source = cursor.text.slice(start, cursor.at).trim();
  const next = readValue(cursor);
  if (isKind(next, "operator") && next.name === "endobj") return { number, source, value };
  if (!isKind(value, "dictionary")) throw new Error(`Object ${number} has a stream but no dictionary`);
  const begin = cursor.at + (cursor.text.startsWith("\r\n", cursor.at) ? 2 : 1);
  const length = Number(value.entries.get("Length"));
  const lengthHolds = /^\r?\nendstream/u.test(cursor.text.slice(begin + length, begin + length + 12));
  const end = lengthHolds ? begin + length : cursor.text.indexOf("\nendstream", begin);
  const stream = decoded(value, cursor.text.slice(begin, end));
  cursor.at = cursor.text.indexOf("endobj", end) + "endobj".length;
  return { number, source, value, stream, lengthHolds };
}

function decoded(dictionary: PdfDictionary, stream: string): string {
  const filter = dictionary.entries.get("Filter");
  if (!isKind(filter, "name") || filter.name !== "FlateDecode") return stream;
  return inflateSync(Buffer.from(stream, "latin1")).toString("latin1");
}

/** What of an object may be changed: its source, and its decoded stream. */
export interface Changed {
  readonly source: string;
  readonly stream?: string;
}

/** The same file with other objects in it: sound as a file, whatever its objects say. */
export function putTogether(
  { header, objects, trailerSource }: PdfObjects,
  change: (object: PdfObject) => Changed = (object) => object,
): Uint8Array {
  const offsets = new Map<number, number>();
  let text = header;
  for (const object of objects) {
    offsets.set(object.number, text.length);
    text += `${object.number} 0 obj\n${written(change(object))}\nendobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const lines = Array.from({ length: size - 1 }, (_, index) => {
    const at = offsets.get(index + 1);
    return at === undefined ? "0000000000 65535 f " : `${String(at).padStart(10, "0")} 00000 n `;
  });
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join("\n")}\n`;
  return Buffer.from(`${text}${table}trailer\n${trailerSource}\nstartxref\n${text.length}\n%%EOF\n`, "latin1");
}

function written({ source, stream }: Changed): string {
  if (stream === undefined) return source;
  const bytes = Buffer.from(stream, "latin1");
  const packed = /\/Filter \/FlateDecode/u.test(source) ? deflateSync(bytes) : bytes;
  const dictionary = source.replace(/\/Length \d+/u, `/Length ${packed.length}`);
  return `${dictionary}\nstream\n${packed.toString("latin1")}\nendstream`;
}
