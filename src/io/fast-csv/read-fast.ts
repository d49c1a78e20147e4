/** A whole CSV file by the fast way, on several threads where it is large. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { enterCounts } from "../../core/import/fast/enter-counts.ts";
import { packageFolder } from "../package-folder.ts";
import type { PartExtras, PartJob, PartOutcome } from "./part-job.ts";
import { runPart } from "./part-job.ts";
import type { FastFile, Part } from "./read-part.ts";

export interface FastReading extends Omit<PartExtras, "onProgress"> {
  readonly drafts: boolean;
  /** Whether anybody asks who occurs twice. */
  readonly wantIds: boolean;
  readonly threads?: number | undefined;
  readonly onProgress?: ((bytes: number, rows: number) => void) | undefined;
}

/**
 * Less than this is read within seconds by one thread, in the same memory whatever its size; one more costs its start,
 * code compiled anew, tallies sent, and some 40 MB.
 */
const bytesWorthAThread = 1_000_000_000;
/** The disk serves no more. */
const mostThreads = 4;

/** @returns the parts in the order of the file; `odd` where only the general reader can tell what this is */
export async function readFast(file: FastFile, reading: FastReading): Promise<readonly PartOutcome[] | "odd"> {
  // Whoever has to be asked about a row lives in this thread.
  const threads = reading.judge || reading.suspects ? 1 : (reading.threads ?? threadsFor(file));
  const progress = new Float64Array(new SharedArrayBuffer(16 * threads));
  const jobs = partsOf(file, threads).map(
    (part, index): PartJob => ({
      file,
      part,
      drafts: reading.drafts,
      wantIds: reading.wantIds,
      progress,
      index,
    }),
  );
  const [own, ...others] = jobs;
  if (!own) return [];
  const tell = () => tellProgress(progress, reading);
  const workers = others.map(startWorker);
  try {
    const first = runPart(own, { ...reading, onProgress: tell });
    const outcomes = [first, ...(first === "odd" ? [] : await allOf(workers, tell))];
    const parts = fitTogether(outcomes);
    if (parts !== "odd") for (const { taken, counted } of parts) enterCounts(taken.book, counted, file);
    return parts;
  } finally {
    await Promise.all(workers.map(({ worker }) => worker.terminate()));
  }
}

function threadsFor({ size }: FastFile): number {
  return Math.max(1, Math.min(availableParallelism(), mostThreads, Math.floor(size / bytesWorthAThread)));
}

function partsOf({ start, size }: FastFile, threads: number): Part[] {
  const cut = (index: number) => start + Math.floor(((size - start) * index) / threads);
  return Array.from({ length: threads }, (_, index) => ({
    from: cut(index),
    until: index + 1 === threads ? Number.POSITIVE_INFINITY : cut(index + 1),
  }));
}

interface Started {
  readonly worker: Worker;
  readonly outcome: Promise<PartOutcome | "odd">;
}

function startWorker(job: PartJob): Started {
  const worker = new Worker(fileURLToPath(new URL("dist/part-worker.js", packageFolder)), {
    workerData: job,
    // It makes little that is thrown away, and need not grow for it.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  const outcome = new Promise<PartOutcome | "odd">((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("A thread ended before its part was read")));
  });
  // Whoever waits hears of it; until then it is nobody's unhandled fault.
  outcome.catch(() => undefined);
  return { worker, outcome };
}

async function allOf(workers: readonly Started[], tell: () => void): Promise<readonly (PartOutcome | "odd")[]> {
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

/** A quote where none belongs makes one thread see rows where another sees none: then no part is worth anything. */
function fitTogether(outcomes: readonly (PartOutcome | "odd")[]): readonly PartOutcome[] | "odd" {
  const parts = outcomes.flatMap((outcome) => (outcome === "odd" ? [] : [outcome]));
  if (parts.length < outcomes.length) return "odd";
  const fit = parts.every(({ start, rowsBefore }, index) => {
    const before = parts[index - 1];
    return !before || (before.end === start && before.rowsThrough === rowsBefore);
  });
  return fit ? parts : "odd";
}
