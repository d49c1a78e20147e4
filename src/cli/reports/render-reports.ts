/** Draws many reports: one after the other, or on all cores where there are enough of them to be worth the start. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { packageFolder } from "../../io/package-folder.ts";
import type { RenderedReport, RenderJob, RenderSetting } from "./render-job.ts";

/** A worker starts in the time of a few reports. */
const fewestForWorkers = 8;

/** Each report as soon as it is drawn, in any order; when this returns, all have been handed over. */
export type OnReport = (index: number, report: RenderedReport) => void;

/**
 * @param workers How many at once; by default as many as there are cores.
 * @throws What drawing a report throws; the others are then given up.
 */
export async function renderReports(
  jobs: readonly RenderJob[],
  setting: RenderSetting,
  how: { readonly onReport: OnReport; readonly workers?: number | undefined },
): Promise<void> {
  const { onReport, workers = jobs.length < fewestForWorkers ? 1 : availableParallelism() } = how;
  if (workers > 1) return renderOnWorkers(jobs, setting, { onReport, workers: Math.min(workers, jobs.length) });
  const { renderJob } = await import("./render-job.ts");
  for (const [index, job] of jobs.entries()) onReport(index, await renderJob(job, setting));
}

async function renderOnWorkers(
  jobs: readonly RenderJob[],
  setting: RenderSetting,
  { onReport, workers }: { readonly onReport: OnReport; readonly workers: number },
): Promise<void> {
  const program = fileURLToPath(new URL("dist/report-worker.js", packageFolder));
  const pool = Array.from(
    { length: workers },
    // Drawing makes much that is thrown away at once: with more room for that, it is cleared less often.
    () => new Worker(program, { workerData: setting, resourceLimits: { maxYoungGenerationSizeMb: 64 } }),
  );
  let next = 0;
  try {
    await Promise.all(
      pool.map(async (worker) => {
        while (next < jobs.length) {
          const index = next;
          next += 1;
          onReport(index, await ask(worker, jobs[index] as RenderJob));
        }
      }),
    );
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()));
  }
}

function ask(worker: Worker, job: RenderJob): Promise<RenderedReport> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error("The worker ended before its report was drawn"));
    const settle = (message: RenderedReport | { readonly error: unknown }) => {
      worker.off("error", reject);
      worker.off("exit", onExit);
      if ("error" in message) reject(message.error);
      else resolve(message);
    };
    worker.once("message", settle);
    worker.once("error", reject);
    worker.once("exit", onExit);
    worker.postMessage(job);
  });
}
