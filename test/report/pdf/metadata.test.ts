import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReportDocument } from "../../../src/report/content/blocks.ts";
import { reportDocument } from "../../../src/report/content/index.ts";
import { escapeXml, fileInfo, writeMetadata } from "../../../src/report/pdf/metadata.ts";
import { tidy } from "../../../src/report/tidy.ts";
import { aQuestionnaire } from "../../support/builders.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const questionnaire = aQuestionnaire();
const assessment = sampleAssessment({ questionnaire, roles: [undefined] });

function reportOf(name: string, date = assessment.date): ReportDocument {
  return reportDocument({
    assessment: { ...assessment, date, organisation: { id: "1", name } },
    questionnaire,
    locale: "nl",
  });
}

/** The part of pdfkit that writes XMP, with its own fault: values go in as they are. */
function xmpOf(report: ReportDocument): string {
  let xml = "";
  const writer = {
    info: {} as Record<string, unknown>,
    appendXML: (part: string) => {
      xml += part;
    },
    _addInfo: () => {
      xml += `<title>${writer.info.Title}</title><creator>${writer.info.Author}</creator>`;
    },
  };
  const info = fileInfo(report, "datapeil 0.1.0");
  writer.info = { ...info };
  writeMetadata(writer, info);
  writer._addInfo();
  expect(writer.info.Title).toBe(info.Title);
  return xml;
}

test("whatever the name, the XMP stays well-formed and says that name", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("&", "<", ">", '"', "'", "]]>", "é", "a", " "), minLength: 1 }),
      (name) => {
        const xml = xmpOf(reportOf(name));
        const title = /<title>(.*)<\/title>/s.exec(xml)?.[1] ?? "";
        expect(title).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|apos);)/);
        expect(title).toBe(escapeXml(tidy(`Datamaturiteit van ${name}`)));
      },
    ),
  );
});

test("the dates of the file are those of the newest answer, on that day everywhere", () => {
  for (const date of ["2026-11-24", "2026-11-24T23:59:00+01:00"]) {
    const info = fileInfo(reportOf("Deinze", date), "datapeil");
    expect(info.CreationDate.toISOString()).toBe("2026-11-24T12:00:00.000Z");
    expect(info.ModDate).toEqual(info.CreationDate);
  }
});
