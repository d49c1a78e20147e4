/** What a thread is given that reads chunks of a file, and what it gives back. */
import type { Counted } from "../../core/import/fast/enter-counts.ts";
import { countedIn } from "../../core/import/fast/enter-counts.ts";
import type { IdHashes } from "../../core/import/fast/id-hash.ts";
import { idHashes } from "../../core/import/fast/id-hash.ts";
import { startScan } from "../../core/import/fast/scan.ts";
import type { DoubtNotes } from "../../core/import/rows/doubt-notes.ts";
import { doubtNotes } from "../../core/import/rows/doubt-notes.ts";
import type { RowTaking, TakenRows } from "../../core/import/rows/take-rows.ts";
import { rowTaker } from "../../core/import/rows/take-rows.ts";
import { withFile } from "./file-bytes.ts";
import type { ChunkRead, FastFile } from "./read-chunk.ts";
import { readChunk } from "./read-chunk.ts";

export interface ThreadJob {
  readonly file: FastFile;
  /** Responses that were not submitted count as well. */
  readonly drafts: boolean;
  /** Whether anybody asks who occurs twice. */
  readonly wantIds: boolean;
  /** How many chunks somebody has begun with; shared by all threads, as `progress` is. */
  readonly begun: Int32Array;
  /** Bytes and rows so far, for each thread. */
  readonly progress: Float64Array;
  readonly index: number;
}

export interface ThreadOutcome {
  readonly chunks: readonly ChunkRead[];
  readonly taken: TakenRows;
  readonly counted: Counted;
  readonly ids?: IdHashes | undefined;
}

/** What only this thread can have: functions cannot be sent. */
export interface ThreadExtras {
  readonly suspects?: ReadonlySet<string> | undefined;
  readonly judge?: RowTaking["judge"];
  readonly onRefused?: RowTaking["onRefused"];
  readonly onProgress?: (() => void) | undefined;
}

/**
 * Takes chunk after chunk until none is left: who starts late, or is slow, takes fewer.
 *
 * @returns `odd` where only the general reader can tell what this is; what was read is then worth nothing
 */
export function runThread(job: ThreadJob, extras: ThreadExtras = {}): ThreadOutcome | "odd" {
  const { file, drafts, begun, progress, index } = job;
  const { plan, questionnaire } = file;
  const ids = job.wantIds ? idHashes() : undefined;
  // Doubts are noted for each chunk, so that what is told does not depend on who read which.
  let notes: DoubtNotes = doubtNotes();
  const onDoubt: RowTaking["onDoubt"] = (doubt, row) => notes.add(doubt, row);
  const { judge, onRefused } = extras;
  const taker = rowTaker({ plan, questionnaire, drafts, onDoubt, ids, judge, onRefused });
  const { read: readRow, enter } = taker;
  const scan = startScan({ ...file, ids, suspects: extras.suspects, readRow, enter });
  if (!scan) return "odd";
  const chunks: ChunkRead[] = [];
  const whole = withFile(file.path, (open) => {
    for (let next = Atomics.add(begun, 0, 1); next < file.chunks; next = Atomics.add(begun, 0, 1)) {
      notes = doubtNotes();
      const before = chunks.at(-1);
      const read = readChunk(scan, { file, open, index: next, before }, (bytes) => {
        progress[2 * index] = (progress[2 * index] ?? 0) + bytes;
        progress[2 * index + 1] = scan.number;
        extras.onProgress?.();
      });
      if (read === "odd") return false;
      chunks.push({ ...read, doubts: notes.list() });
    }
    return true;
  });
  if (!whole) return "odd";
  taker.taken.fates.taken += scan.taken;
  return { chunks, taken: taker.taken, counted: countedIn(scan.counting), ids };
}
