import { beforeAll, describe, expect, test } from "vitest";
import { readPdf } from "../../support/pdf-rules/file.ts";
import { pdfRules } from "../../support/pdf-rules/index.ts";
import { putTogether, takeApart } from "../../support/pdf-rules/objects.ts";
import { samplePdf } from "../../support/pdf-rules/reports.ts";
import { spoilt } from "../../support/pdf-rules/spoilt.ts";

let sound: Uint8Array;
beforeAll(async () => {
  // With so many actions that a table goes on over the page.
  const ambition = { daysPerYear: 400, quarters: 12, actionsPerYear: 20 };
  sound = await samplePdf("nl", { roles: [undefined], ambition });
});

test("a file that is taken apart and put together again breaks no rule", () => {
  const again = readPdf(putTogether(takeApart(sound)));
  for (const { id, violations } of pdfRules) expect(violations(again), id).toEqual([]);
});

describe("each rule finds what breaks it", () => {
  test.each(pdfRules)("$id: $says", ({ id, violations }) => {
    const edits = spoilt[id] ?? [];
    expect(edits.length).toBeGreaterThan(0);
    for (const [index, edit] of edits.entries()) {
      expect(violations(readPdf(edit(sound))), `way ${index + 1}`).not.toEqual([]);
    }
  });
});
