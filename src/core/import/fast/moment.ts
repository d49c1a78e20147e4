/** Dates with a time: thousands of different ones, of which only the day counts. */

import type { Span } from "./byte-memo.ts";

const colon = 58;
const space = 32;
const letterT = 84;

/** Where the day and the sign behind it end, if a plain time follows (`14:05`, `9:05:33`); else the end of the cell. */
export function dayEnd({ bytes, from, to }: Span): number {
  const length = to - from;
  for (let at = from + 6; at < to && length <= 20; at++) {
    const sign = bytes[at];
    if (sign === space || sign === letterT) return isTime({ bytes, from: at + 1, to }) ? at + 1 : to;
  }
  return to;
}

function isTime({ bytes, from, to }: Span): boolean {
  const hours = bytes[from + 1] === colon ? 1 : 2;
  const minutes = from + hours + 1;
  const rest = to - minutes;
  if (rest !== 2 && rest !== 5) return false;
  if (bytes[minutes - 1] !== colon || numberIn(bytes, from, hours) > 23 || numberIn(bytes, minutes, 2) > 59)
    return false;
  return rest === 2 || (bytes[minutes + 2] === colon && numberIn(bytes, minutes + 3, 2) <= 59);
}

/** Infinite where there is anything but digits. */
function numberIn(bytes: Uint8Array, from: number, digits: number): number {
  let number = 0;
  for (let at = from; at < from + digits; at++) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) return Number.POSITIVE_INFINITY;
    number = number * 10 + digit;
  }
  return number;
}
