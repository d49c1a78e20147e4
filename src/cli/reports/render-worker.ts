/** The program of a worker: draws the reports that it is sent. An entry of the build of its own. */
import { parentPort, workerData } from "node:worker_threads";
import type { RenderAnswer, RenderOrder, RenderSetting } from "./render-job.ts";
import { prepareToRender, renderJob } from "./render-job.ts";
import type { ReportForm } from "./report-form.ts";

const prepared = prepareToRender(workerData as ReportForm);
let setting: RenderSetting;

parentPort?.on("message", async (order: RenderOrder) => {
  if ("setting" in order) {
    setting = order.setting;
    return;
  }
  const { index, job } = order;
  try {
    await prepared;
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
