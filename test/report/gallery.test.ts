/** Extreme reports as pictures and as the finished file tells: nothing cut off, on top of each other, or forgotten. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { extremeReports } from "../support/extreme-reports.ts";
import type { PdfFile } from "../support/pdf-rules/file.ts";
import { readPdf } from "../support/pdf-rules/file.ts";
import { pageRules } from "../support/pdf-rules/page-rules.ts";
import { textRules } from "../support/pdf-rules/text-rules.ts";

/** Where `npm run gallery` wants the reports themselves. */
const wanted = process.env.DATAPEIL_GALLERY;

describe.each(extremeReports)("$name", ({ name, make }) => {
  let pdf: PdfFile;
  beforeAll(async () => {
    const bytes = await make();
    pdf = readPdf(bytes);
    if (wanted !== undefined) writeFileSync(join(wanted, `${name}.pdf`), bytes);
  });

  test.each([...pageRules, ...textRules])("$says", ({ violations }) => {
    expect(violations(pdf).slice(0, 12)).toEqual([]);
  });
});
