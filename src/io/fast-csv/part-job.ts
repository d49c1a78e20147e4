/** What a thread is given that reads a part of a file, and what it gives back. */

import type { IdHashes } from "../../core/import/fast/id-hash.ts";
import { idHashes } from "../../core/import/fast/id-hash.ts";
import type { DoubtNote } from "../../core/import/rows/doubt-notes.ts";
import { doubtNotes } from "../../core/import/rows/doubt-notes.ts";
import type { RowTaking, TakenRows } from "../../core/import/rows/take-rows.ts";
import { rowTaker } from "../../core/import/rows/take-rows.ts";
import type { FastFile, Part, PartRead, PartReading } from "./read-part.ts";
import { readPart } from "./read-part.ts";

export interface PartJob {
  readonly file: FastFile;
  readonly part: Part;
  /** Responses that were not submitted count as well. */
  readonly drafts: boolean;
  /** Whether anybody asks who occurs twice. */
  readonly wantIds: boolean;
  /** Bytes and rows so far, for each part; shared by all threads. */
  readonly progress: Float64Array;
  readonly index: number;
}

export interface PartOutcome extends PartRead {
  readonly taken: TakenRows;
  readonly doubts: readonly DoubtNote[];
  readonly ids?: IdHashes | undefined;
}

/** What only this thread can have: functions cannot be sent. */
export interface PartExtras extends Pick<PartReading, "suspects" | "onProgress"> {
  readonly judge?: RowTaking["judge"];
}

export function runPart(job: PartJob, extras: PartExtras = {}): PartOutcome | "odd" {
  const { file, part, drafts, progress, index } = job;
  const { plan, questionnaire } = file;
  const notes = doubtNotes();
  const ids = job.wantIds ? idHashes() : undefined;
  const taker = rowTaker({ plan, questionnaire, drafts, onDoubt: notes.add, ids, judge: extras.judge });
  const read = readPart(file, part, {
    taker,
    ids,
    suspects: extras.suspects,
    onProgress: (bytes, rows) => {
      progress[2 * index] = bytes;
      progress[2 * index + 1] = rows;
      extras.onProgress?.(bytes, rows);
    },
  });
  return read === "odd" ? read : { ...read, taken: taker.taken, doubts: notes.list(), ids };
}
