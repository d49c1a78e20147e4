/** Draws many reports: one after the other, or on the workers of a pool. */
import type { Worker } from "node:worker_threads";
import type { RenderAnswer, RenderedReport, RenderJob, RenderOrder, RenderSetting } from "./render-job.ts";
import type { RenderPool } from "./render-pool.ts";

/** Each report as soon as it is drawn, in any order; when this returns, all have been handed over. */
export type OnReport = (index: number, report: RenderedReport) => void;

/** @throws What drawing a report throws; the others are then given up. */
export async function renderReports(
  jobs: readonly RenderJob[],
  setting: RenderSetting,
  { onReport, pool }: { readonly onReport: OnReport; readonly pool: RenderPool },
): Promise<void> {
  const workers = pool.workersFor(jobs.length);
  const queue = jobs.entries();
  if (workers.length > 0) {
    for (const worker of workers) worker.postMessage({ setting } satisfies RenderOrder);
    await Promise.all(workers.map((worker) => drawOn(worker, queue, onReport)));
    return;
  }
  const { renderJob } = await import("./render-job.ts");
  for (const [index, job] of queue) onReport(index, await renderJob(job, setting));
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
    const ended = () => reject(new Error("The worker ended before its reports were drawn"));
    worker.once("error", reject);
    worker.once("exit", ended);
    if (worker.threadId < 0) ended();
    for (let count = 0; count < inHand; count += 1) send();
    if (waiting === 0) resolve();
  });
}
