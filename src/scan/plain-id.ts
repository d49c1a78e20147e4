/** Ids that are the same text for whoever reads their bytes. */
import { isDigit, isLetterOrDigit } from "./signs";

const longest: usize = 100;

/** Letters, digits and what addresses are made of: such an id is its bytes, whoever reads it. */
export function isPlainId(from: usize, to: usize): bool {
  if (to === from || to - from > longest) return false;
  for (let at = from; at < to; at++) if (!isPlain(load<u8>(at))) return false;
  // `1.18e11`: a spreadsheet may have lost its digits.
  return to - from === 1 || !mayBeExponent(load<u8>(from + 1)) || !isDigit(load<u8>(from));
}

function isPlain(byte: u8): bool {
  // _ - . @ :
  return isLetterOrDigit(byte) || byte === 95 || byte === 45 || byte === 46 || byte === 64 || byte === 58;
}

function mayBeExponent(byte: u8): bool {
  // . , e E
  return byte === 46 || byte === 44 || byte === 101 || byte === 69;
}
