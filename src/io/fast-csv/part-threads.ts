/** Threads that read chunks of a large CSV. */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { packageFolder } from "../package/package-folder.ts";
import { askWorker } from "./ask-worker.ts";
import type { ThreadJob, ThreadOutcome } from "./thread-job.ts";

/** What a second thread takes to start, one reads alone. */
const bytesWorthAThread = 40_000_000;
/** Each takes some 20 MB of memory. */
const mostThreads = 3;

/** How many threads a file of so many bytes is worth, this one among them. */
export function threadsFor(bytes: number): number {
  return Math.max(1, Math.min(availableParallelism(), mostThreads, Math.floor(bytes / bytesWorthAThread)));
}

export interface PartThreads {
  /** Gives a job to a thread. @throws what goes wrong in it */
  readonly run: (job: ThreadJob) => Promise<ThreadOutcome | "odd">;
}

/**
 * Ends all threads when they were used.
 *
 * @param paths Of which some may be large: threads for the largest start at once, and are there when it is known how it
 *   is to be read.
 */
export async function withPartThreads<T>(
  paths: readonly string[],
  use: (threads: PartThreads) => Promise<T>,
): Promise<T> {
  const largest = Math.max(0, ...paths.map(sizeOf));
  const all = Array.from({ length: threadsFor(largest) - 1 }, startThread);
  const free = [...all];
  try {
    return await use({ run });
  } finally {
    // Nobody waits for it: what was counted can be scored meanwhile, and the program ends when they have.
    for (const thread of all) void thread.terminate();
  }

  function run(job: ThreadJob): Promise<ThreadOutcome | "odd"> {
    const thread = free.pop() ?? startThread();
    if (!all.includes(thread)) all.push(thread);
    const outcome = askWorker<ThreadOutcome | "odd">(thread, job);
    // Whoever waits hears of a fault; until then it is nobody's unhandled one.
    outcome.then(
      () => free.push(thread),
      () => undefined,
    );
    return outcome;
  }
}

/** What is not there is nobody's large file: whoever reads it says so. */
function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : 0;
}

function startThread(): Worker {
  return new Worker(fileURLToPath(new URL("dist/part-worker.js", packageFolder)), {
    // It makes little that is thrown away, and need not grow for it.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
}
