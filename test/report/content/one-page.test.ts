import { describe, expect, test } from "vitest";
import { locales } from "../../../src/i18n/locale.ts";
import { outlines } from "../../../src/report/content/outline.ts";
import type { ReportInput } from "../../../src/report/content/report-input.ts";
import { shortened } from "../../../src/report/content/shortened.ts";
import { aQuestion, aQuestionnaire } from "../../support/builders.ts";
import { theFlagship } from "../../support/flagship.ts";
import { layoutOf } from "../../support/report.ts";
import type { Sample } from "../../support/sample-assessment.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const name80 = "Samenwerkingsverband informatiebeveiliging en archief van Oost-Zwaluwbeke-Linde.";
const flagship = { nl: theFlagship("nl"), en: theFlagship("en") };

const samples: Readonly<Record<string, Partial<Sample>>> = {
  "thirteen respondents": {},
  "one respondent": { roles: [undefined] },
  "thirty respondents of two roles": { roles: Array.from({ length: 30 }, (_, at) => (at % 2 ? "mt" : "cbs")) },
  "a name of 240 characters": { name: `${name80} `.repeat(3) },
  "everything reached": { answer: () => ({ kind: "level", level: 5 }) },
  "nobody knows anything": { answer: () => ({ kind: "none", state: "dont-know" }) },
  "no answer at all": { answer: () => undefined },
  "no days to spend": { ambition: { daysPerYear: 0, quarters: 1 } },
};

const cases = locales.flatMap((locale) =>
  Object.entries(samples).map(([name, sample]) => ({ name, locale, input: inputOf(locale, sample) })),
);

function inputOf(locale: "nl" | "en", sample: Partial<Sample>, questionnaire = flagship[locale]): ReportInput {
  const assessment = sampleAssessment({ questionnaire, ...sample });
  return { assessment, questionnaire, locale, outline: outlines.summary };
}

/** Where the lowest ink above the foot stands, from the top of the page. */
function lowest(input: ReportInput): number {
  const foot = 785;
  const bottoms = layoutOf(input).pages[0]?.items.flatMap(({ y }) => (y < foot ? [y] : [])) ?? [];
  return Math.max(...bottoms);
}

describe("the summary is one page, whatever is in it", () => {
  test.each(cases)("$name, $locale", ({ input }) => {
    expect(layoutOf(input).pages).toHaveLength(1);
  });

  test.each(locales)("names of 80 characters everywhere, %s", (locale) => {
    const questionnaire = {
      ...flagship[locale],
      dimensions: flagship[locale].dimensions.map((one, index) => ({ ...one, plainName: `${index} ${name80}` })),
      areas: flagship[locale].areas.map((one, index) => ({ ...one, name: `${index} ${name80}` })),
      roles: flagship[locale].roles.map((one, index) => ({ ...one, name: `${index} ${name80}` })),
      questions: flagship[locale].questions.map((one, index) => ({ ...one, title: `${index} ${name80}` })),
    };
    expect(layoutOf(inputOf(locale, { name: name80 }, questionnaire)).pages).toHaveLength(1);
  });

  test.each([1, 14, 15, 40])("%i dimensions", (count) => {
    const dimensions = Array.from({ length: count }, (_, index) => ({ id: `d${index}`, name: `Dimension ${index}` }));
    const questionnaire = aQuestionnaire({
      dimensions,
      questions: dimensions.map(({ id }, index) => aQuestion(`q${index}`, { area: "a", dimensions: { [id]: 1 } })),
      scoring: { minimumQuestions: 1 },
    });
    const input = inputOf("nl", { roles: ["mt", "mt", "mt"] }, questionnaire);
    expect(layoutOf(input).pages).toHaveLength(1);
  });
});

test("a shortened name has no bracket that nothing closes", () => {
  expect(shortened("Workshop rond een uitdaging ('wicked problem')", 38)).toBe("Workshop rond een uitdaging …");
  expect(shortened("Workshop (samen) rond een uitdaging", 30)).toBe("Workshop (samen) rond een …");
});

test("the page is put to use: no third of it stays empty", () => {
  for (const { input, name } of cases.slice(0, 3)) expect(lowest(input), name).toBeGreaterThan(560);
});
