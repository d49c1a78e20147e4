/** Doubts of many rows in a form that can be sent, and thrown away: what is the same is noted once. */
import type { RowDoubt } from "./doubts.ts";

export interface DoubtNote {
  readonly doubt: RowDoubt;
  /** The first row that it was found in. */
  readonly row: number;
  count: number;
}

export interface DoubtNotes {
  readonly add: (doubt: RowDoubt, row: number) => void;
  /** In the order in which they were met. */
  readonly list: () => readonly DoubtNote[];
}

export function doubtNotes(): DoubtNotes {
  const notes = new Map<string, DoubtNote>();
  return {
    add: (doubt, row) => {
      const { code, question, column, value } = doubt;
      const key = JSON.stringify([code, question, column, value]);
      const there = notes.get(key);
      if (there) there.count += 1;
      else notes.set(key, { doubt, row, count: 1 });
    },
    list: () => [...notes.values()],
  };
}
