/** Codes for platforms that leave little room for a name: letters and digits only, and not many of them. */
import { compareText } from "../../text/compare-text.ts";

/**
 * A code for each key: the key without its hyphens where that fits, begins with a letter and is unique; else its
 * beginning and a checksum of the whole key. No two codes differ by capitals alone. A key that is added leaves the codes
 * of the others as they are, unless it is one of theirs but for hyphens.
 *
 * @param length The longest that a code may be, from 5.
 * @param reserved Codes that have another meaning there.
 */
export function allotCodes(
  keys: readonly string[],
  length: number,
  reserved: readonly string[] = [],
): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const key of keys) times.set(squeezed(key), (times.get(squeezed(key)) ?? 0) + 1);
  const taken = new Set(reserved.map((word) => word.toLowerCase()));
  const codes = new Map<string, string>();
  for (const key of keys) {
    const plain = squeezed(key);
    if (plain.length > length || !/^[a-z]/.test(plain) || taken.has(plain) || times.get(plain) !== 1) continue;
    codes.set(key, plain);
  }
  for (const code of codes.values()) taken.add(code);
  for (const key of keys.filter((one) => !codes.has(one)).sort(compareText)) {
    const code = freeCode(key, length, taken);
    taken.add(code);
    codes.set(key, code);
  }
  return new Map(keys.map((key) => [key, codes.get(key) ?? key]));
}

function squeezed(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, "");
}

function freeCode(key: string, length: number, taken: ReadonlySet<string>): string {
  const digits = Math.min(6, length - 1);
  const start = squeezed(key)
    .replace(/^\d+/, "")
    .slice(0, length - digits);
  for (let attempt = 0; ; attempt += 1) {
    const code = `${start === "" ? "x" : start}${checksum(`${key}${attempt === 0 ? "" : `#${attempt}`}`, digits)}`;
    if (!taken.has(code)) return code;
  }
}

/** FNV-1a of 32 bits, as so many digits in base 36. */
function checksum(text: string, digits: number): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash % 36 ** digits).toString(36).padStart(digits, "0");
}
