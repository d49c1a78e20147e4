/** Doubts of many rows in a form that can be sent, and thrown away: what is the same is noted once. */
import type { RowDoubt } from "./doubts.ts";

/** Beyond so many different values of one kind, the rest is only counted: nobody mends more at once. */
export const mostOfOneCode = 500;

export interface DoubtNote {
  readonly doubt: RowDoubt;
  /** The first row that it was found in. */
  readonly row: number;
  count: number;
  /** Of many other values, which are counted only: this is the first of them. */
  readonly rest?: true;
}

export interface DoubtNotes {
  readonly add: (doubt: RowDoubt, row: number) => void;
  /** In the order in which they were met. */
  readonly list: () => readonly DoubtNote[];
}

export function doubtNotes(): DoubtNotes {
  const notes = new Map<string, DoubtNote>();
  const perCode = new Map<string, number>();
  return {
    add: (doubt, row) => {
      const { code, question, column, value } = doubt;
      const key = JSON.stringify([code, question, column, value]);
      const there = notes.get(key);
      if (there) there.count += 1;
      else if (oneMore(code) <= mostOfOneCode) notes.set(key, { doubt, row, count: 1 });
      else addToRest(doubt, row);
    },
    list: () => [...notes.values()],
  };

  function oneMore(code: string): number {
    const different = (perCode.get(code) ?? 0) + 1;
    perCode.set(code, different);
    return different;
  }

  function addToRest(doubt: RowDoubt, row: number): void {
    const key = JSON.stringify([doubt.code, "rest"]);
    const there = notes.get(key);
    if (there) there.count += 1;
    else notes.set(key, { doubt, row, count: 1, rest: true });
  }
}
