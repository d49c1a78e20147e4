/** Line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly sourceLine: string;
}

/** What to point at: the key, or the value behind it where that stands on the same line. */
export type Mark = "key" | "value";
