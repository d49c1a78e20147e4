/** Assessments as text, one by one: what was written is not kept. */
import type { Assessment } from "../../core/assessment/assessment.ts";

export interface AssessmentWriter {
  readonly add: (assessment: Assessment) => void;
  readonly end: () => void;
}

/** `json`: a single Assessment laid out for a reader, several as a list with one a line; `ndjson`: one a line. */
export function assessmentWriter(form: "json" | "ndjson", write: (piece: string) => void): AssessmentWriter {
  if (form === "ndjson") return { add: (one) => write(`${JSON.stringify(one)}\n`), end: () => undefined };
  let first: Assessment | undefined;
  let count = 0;
  return { add, end };

  /** The first one waits for the second: only then is it known whether there is a list. */
  function add(one: Assessment): void {
    count++;
    if (count === 1) first = one;
    else if (count === 2) write(`[\n${JSON.stringify(first)},\n${JSON.stringify(one)}`);
    else write(`,\n${JSON.stringify(one)}`);
  }

  function end(): void {
    if (count > 1) write("\n]\n");
    else if (first) write(`${JSON.stringify(first, undefined, 2)}\n`);
  }
}
