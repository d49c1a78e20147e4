import { beforeAll, describe, expect, test } from "vitest";
import type { PdfFile } from "../../support/pdf-rules/file.ts";
import { readPdf } from "../../support/pdf-rules/file.ts";
import { pdfRules } from "../../support/pdf-rules/index.ts";
import { reports } from "../../support/pdf-rules/reports.ts";

describe.each(Object.entries(reports))("%s", (_name, make) => {
  let pdf: PdfFile;
  beforeAll(async () => {
    pdf = readPdf(await make());
  });

  test.each(pdfRules)("$id: $says", ({ violations }) => {
    expect(violations(pdf).slice(0, 12)).toEqual([]);
  });
});
