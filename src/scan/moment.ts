/** Dates with a time: thousands of different ones, of which only the day counts. */
import { isDigit } from "./signs";

const colon: u8 = 58;
const space: u8 = 32;
const letterT: u8 = 84;
const longest: usize = 20;

/** Where the day and the sign behind it end, if a plain time follows (`14:05`, `9:05:33`); else the end of the cell. */
export function dayEnd(from: usize, to: usize): usize {
  if (to - from > longest) return to;
  for (let at = from + 6; at < to; at++) {
    const sign = load<u8>(at);
    if (sign === space || sign === letterT) return isTime(at + 1, to) ? at + 1 : to;
  }
  return to;
}

function isTime(from: usize, to: usize): bool {
  const hours: usize = load<u8>(from + 1) === colon ? 1 : 2;
  const minutes = from + hours + 1;
  const isShort = to === minutes + 2;
  if (!isShort && to !== minutes + 5) return false;
  if (load<u8>(minutes - 1) !== colon || numberIn(from, hours) > 23 || numberIn(minutes, 2) > 59) return false;
  return isShort || (load<u8>(minutes + 2) === colon && numberIn(minutes + 3, 2) <= 59);
}

/** Too large where there is anything but digits. */
function numberIn(from: usize, digits: usize): u32 {
  let number: u32 = 0;
  for (let at = from; at < from + digits; at++) {
    if (!isDigit(load<u8>(at))) return u32.MAX_VALUE;
    number = number * 10 + load<u8>(at) - 48;
  }
  return number;
}
