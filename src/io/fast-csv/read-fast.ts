/** A whole CSV file by the fast way, on several threads where it is large. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { enterCounts } from "../../core/import/fast/enter-counts.ts";
import type { IdHashes } from "../../core/import/fast/id-hash.ts";
import type { DoubtNote } from "../../core/import/rows/doubt-notes.ts";
import type { TakenRows } from "../../core/import/rows/take-rows.ts";
import { packageFolder } from "../package-folder.ts";
import type { ChunkRead, FastFile } from "./read-chunk.ts";
import type { ThreadExtras, ThreadJob, ThreadOutcome } from "./thread-job.ts";
import { runThread } from "./thread-job.ts";

export interface FastReading extends Omit<ThreadExtras, "onProgress"> {
  readonly drafts: boolean;
  /** Whether anybody asks who occurs twice. */
  readonly wantIds: boolean;
  readonly threads?: number | undefined;
  readonly onProgress?: ((bytes: number, rows: number) => void) | undefined;
}

export interface FastRead {
  /** Of each thread. */
  readonly taken: readonly TakenRows[];
  readonly ids: readonly IdHashes[];
  /** In the order of the file. */
  readonly doubts: readonly DoubtNote[];
}

/** What a second thread takes to start, one reads alone. */
const bytesWorthAThread = 40_000_000;
/** Each takes some 20 MB of memory. */
const mostThreads = 3;

/** @returns `odd` where only the general reader can tell what this is */
export async function readFast(file: FastFile, reading: FastReading): Promise<FastRead | "odd"> {
  const threads = mayShare(file, reading) ? (reading.threads ?? threadsFor(file)) : 1;
  const read = await readBy(threads, file, reading);
  // Who comes from the front knows which line feeds stand within quotes.
  return read === "odd" && threads > 1 ? readBy(1, file, reading) : read;
}

/**
 * Whoever has to be asked about a row lives in this thread; and who does not read from the front does not know the
 * numbers of rows, by which respondents without an id are called.
 */
function mayShare({ plan }: FastFile, { judge, suspects }: FastReading): boolean {
  return !judge && !suspects && (plan.respondent !== undefined || plan.organisationName === undefined);
}

function threadsFor({ size }: FastFile): number {
  return Math.max(1, Math.min(availableParallelism(), mostThreads, Math.floor(size / bytesWorthAThread)));
}

async function readBy(threads: number, file: FastFile, reading: FastReading): Promise<FastRead | "odd"> {
  const progress = new Float64Array(new SharedArrayBuffer(16 * threads));
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const { drafts, wantIds } = reading;
  const job = (index: number): ThreadJob => ({ file, drafts, wantIds, begun, progress, index });
  const tell = () => tellProgress(progress, reading);
  const workers = Array.from({ length: threads - 1 }, (_, index) => startWorker(job(index + 1)));
  try {
    const own = runThread(job(0), { ...reading, onProgress: tell });
    const outcomes = [own, ...(own === "odd" ? [] : await allOf(workers, tell))];
    return putTogether(outcomes, file);
  } finally {
    await Promise.all(workers.map(({ worker }) => worker.terminate()));
  }
}

interface Started {
  readonly worker: Worker;
  readonly outcome: Promise<ThreadOutcome | "odd">;
}

function startWorker(job: ThreadJob): Started {
  const worker = new Worker(fileURLToPath(new URL("dist/part-worker.js", packageFolder)), {
    workerData: job,
    // It makes little that is thrown away, and need not grow for it.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  const outcome = new Promise<ThreadOutcome | "odd">((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("A thread ended before its chunks were read")));
  });
  // Whoever waits hears of it; until then it is nobody's unhandled fault.
  outcome.catch(() => undefined);
  return { worker, outcome };
}

async function allOf(workers: readonly Started[], tell: () => void): Promise<readonly (ThreadOutcome | "odd")[]> {
  const timer = setInterval(tell, 100);
  try {
    return await Promise.all(workers.map(({ outcome }) => outcome));
  } finally {
    clearInterval(timer);
  }
}

function tellProgress(progress: Float64Array, { onProgress }: FastReading): void {
  const sum = (first: number) => progress.reduce((total, number, at) => (at % 2 === first ? total + number : total), 0);
  onProgress?.(sum(0), sum(1));
}

function putTogether(outcomes: readonly (ThreadOutcome | "odd")[], file: FastFile): FastRead | "odd" {
  const threads = outcomes.flatMap((outcome) => (outcome === "odd" ? [] : [outcome]));
  const chunks = threads.flatMap((thread) => thread.chunks).sort((a, b) => a.index - b.index);
  if (threads.length < outcomes.length || !isWhole(chunks, file)) return "odd";
  for (const { taken, counted } of threads) enterCounts(taken.book, counted, file);
  return {
    taken: threads.map(({ taken }) => taken),
    ids: threads.flatMap(({ ids }) => ids ?? []),
    doubts: doubtsIn(chunks),
  };
}

/** Each chunk must begin where the one before it has ended: then no quote misled anybody. */
function isWhole(chunks: readonly ChunkRead[], file: FastFile): boolean {
  return (
    chunks.length === file.chunks &&
    chunks.every(({ start }, index) => start === (index === 0 ? file.start : chunks[index - 1]?.end))
  );
}

/** With the true numbers of their rows. */
function doubtsIn(chunks: readonly ChunkRead[]): DoubtNote[] {
  let before = 0;
  return chunks.flatMap(({ doubts, rowsBefore, rowsThrough }) => {
    const shift = before - rowsBefore;
    before += rowsThrough - rowsBefore;
    return doubts.map((note) => ({ ...note, row: note.row + shift }));
  });
}
