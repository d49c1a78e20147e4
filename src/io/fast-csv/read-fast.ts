/** A whole CSV file by the fast way, on several threads where it is large. */
import { enterCounts } from "../../core/import/fast/enter-counts.ts";
import type { IdHashes } from "../../core/import/fast/id-hash.ts";
import type { DoubtNote } from "../../core/import/rows/doubt-notes.ts";
import type { TakenRows } from "../../core/import/rows/take-rows.ts";
import type { PartThreads } from "./part-threads.ts";
import { threadsFor } from "./part-threads.ts";
import type { ChunkRead, FastFile } from "./read-chunk.ts";
import type { ThreadExtras, ThreadJob, ThreadOutcome } from "./thread-job.ts";
import { runThread } from "./thread-job.ts";

export interface FastReading extends Omit<ThreadExtras, "onProgress"> {
  readonly drafts: boolean;
  /** Whether anybody asks who occurs twice. */
  readonly wantIds: boolean;
  /** How many; absent: as the file is worth. */
  readonly threads?: number | undefined;
  readonly pool: PartThreads;
  readonly onProgress?: ((bytes: number, rows: number) => void) | undefined;
}

export interface FastRead {
  /** Of each thread. */
  readonly taken: readonly TakenRows[];
  readonly ids: readonly IdHashes[];
  /** In the order of the file. */
  readonly doubts: readonly DoubtNote[];
}

/** @returns `odd` where only the general reader can tell what this is */
export async function readFast(file: FastFile, reading: FastReading): Promise<FastRead | "odd"> {
  const threads = mayShare(file, reading) ? (reading.threads ?? threadsFor(file.size)) : 1;
  const read = await readBy(threads, file, reading);
  // Who comes from the front knows which line feeds stand within quotes.
  return read === "odd" && threads > 1 ? readBy(1, file, reading) : read;
}

/**
 * Whoever has to be asked about a row lives in this thread; and who does not read from the front does not know the
 * numbers of rows, by which respondents without an id are called.
 */
function mayShare({ plan }: FastFile, { judge, suspects, onRefused }: FastReading): boolean {
  return !judge && !suspects && !onRefused && (plan.respondent !== undefined || plan.organisationName === undefined);
}

async function readBy(threads: number, file: FastFile, reading: FastReading): Promise<FastRead | "odd"> {
  const progress = new Float64Array(new SharedArrayBuffer(16 * threads));
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const { drafts, wantIds, pool } = reading;
  const job = (index: number): ThreadJob => ({ file, drafts, wantIds, begun, progress, index });
  const tell = () => tellProgress(progress, reading);
  const others = Array.from({ length: threads - 1 }, (_, index) => pool.run(job(index + 1)));
  const own = runThread(job(0), { ...reading, onProgress: tell });
  // The others need not begin with any more.
  if (own === "odd") Atomics.store(begun, 0, file.chunks);
  return putTogether([own, ...(await allOf(others, tell))], file);
}

async function allOf<T>(outcomes: readonly Promise<T>[], tell: () => void): Promise<readonly T[]> {
  const timer = setInterval(tell, 100);
  try {
    return await Promise.all(outcomes);
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
