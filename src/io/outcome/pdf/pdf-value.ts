/** What stands in a PDF between its pages: names, numbers, strings, arrays, dictionaries and references, read from text. */

export interface PdfName {
  readonly kind: "name";
  readonly name: string;
}

export interface PdfString {
  readonly kind: "string";
  /** A character for each byte. */
  readonly text: string;
}

export interface PdfReference {
  readonly kind: "reference";
  readonly object: number;
}

export interface PdfDictionary {
  readonly kind: "dictionary";
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** `true`, `false` or `null`. */
export interface PdfWord {
  readonly kind: "word";
  readonly word: string;
}

export type PdfValue = number | PdfName | PdfString | PdfReference | PdfDictionary | PdfWord | readonly PdfValue[];

/** A file that breaks the rules, or one that was made to keep a reader busy. */
export class PdfFault extends Error {}

/** The whole file with a character for each byte, and where reading goes on. */
export interface PdfText {
  readonly text: string;
  at: number;
}

/** No file of ours nests deeper than ten. */
const deepest = 50;

/** @throws PdfFault */
export function readValue(source: PdfText, depth = 0): PdfValue {
  if (depth > deepest) throw new PdfFault("too deep");
  skipSpace(source);
  const reference = take(source, /(\d{1,10})\s+\d{1,5}\s+R(?![A-Za-z0-9])/y);
  if (reference) return { kind: "reference", object: Number(reference[1]) };
  const number = take(source, /[+-]?(?:\d+\.?\d*|\.\d+)/y);
  if (number) return Number(number[0]);
  if (take(source, /<</y)) return dictionary(source, depth);
  if (take(source, /\[/y)) return array(source, depth);
  if (take(source, /\(/y)) return { kind: "string", text: literal(source) };
  const hexadecimal = take(source, /<([\dA-Fa-f\s]*)>/y);
  if (hexadecimal) return { kind: "string", text: fromHexadecimal(hexadecimal[1] ?? "") };
  const name = nameAt(source);
  if (name !== undefined) return { kind: "name", name };
  const word = take(source, /[a-z]+/y);
  if (word) return { kind: "word", word: word[0] };
  throw new PdfFault(`nothing readable at ${source.at}`);
}

/** What this pattern (sticky) finds at this very place; reading goes on behind it. */
export function take(source: PdfText, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = source.at;
  const found = pattern.exec(source.text);
  if (found) source.at = pattern.lastIndex;
  return found ?? undefined;
}

export function skipSpace(source: PdfText): void {
  take(source, /(?:[\0\t\n\f\r ]|%[^\n\r]*)*/y);
}

function dictionary(source: PdfText, depth: number): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  for (;;) {
    skipSpace(source);
    if (take(source, />>/y)) return { kind: "dictionary", entries };
    const key = nameAt(source);
    if (key === undefined) throw new PdfFault(`no key at ${source.at}`);
    entries.set(key, readValue(source, depth + 1));
  }
}

function array(source: PdfText, depth: number): readonly PdfValue[] {
  const values: PdfValue[] = [];
  for (;;) {
    skipSpace(source);
    if (take(source, /\]/y)) return values;
    values.push(readValue(source, depth + 1));
  }
}

function nameAt(source: PdfText): string | undefined {
  const found = take(source, /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y)?.[1];
  return found?.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Up to the bracket that closes; brackets inside come in pairs. */
function literal(source: PdfText): string {
  const parts: string[] = [];
  for (let open = 1; ; ) {
    const plain = take(source, /[^()\\]+/y);
    if (plain) parts.push(plain[0]);
    const mark = take(source, /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))|[()]/y);
    if (!mark) throw new PdfFault("a string without an end");
    if (mark[0] === "(") open += 1;
    else if (mark[0] === ")") open -= 1;
    if (open === 0) return parts.join("");
    parts.push(mark[0].startsWith("\\") ? escaped(mark) : mark[0]);
  }
}

function escaped([, octal, character = ""]: RegExpExecArray): string {
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  if (/[\r\n]/.test(character)) return "";
  return escapes[character] ?? character;
}

function fromHexadecimal(digits: string): string {
  const packed = digits.replace(/\s/g, "");
  return (packed.length % 2 === 0 ? packed : `${packed}0`).replace(/../g, (code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
