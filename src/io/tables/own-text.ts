/** A part of a long string keeps all of it in memory, for as long as somebody keeps the part: a copy does not. */
export function own(part: string): string {
  return part.length < 13 ? part : ` ${part}`.slice(1);
}
