/** Reports on several threads: each once, as one thread draws it, and no fault is waited for in vain. */
import { expect, test } from "vitest";
import type { RenderedReport, RenderJob, RenderSetting } from "../../../src/cli/reports/render-job.ts";
import { withRenderPool } from "../../../src/cli/reports/render-pool.ts";
import type { OnReport } from "../../../src/cli/reports/render-reports.ts";
import { renderReports } from "../../../src/cli/reports/render-reports.ts";
import { theFlagship } from "../../support/flagship.ts";
import { fontFiles } from "../../support/report.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const questionnaire = theFlagship("nl");
const setting: RenderSetting = {
  questionnaires: [questionnaire],
  locale: "nl",
  form: "pdf",
  variant: "summary",
  fonts: fontFiles,
  example: false,
  attached: false,
};
const assessment = sampleAssessment({ questionnaire });
const jobs = Array.from({ length: 7 }, (_, index): RenderJob => {
  const organisation = { id: `9990${index}`, name: `Meerlinde ${index}` };
  return { assessment: { ...assessment, organisation }, questionnaire: 0 };
});

function render(some: readonly RenderJob[], workers: number, onReport: OnReport): Promise<void> {
  return withRenderPool({ form: "pdf", workers }, (pool) => renderReports(some, setting, { pool, onReport }));
}

async function drawn(workers: number): Promise<ReadonlyMap<number, RenderedReport>> {
  const reports = new Map<number, RenderedReport>();
  await render(jobs, workers, (index, report) => {
    expect(reports.has(index)).toBe(false);
    reports.set(index, report);
  });
  return reports;
}

test("each report is handed over once, and is what one thread draws", async () => {
  const [one, two] = [await drawn(1), await drawn(2)];
  expect([...two.keys()].sort()).toEqual(jobs.map((_, index) => index));
  for (const [index, { bytes, missing }] of one) {
    expect(Buffer.compare(bytes, two.get(index)?.bytes ?? new Uint8Array())).toBe(0);
    expect(two.get(index)?.missing).toEqual(missing);
  }
});

test("more workers than reports, or none to draw, come to an end", async () => {
  const indexes: number[] = [];
  const onReport = (index: number) => void indexes.push(index);
  await render(jobs.slice(0, 1), 5, onReport);
  await render([], 2, onReport);
  expect(indexes).toEqual([0]);
});

test("what goes wrong in a worker is told", async () => {
  const broken = jobs.map((job, index) => (index === 3 ? { ...job, questionnaire: 9 } : job));
  await expect(render(broken, 2, () => {})).rejects.toThrow("No questionnaire 9");
});

test("a report that cannot be kept ends the run", async () => {
  const onReport = () => {
    throw new Error("The disk is full");
  };
  await expect(render(jobs, 2, onReport)).rejects.toThrow("The disk is full");
});

test("who starts before it is known what to draw draws the same", async () => {
  const early = new Map<number, Uint8Array>();
  await withRenderPool({ form: "pdf", workers: 2 }, async (pool) => {
    pool.expect(1);
    pool.expect(jobs.length);
    await renderReports(jobs, setting, { pool, onReport: (index, { bytes }) => void early.set(index, bytes) });
  });
  for (const [index, { bytes }] of await drawn(1)) {
    expect(Buffer.compare(bytes, early.get(index) ?? new Uint8Array())).toBe(0);
  }
});
