import { beforeAll, describe, expect, test } from "vitest";
import type { PdfFile } from "../../support/pdf-rules/file.ts";
import { readPdf } from "../../support/pdf-rules/file.ts";
import { pdfRules } from "../../support/pdf-rules/index.ts";
import { demoPdf, reports } from "../../support/pdf-rules/reports.ts";
import { elementsOfType } from "../../support/pdf-rules/structure-rules.ts";

test("the example has all that the rules are about", async () => {
  const pdf = readPdf(await demoPdf("nl"));
  const count = (...types: readonly string[]) => elementsOfType(pdf, ...types).length;
  for (const type of ["H1", "H2", "H3", "L", "Table", "TH", "TD", "Figure", "TOCI", "Link"]) {
    expect(count(type), type).toBeGreaterThan(0);
  }
  expect(count("Link")).toBe(count("TOCI"));
  expect(pdf.parts.objects.filter(({ value }) => pdf.at(value, "EF") !== undefined)).toHaveLength(1);
  expect(pdf.pages.length).toBeGreaterThan(10);
  for (const { content, fonts } of pdf.pages) {
    expect(content.painted.length).toBeGreaterThan(20);
    expect(fonts.size).toBe(2);
  }
});

test("the example a year later, with two attachments, is small enough to send", async () => {
  const later = await reports["the example a year later, held against the first"]?.();
  expect(later?.length).toBeLessThan(300_000);
});

describe.each(Object.entries(reports))("%s", (_name, make) => {
  let pdf: PdfFile;
  beforeAll(async () => {
    pdf = readPdf(await make());
  });

  test.each(pdfRules)("$id: $says", ({ violations }) => {
    expect(violations(pdf).slice(0, 12)).toEqual([]);
  });
});
