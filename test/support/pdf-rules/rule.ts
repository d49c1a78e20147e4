/** A rule that a machine can check on a finished PDF. */
import type { PdfFile } from "./file.ts";

export interface Rule {
  /** The standard, and the clause or the clause and test of the public profiles; `ours` where none asks it so strictly. */
  readonly id: string;
  readonly says: string;
  /** What breaks the rule; empty: nothing. */
  readonly violations: (pdf: PdfFile) => readonly string[];
}

/** For a rule with one thing to hold. */
export function unless(holds: boolean, violation: string): readonly string[] {
  return holds ? [] : [violation];
}
