/** Bytes in any encoding → UTF-8 without a byte-order mark, checked to the last byte, with flat memory. */
import { isUtf8 } from "node:buffer";
import type { Issue } from "../../core/issue/issue.ts";
import type { ByteSource } from "./byte-source.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface TextPart {
  /** Sound UTF-8; a character may be spread over two parts. */
  readonly utf8: Buffer;
  /** Bytes of the source so far. */
  readonly bytesRead: number;
  /** What follows `utf8` and cannot be read; the last part then. */
  readonly fault?: { readonly code: string; readonly params: Issue["params"] } | undefined;
}

/** What a mark says goes before what somebody says. */
export function encodingOf(start: Buffer, stated: Encoding | undefined): { encoding: Encoding; mark: number } {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: "utf-16be", mark: 2 };
  return { encoding: stated ?? "utf-8", mark: 0 };
}

/** @param beginning that there is more than the source gives: half a character at its end is no fault */
export async function* textParts(
  source: ByteSource,
  stated: Encoding | undefined,
  beginning = false,
): AsyncGenerator<TextPart> {
  const { encoding, mark } = encodingOf(source.start, stated);
  const convert = encoding === "utf-8" ? checkUtf8() : decodeWith(encoding);
  let bytesRead = 0;
  let toSkip = mark;
  for await (const chunk of source.chunks()) {
    bytesRead += chunk.length;
    const part = withoutNul(convert(chunk.subarray(toSkip), false));
    toSkip = Math.max(0, toSkip - chunk.length);
    yield { ...part, bytesRead };
    if (part.fault) return;
  }
  if (!beginning) yield { ...convert(Buffer.alloc(0), true), bytesRead };
}

type Part = Pick<TextPart, "utf8" | "fault">;
type Convert = (chunk: Buffer, last: boolean) => Part;

function checkUtf8(): Convert {
  let carried: Buffer = Buffer.alloc(0);
  return (chunk, last) => {
    const bytes = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    const end = last ? bytes.length : wholeCharacters(bytes);
    carried = Buffer.from(bytes.subarray(end));
    const utf8 = bytes.subarray(0, end);
    if (isUtf8(utf8)) return { utf8 };
    const at = firstFault(utf8);
    return { utf8: utf8.subarray(0, at), fault: { code: "table-not-utf-8", params: faultParams(bytes, at) } };
  };
}

/** UTF-16 with half a character at its end is refused; in windows-1252 every byte is a letter. */
function decodeWith(encoding: Encoding): Convert {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (chunk, last) => {
    try {
      return { utf8: Buffer.from(decoder.decode(chunk, { stream: !last })) };
    } catch {
      return { utf8: Buffer.alloc(0), fault: { code: "table-not-encoding", params: { encoding } } };
    }
  };
}

/** A text has no zero bytes; UTF-16 without its mark is half zeros, and a workbook that lost its beginning too. */
function withoutNul(part: Part): Part {
  const at = part.utf8.indexOf(0);
  return at < 0 ? part : { utf8: part.utf8.subarray(0, at), fault: { code: "nul-byte", params: {} } };
}

/** How many bytes end on a whole character: at most three bytes of the next one are left out. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return lengthOf(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

function firstFault(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthOf(bytes[at] ?? 0);
    if (length > 1 && !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

/** The byte, and the word that it stands in as Western European Windows would have it. */
function faultParams(bytes: Buffer, at: number): Issue["params"] {
  const around = new TextDecoder("windows-1252").decode(bytes.subarray(Math.max(0, at - 40), at + 40));
  // One letter a byte: positions in the text are those in the bytes.
  const middle = Math.min(at, 40);
  const before = around.slice(0, middle).match(/[^\s,;|"]*$/u)?.[0] ?? "";
  const after = around.slice(middle).match(/^[^\s,;|"]*/u)?.[0] ?? "";
  return { byte: `0x${(bytes[at] ?? 0).toString(16).toUpperCase()}`, word: before + after };
}
