/** Values and operators as a PDF writes them, read from text in Latin-1: a character is a byte. */

export interface PdfName {
  readonly kind: "name";
  readonly name: string;
}

export interface PdfReference {
  readonly kind: "reference";
  readonly number: number;
}

export interface PdfString {
  readonly kind: "string";
  readonly bytes: string;
}

export interface PdfArray {
  readonly kind: "array";
  readonly items: readonly PdfValue[];
}

export interface PdfDictionary {
  readonly kind: "dictionary";
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** Also `endobj`, `stream` and the like. */
export interface PdfOperator {
  readonly kind: "operator";
  readonly name: string;
}

/** `undefined` is the PDF's null. */
export type PdfValue =
  | number
  | boolean
  | undefined
  | PdfName
  | PdfReference
  | PdfString
  | PdfArray
  | PdfDictionary
  | PdfOperator;

/** Where the reading has come to. */
export interface Cursor {
  readonly text: string;
  at: number;
}

const patterns = {
  blank: /(?:\s|%[^\r\n]*)*/y,
  reference: /(\d+) \d+ R(?![A-Za-z])/y,
  number: /[+-]?(?:\d+\.?\d*|\.\d+)/y,
  word: /[^\s()<>[\]{}/%]+/y,
  name: /\/([^\s()<>[\]{}/%]*)/y,
  hex: /<([\s\da-fA-F]*)>/y,
};

/** The next value or operator. Throws where there is none. */
export function readValue(cursor: Cursor): PdfValue {
  taken(cursor, patterns.blank);
  const { text, at } = cursor;
  if (text.startsWith("<<", at)) return readDictionary(cursor);
  if (text[at] === "[") return readArray(cursor);
  if (text[at] === "(") return { kind: "string", bytes: readLiteral(cursor) };
  const hex = taken(cursor, patterns.hex);
  if (hex) return { kind: "string", bytes: bytesOfHex(hex[1] ?? "") };
  const name = taken(cursor, patterns.name);
  if (name) return { kind: "name", name: (name[1] ?? "").replace(/#([\da-f]{2})/giu, (_, code) => character(code)) };
  const reference = taken(cursor, patterns.reference);
  if (reference) return { kind: "reference", number: Number(reference[1]) };
  const number = taken(cursor, patterns.number);
  if (number) return Number(number[0]);
  const word = taken(cursor, patterns.word)?.[0];
  if (word === undefined) throw new Error(`No PDF value at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
  if (word === "true" || word === "false") return word === "true";
  return word === "null" ? undefined : { kind: "operator", name: word };
}

/** Whether anything but blanks follows. */
export function hasMore(cursor: Cursor): boolean {
  taken(cursor, patterns.blank);
  return cursor.at < cursor.text.length;
}

function taken(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (!match) return undefined;
  cursor.at = pattern.lastIndex;
  return match;
}

function readDictionary(cursor: Cursor): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  cursor.at += 2;
  taken(cursor, patterns.blank);
  while (!cursor.text.startsWith(">>", cursor.at)) {
    const key = readValue(cursor);
    if (!isKind(key, "name")) throw new Error(`No key of a dictionary at ${cursor.at}`);
    entries.set(key.name, readValue(cursor));
    taken(cursor, patterns.blank);
  }
  cursor.at += 2;
  return { kind: "dictionary", entries };
}

function readArray(cursor: Cursor): PdfArray {
  const items: PdfValue[] = [];
  cursor.at += 1;
  taken(cursor, patterns.blank);
  while (cursor.text[cursor.at] !== "]") {
    items.push(readValue(cursor));
    taken(cursor, patterns.blank);
  }
  cursor.at += 1;
  return { kind: "array", items };
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "" };

function readLiteral(cursor: Cursor): string {
  let bytes = "";
  let depth = 0;
  for (;;) {
    const sign = cursor.text[cursor.at];
    if (sign === undefined) throw new Error("A string that does not end");
    cursor.at += 1;
    if (sign === "\\") {
      bytes += readEscape(cursor);
      continue;
    }
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth === 0) return bytes.slice(1);
    bytes += sign;
  }
}

function readEscape(cursor: Cursor): string {
  const octal = taken(cursor, /[0-7]{1,3}/y);
  if (octal) return String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff);
  const sign = cursor.text[cursor.at] ?? "";
  cursor.at += 1;
  return escapes[sign] ?? sign;
}

function bytesOfHex(digits: string): string {
  const pairs = digits.replace(/\s/gu, "").match(/../gu) ?? [];
  return pairs.map(character).join("");
}

function character(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

type Kinds = Exclude<PdfValue, number | boolean | undefined>;

export function isKind<K extends Kinds["kind"]>(value: PdfValue, kind: K): value is Extract<Kinds, { kind: K }> {
  return typeof value === "object" && value.kind === kind;
}

/** The text of a string: UTF-16 with its mark, or Latin-1. */
export function textOf(value: PdfValue): string | undefined {
  if (!isKind(value, "string")) return undefined;
  return value.bytes.startsWith("\u00fe\u00ff") ? utf16(value.bytes.slice(2)) : value.bytes;
}

export function utf16(bytes: string): string {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  }
  return text;
}
