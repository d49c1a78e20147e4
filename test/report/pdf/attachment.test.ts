import { expect, test } from "vitest";
import { withoutFileNames } from "../../../src/core/assessment/without-file-names.ts";
import { attachmentName } from "../../../src/report/pdf/attachment.ts";
import { renderPdf } from "../../../src/report/pdf/index.ts";
import { aQuestionnaire } from "../../support/builders.ts";
import { fontFiles, openPdf } from "../../support/report.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const questionnaire = aQuestionnaire();
const assessment = {
  ...sampleAssessment({ questionnaire, roles: [undefined] }),
  warnings: [{ code: "draft", path: "annelies.yaml", params: {} }],
};
const render = (attached: boolean) =>
  renderPdf({ assessment, questionnaire, locale: "nl", fonts: fontFiles, attached });

test("the Assessment is in the file, as it is but for the names of files", async () => {
  const pdf = await openPdf(await render(true));
  const attachments = (await pdf.getAttachments()) as Record<string, { content: Uint8Array; description: string }>;
  const attached = attachments[attachmentName];
  expect(attached?.description).toBe("De uitkomst waaruit dit rapport gemaakt is");
  const told = JSON.parse(new TextDecoder().decode(attached?.content));
  expect(told).toEqual(JSON.parse(JSON.stringify(withoutFileNames(assessment))));
  expect(JSON.stringify(told)).not.toContain("annelies");
});

test("what PDF/A-3 asks of an attachment is there: type, date, relation, and a place among the associated files", async () => {
  const text = Buffer.from(await render(true)).toString("latin1");
  expect(text).toMatch(/\/Type \/EmbeddedFile\n\/Params <<[^>]*\/ModDate \(D:20261124120000Z\)/);
  expect(text).toMatch(/\/Subtype \/application#2Fjson/);
  const file =
    /(\d+) 0 obj\n<<\n\/Type \/Filespec\n\/AFRelationship \/Data\n\/F \(([^)]*)\)[\s\S]*?\/UF \(([^)]*)\)/.exec(text);
  expect(file?.slice(2)).toEqual([attachmentName, attachmentName]);
  expect(text).toContain(`/AF [${file?.[1]} 0 R]`);
});

test("without attachment there is none, and the page about the method does not promise it", async () => {
  const bytes = await render(false);
  expect(await (await openPdf(bytes)).getAttachments()).toBeNull();
  expect(Buffer.from(bytes).toString("latin1")).not.toContain("EmbeddedFile");
});
