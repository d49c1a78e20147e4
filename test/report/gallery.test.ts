/** Extreme reports as pictures and as the finished file tells: nothing cut off, on top of each other, or forgotten. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { extremeReports } from "../support/extreme-reports.ts";
import { canDrawPages, drawPages, inkIn } from "../support/page-pictures.ts";
import type { PdfFile } from "../support/pdf-rules/file.ts";
import { readPdf } from "../support/pdf-rules/file.ts";
import { pageRules } from "../support/pdf-rules/page-rules.ts";
import { textRules } from "../support/pdf-rules/text-rules.ts";

/** Where `npm run gallery` wants the reports themselves. */
const wanted = process.env.DATAPEIL_GALLERY;

describe.each(extremeReports)("$name", ({ name, make }) => {
  let pdf: PdfFile;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await make();
    pdf = readPdf(bytes);
    if (wanted !== undefined) writeFileSync(join(wanted, `${name}.pdf`), bytes);
  });

  test.each([...pageRules, ...textRules])("$says", ({ violations }) => {
    expect(violations(pdf).slice(0, 12)).toEqual([]);
  });

  test.skipIf(!canDrawPages())("Every page is drawn, with something on it and nothing in its margins", () => {
    const pages = drawPages(bytes, 30);
    expect(pages).toHaveLength(pdf.pages.length);
    for (const [index, page] of pages.entries()) {
      expect(inkIn(page), `page ${index + 1}`).toBeGreaterThan(0.003);
      // The band of the cover runs to the edges.
      if (index > 0) expect(inkIn(page, isMargin), `page ${index + 1}`).toBe(0);
    }
  });
});

/** Outside the frame, the line above and the line below. */
function isMargin(across: number, down: number): boolean {
  return across < 0.08 || across > 0.92 || down < 0.03 || down > 0.975;
}
