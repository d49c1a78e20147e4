/** Workers that draw reports. They start while it is computed what to draw, and wait for it. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { packageFolder } from "../../io/package/package-folder.ts";
import type { ReportForm } from "./report-form.ts";

/** A worker starts in the time of a few reports. */
const fewestForWorkers = 8;

export interface RenderPool {
  /** So many reports more are likely: those who would draw them start. */
  readonly expect: (reports: number) => void;
  /** Who draws so many reports; empty: they are drawn here, one after the other. */
  readonly workersFor: (reports: number) => readonly Worker[];
}

export interface PoolWanted {
  readonly form: ReportForm;
  /** How many reports are drawn at once; absent: as many as there are cores, where there are enough of them. */
  readonly workers?: number | undefined;
}

/** Ends all workers when they were used. */
export async function withRenderPool<T>(wanted: PoolWanted, use: (pool: RenderPool) => Promise<T>): Promise<T> {
  const pool: Worker[] = [];
  let expected = 0;
  try {
    return await use({ expect, workersFor });
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()));
  }

  function expect(reports: number): void {
    expected += reports;
    workersFor(expected);
  }

  function workersFor(reports: number): readonly Worker[] {
    const count = Math.min(wanted.workers ?? (reports < fewestForWorkers ? 1 : availableParallelism()), reports);
    if (count <= 1) return [];
    while (pool.length < count) pool.push(startWorker(wanted.form));
    return pool.slice(0, count);
  }
}

function startWorker(form: ReportForm): Worker {
  const worker = new Worker(fileURLToPath(new URL("dist/report-worker.js", packageFolder)), {
    workerData: form,
    // Drawing makes much that is thrown away at once: with more room for that, it is cleared less often.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  // While it waits, nobody listens: whoever sends it the first report sees that it has ended.
  worker.on("error", () => undefined);
  return worker;
}
