/** The program of a worker: draws the reports that it is sent, one at a time. An entry of the build of its own. */
import { parentPort, workerData } from "node:worker_threads";
import type { RenderJob, RenderSetting } from "./render-job.ts";
import { renderJob } from "./render-job.ts";

const setting = workerData as RenderSetting;

parentPort?.on("message", async (job: RenderJob) => {
  try {
    const { bytes, missing } = await renderJob(job, setting);
    parentPort?.postMessage({ bytes, missing }, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    // Told here, and not left to the thread's own end: whoever waits knows which report it was.
    parentPort?.postMessage({ error });
  }
});
