/** Reports on several threads: each once, as one thread draws it, and no fault is waited for in vain. */
import { expect, test } from "vitest";
import type { RenderedReport, RenderJob, RenderSetting } from "../../../src/cli/reports/render-job.ts";
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

async function drawn(workers: number): Promise<ReadonlyMap<number, RenderedReport>> {
  const reports = new Map<number, RenderedReport>();
  await renderReports(jobs, setting, {
    workers,
    onReport: (index, report) => {
      expect(reports.has(index)).toBe(false);
      reports.set(index, report);
    },
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
  await renderReports(jobs.slice(0, 1), setting, { workers: 5, onReport });
  await renderReports([], setting, { workers: 2, onReport });
  expect(indexes).toEqual([0]);
});

test("what goes wrong in a worker is told", async () => {
  const broken = jobs.map((job, index) => (index === 3 ? { ...job, questionnaire: 9 } : job));
  await expect(renderReports(broken, setting, { workers: 2, onReport: () => {} })).rejects.toThrow(
    "No questionnaire 9",
  );
});

test("a report that cannot be kept ends the run", async () => {
  const onReport = () => {
    throw new Error("The disk is full");
  };
  await expect(renderReports(jobs, setting, { workers: 2, onReport })).rejects.toThrow("The disk is full");
});
