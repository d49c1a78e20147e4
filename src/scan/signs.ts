/** Bytes that mean something, and those that end a cell. */
export const lineFeed: u8 = 10;
export const carriageReturn: u8 = 13;
export const quote: u8 = 34;

/** Byte → 1 if it ends a cell without quotes, or does not belong in one. */
export const stops = new StaticArray<u8>(256);
/** What separates cells. */
export let delimiter: u8 = 0;

export function setDelimiter(sign: u8): void {
  delimiter = sign;
  stops[sign] = stops[quote] = stops[lineFeed] = stops[carriageReturn] = 1;
}

export function isDigit(byte: u8): bool {
  return byte >= 48 && byte <= 57;
}

export function isLetterOrDigit(byte: u8): bool {
  const lower = byte | 32;
  return isDigit(byte) || (lower >= 97 && lower <= 122);
}
