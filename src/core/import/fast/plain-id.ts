/** Ids that are the same text for whoever reads their bytes. */
import type { Span } from "./byte-memo.ts";

const longestId = 100;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";
const plain = signsOf(`${letters}${digits}_-.@:`);
const lettersAndDigits = signsOf(`${letters}${digits}`);
const mayBeExponent = [...".,eE"].map((sign) => sign.charCodeAt(0));

function signsOf(text: string): Uint8Array {
  const signs = new Uint8Array(256);
  for (const sign of text) signs[sign.charCodeAt(0)] = 1;
  return signs;
}

/** Letters, digits and what addresses are made of: such an id is its bytes, whoever reads it. */
export function isPlainId({ bytes, from, to }: Span): boolean {
  if (to === from || to - from > longestId) return false;
  for (let at = from; at < to; at++) if (plain[bytes[at] as number] === 0) return false;
  // `1.18e11`: a spreadsheet may have lost its digits.
  return to - from === 1 || !mayBeExponent.includes(bytes[from + 1] as number) || !isDigit(bytes[from] as number);
}

export function isLetterOrDigit(byte: number): boolean {
  return lettersAndDigits[byte] === 1;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
