/** The program of a worker: draws the reports that it is sent. An entry of the build of its own. */
import { parentPort, workerData } from "node:worker_threads";
import type { RenderAnswer, RenderOrder, RenderSetting } from "./render-job.ts";
import { renderJob } from "./render-job.ts";

const setting = workerData as RenderSetting;

parentPort?.on("message", async ({ index, job }: RenderOrder) => {
  try {
    const report = await renderJob(job, setting);
    answer({ index, report }, [report.bytes.buffer as ArrayBuffer]);
  } catch (error) {
    // Told here, and not left to the thread's own end: whoever waits knows which report it was.
    answer({ error });
  }
});

function answer(message: RenderAnswer, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}
