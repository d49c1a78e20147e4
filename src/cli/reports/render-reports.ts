/** Draws many reports: one after the other, or on all cores where there are enough of them to be worth the start. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { packageFolder } from "../../io/package/package-folder.ts";
import type { RenderAnswer, RenderedReport, RenderJob, RenderOrder, RenderSetting } from "./render-job.ts";

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
  const queue = jobs.entries();
  try {
    await Promise.all(pool.map((worker) => drawOn(worker, queue, onReport)));
  } finally {
    await Promise.all(pool.map((worker) => worker.terminate()));
  }
}

/** One that is drawn and one that waits: a worker goes on while what it drew is written here, which takes the disk. */
const inHand = 2;

function drawOn(worker: Worker, queue: Iterator<[number, RenderJob]>, onReport: OnReport): Promise<void> {
  return new Promise((resolve, reject) => {
    let waiting = 0;
    const send = () => {
      const next = queue.next();
      if (next.done) return;
      const [index, job] = next.value;
      worker.postMessage({ index, job } satisfies RenderOrder);
      waiting += 1;
    };
    worker.on("message", (answer: RenderAnswer) => {
      waiting -= 1;
      if ("error" in answer) {
        reject(answer.error);
        return;
      }
      send();
      try {
        onReport(answer.index, answer.report);
      } catch (error) {
        reject(error);
      }
      if (waiting === 0) resolve();
    });
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The worker ended before its reports were drawn")));
    for (let count = 0; count < inHand; count += 1) send();
    if (waiting === 0) resolve();
  });
}
