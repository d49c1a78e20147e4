/** The chapter about what changed since the last measurement. */
import { describe, expect, test } from "vitest";
import type { Assessment } from "../../../src/core/assessment/assessment.ts";
import { compareMeasurements } from "../../../src/core/compare/compare.ts";
import type { Comparison } from "../../../src/core/compare/comparison-schema.ts";
import { earlierOf } from "../../../src/core/compare/earlier.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { reportDocument } from "../../../src/report/content/index.ts";
import { theFlagship } from "../../support/flagship.ts";
import { chapter, headingsOf, wordsOf } from "../../support/report.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const level = (value: number) => ({ kind: "level", level: value }) as const;

/** Five of the MT and five of the CBS, and one expert whose answers would be known if that role were told of. */
function years(locale: Locale, change: (question: number) => number): { later: Assessment; comparison: Comparison } {
  const questionnaire = theFlagship(locale);
  const roles = ["mt", "mt", "mt", "mt", "mt", "cbs", "cbs", "cbs", "cbs", "cbs", "domain"];
  const made = (add: (question: number) => number) =>
    sampleAssessment({ questionnaire, roles, answer: (question) => level(1 + (question % 3) + add(question)) });
  const earlier = { ...made(() => 0), date: "2026-11-24" };
  const later = { ...made(change), date: "2027-11-24" };
  const tool = later.tool;
  return { later, comparison: compareMeasurements({ earlier: earlierOf(earlier), later, questionnaire, tool }) };
}

function chapterOf(locale: Locale, change: (question: number) => number): string[] {
  const { later, comparison } = years(locale, change);
  const input = { assessment: later, questionnaire: theFlagship(locale), locale, comparison };
  const title = { nl: "Sinds de vorige meting", en: "Since the last measurement" }[locale];
  return wordsOf(chapter(reportDocument(input).blocks, title));
}

describe("since the last measurement", () => {
  test("a report without one has no such chapter", () => {
    const { later } = years("nl", () => 0);
    const { blocks } = reportDocument({ assessment: later, questionnaire: theFlagship("nl"), locale: "nl" });
    expect(headingsOf(blocks).map(({ text }) => text)).not.toContain("Sinds de vorige meting");
  });

  test("says how many dimensions rose, fell and stayed, in both languages", () => {
    const up = (question: number) => (question < 20 ? 1 : 0);
    expect(chapterOf("nl", up)[1]).toMatch(/^Alles samen ging de score van \d,\d+ naar \d,\d+\. Van de 10 vergeleken/);
    expect(chapterOf("en", up)[1]).toMatch(/^Everything together, the score went from \d\.\d+ to \d\.\d+\. Of the 10/);
  });

  test("is told in the summary in the same words", () => {
    const { later, comparison } = years("nl", (question) => (question < 20 ? 1 : 0));
    const input = { assessment: later, questionnaire: theFlagship("nl"), locale: "nl" as const };
    const { blocks } = reportDocument({ ...input, comparison });
    const lead = wordsOf(chapter(blocks, "Sinds de vorige meting"))[1];
    const summary = wordsOf(chapter(blocks, "Samenvatting"));
    expect(summary[summary.indexOf("Sinds de vorige meting") + 1]).toBe(lead);
    expect(wordsOf(reportDocument(input).blocks)).not.toContain("Sinds de vorige meting");
  });

  test("says that nothing moved where nothing did", () => {
    const [, lead, ...others] = chapterOf("nl", () => 0);
    expect(lead).toMatch(/^Alles samen bleef de score \d,\d+\. Van de 10 vergeleken dimensies bleven er 10 gelijk\./);
    expect(others).not.toContain("Waardoor het veranderde");
  });

  test("a step back is told as plainly as a step forward", () => {
    const words = chapterOf("nl", (question) => (question === 0 ? -1 : 0));
    expect(words).toContain("Gedaald");
    expect(words).not.toContain("Gestegen");
    expect(words.join("\n")).toMatch(/Gedeeld verhaal over data-gedreven werken: 1,0 → 0,0/);
  });

  test("the expert alone in a role is never told of", () => {
    for (const locale of ["nl", "en"] as const) {
      const role = theFlagship(locale).roles.find(({ id }) => id === "domain")?.name ?? "";
      expect(chapterOf(locale, (question) => question % 2).join("\n")).not.toContain(role);
    }
  });
});
