/** What the cells of a column may mean, numbered: a code stands for each distinct meaning, from 1. */

export interface Classes<T> {
  readonly codes: Map<string, number>;
  /** Code → what it stands for. */
  readonly meanings: (T | undefined)[];
}

export function classes<T>(): Classes<T> {
  return { codes: new Map(), meanings: [undefined] };
}

/** The code of a meaning that `key` tells apart from others; 0 where there would be more than `most`. */
export function codeOf<T>({ codes, meanings }: Classes<T>, key: string, meaning: T, most: number): number {
  const known = codes.get(key);
  if (known !== undefined) return known;
  if (meanings.length > most) return 0;
  codes.set(key, meanings.length);
  meanings.push(meaning);
  return meanings.length - 1;
}
