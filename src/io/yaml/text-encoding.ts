/** Bytes → Unicode text in NFC; what is not UTF-8 (or marked UTF-16) is refused, never guessed. */
import type { Issue } from "../../core/issue/issue.ts";
import { issue } from "../../core/issue/issue.ts";
import type { Place } from "./place.ts";

export function decodeText(bytes: Uint8Array): { text: string } | { issue: Issue; place: Place } {
  const encoding = encodingOf(bytes);
  try {
    // TextDecoder takes the byte-order mark away by itself.
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize("NFC") };
  } catch {
    return { issue: issue("not-utf-8", []), place: firstFault(new TextDecoder(encoding).decode(bytes)) };
  }
}

/** PowerShell 5.1 writes UTF-16 with a mark; Excel's "CSV" is windows-1252 without any, and refused. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** Where the sign stands that a decoder puts for what it cannot read. */
function firstFault(text: string): Place {
  const before = text.slice(0, text.indexOf("\ufffd")).split("\n");
  const column = (before.at(-1) ?? "").length + 1;
  return { line: before.length, column, sourceLine: text.split(/\r?\n/)[before.length - 1] ?? "" };
}
