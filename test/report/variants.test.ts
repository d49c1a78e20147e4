/** How the variants lie on paper: as many pages as their readers have time for, and none with a few lines. */
import { describe, expect, test } from "vitest";
import { locales } from "../../src/i18n/locale.ts";
import { reportDocument } from "../../src/report/content/index.ts";
import { outlines } from "../../src/report/content/outline.ts";
import { theFlagship } from "../support/flagship.ts";
import { headingsOf, layoutOf } from "../support/report.ts";
import { sampleAssessment } from "../support/sample-assessment.ts";

const samples = {
  uneven: {},
  "nobody knows anything": { answer: () => ({ kind: "none", state: "dont-know" }) as const },
};
const cases = locales.flatMap((locale) =>
  (["council", "workshop"] as const).flatMap((variant) =>
    (["uneven", "nobody knows anything"] as const).map((sample) => ({ locale, variant, sample })),
  ),
);
const mostPages = { council: 13, workshop: 8 };

function inputOf({ locale, variant, sample }: (typeof cases)[number]) {
  const questionnaire = theFlagship(locale);
  const outline = outlines[variant];
  const audience = outline.audience === "outside" ? { audience: outline.audience } : {};
  return {
    assessment: sampleAssessment({ questionnaire, ...audience, ...samples[sample] }),
    questionnaire,
    locale,
    outline,
  };
}

describe.each(cases)("the variant $variant in $locale, $sample", (one) => {
  const input = inputOf(one);
  const { pages } = layoutOf(input);

  test("has no more pages than one would read, and none with a few lines", () => {
    expect(pages.length).toBeLessThanOrEqual(mostPages[one.variant]);
    for (const [index, { items }] of pages.entries()) {
      const heights = new Set(items.flatMap((item) => (item.kind === "text" ? [Math.round(item.y)] : [])));
      expect(heights.size, `page ${index + 1}`).toBeGreaterThan(10);
    }
  });

  test("has no heading without anything under it", () => {
    const { blocks } = reportDocument(input);
    for (const [index, block] of blocks.entries()) {
      const next = blocks[index + 1];
      if (block.kind !== "heading") continue;
      expect(next, block.text).toBeDefined();
      if (next?.kind === "heading") expect(next.level, block.text).toBeGreaterThan(block.level);
    }
    expect(headingsOf(blocks).length).toBeGreaterThan(2);
  });
});
