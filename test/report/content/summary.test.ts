import { describe, expect, test } from "vitest";
import type { Assessment } from "../../../src/core/assessment/assessment.ts";
import type { DimensionResult } from "../../../src/core/assessment/results.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { reportDocument } from "../../../src/report/content/index.ts";
import type { ReportInput } from "../../../src/report/content/report-input.ts";
import { theFlagship } from "../../support/flagship.ts";
import { chapter, wordsOf } from "../../support/report.ts";
import type { Sample } from "../../support/sample-assessment.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const questionnaires = { nl: theFlagship("nl"), en: theFlagship("en") };

function inputFor(locale: Locale, sample: Omit<Sample, "questionnaire"> = {}): ReportInput {
  const questionnaire = questionnaires[locale];
  return { assessment: sampleAssessment({ ...sample, questionnaire }), questionnaire, locale };
}

function summary(input: ReportInput): string {
  const heading = { nl: "Samenvatting", en: "Summary" }[input.locale];
  return wordsOf(chapter(reportDocument(input).blocks, heading)).join("\n");
}

/** The same assessment with these scores for its dimensions, in order; the others have none. */
function withScores(assessment: Assessment, scores: readonly number[]): Assessment {
  const dimensions = assessment.dimensions.map((dimension, index): DimensionResult => {
    const { score: _score, level: _level, gap: _gap, evidenced: _evidenced, floor: _floor, ...rest } = dimension;
    const score = scores[index];
    if (score === undefined) return rest;
    return { ...rest, score, level: Math.floor(score), gap: Math.max(0, rest.target - score) };
  });
  return { ...assessment, dimensions };
}

describe("the profile in words", () => {
  const nl = inputFor("nl");
  const en = inputFor("en");
  const cases: readonly (readonly [string, ReportInput, readonly number[], string])[] = [
    ["none reached", nl, [1, 2, 1.5], "Geen van de 3 dimensies met een score haalt al haar doel."],
    ["one reached", nl, [3, 2, 1.5], "Van de 3 dimensies met een score haalt er 1 haar doel."],
    ["two reached", nl, [3, 3.2, 1.5], "Van de 3 dimensies met een score halen er 2 hun doel."],
    ["all reached", nl, [3, 3.2, 4], "Alle 3 dimensies met een score halen hun doel."],
    ["a single dimension", nl, [2], "De enige dimensie met een score haalt haar doel nog niet."],
    ["no score at all", nl, [], "Er is te weinig beantwoord om een dimensie een score te geven."],
    ["none reached, in English", en, [1, 2, 1.5], "None of the 3 dimensions with a score meets its target yet."],
    ["one reached, in English", en, [3, 2, 1.5], "Of the 3 dimensions with a score, 1 meets its target."],
    ["two reached, in English", en, [3, 3.2, 1.5], "Of the 3 dimensions with a score, 2 meet their target."],
    ["a single dimension, in English", en, [3], "The only dimension with a score meets its target."],
  ];
  test.each(cases)("%s", (_name, input, scores, sentence) => {
    expect(summary({ ...input, assessment: withScores(input.assessment, scores) })).toContain(sentence);
  });

  test("a score just below a level never prints that level", () => {
    const text = summary({ ...nl, assessment: withScores(nl.assessment, [2.97, 1, 1, 1]) });
    expect(text).toContain("2,97 (niveau 2 · Herhaalbaar), nog 0,1 tot doel 3");
  });

  test("no dimension is both strong and weak, and equal scores are not ranked", () => {
    const three = summary({ ...nl, assessment: withScores(nl.assessment, [1, 2, 3]) }).split("\n");
    expect(three[three.indexOf("Het sterkst") + 1]).toContain("Begrippen en structuur: 3,0");
    expect(three[three.indexOf("Het zwakst") + 1]).toContain("Afspraken en verantwoordelijkheid: 1,0");
    expect(three.indexOf("Het zwakst") - three.indexOf("Het sterkst")).toBe(2);
    const equal = summary({ ...nl, assessment: withScores(nl.assessment, [2, 2, 2]) });
    expect(equal).toContain("Ze scoren allemaal 2,0.");
    expect(equal).not.toContain("Het sterkst");
  });
});

describe("what is said only where there is something to say", () => {
  test("one respondent is one view", () => {
    expect(summary(inputFor("nl", { roles: [undefined] }))).toContain("Eén respondent antwoordde.");
    expect(summary(inputFor("nl"))).not.toContain("Eén respondent");
  });

  test("what nobody knew, with who could know", () => {
    const unknown = summary(inputFor("nl"));
    expect(unknown).toContain("Wat niemand wist");
    expect(unknown).toMatch(/na te vragen bij .*ICT-verantwoordelijke/u);
    const known = summary(inputFor("nl", { answer: () => ({ kind: "level", level: 2 }) }));
    expect(known).not.toContain("Wat niemand wist");
    expect(known).not.toContain("geen antwoord");
  });

  test("evidence is praised, missed, or not mentioned", () => {
    const high = (evidence: readonly string[]) =>
      summary(inputFor("nl", { roles: [undefined], answer: () => ({ kind: "level", level: 4, evidence }) }));
    expect(high(["nota"])).toContain("Bij elk antwoord vanaf niveau 3 hoort een bewijs.");
    expect(high([])).toContain("Bij 40 vragen ontbreekt bewijs voor antwoorden vanaf niveau 3.");
    const low = summary(inputFor("nl", { roles: [undefined], answer: () => ({ kind: "level", level: 1 }) }));
    expect(low).not.toContain("Gezegd en aangetoond");
  });

  test("actions, or why there are none", () => {
    expect(summary(inputFor("en"))).toMatch(/First actions\n.+: Q1 2027, \d+ days, owner: /);
    const top = inputFor("en", { roles: [undefined], answer: () => ({ kind: "level", level: 5 }) });
    expect(summary(top)).toContain("No action is needed: every target is met.");
    const noDays = inputFor("en", { ambition: { daysPerYear: 0, quarters: 1 } });
    expect(summary(noDays)).toContain("No action fits in the days and quarters chosen.");
    const { catalogue: _catalogue, ...plain } = questionnaires.en;
    const noCatalogue = { ...inputFor("en"), questionnaire: plain };
    const { roadmap: _roadmap, ...assessment } = noCatalogue.assessment;
    expect(summary({ ...noCatalogue, assessment })).not.toContain("First actions");
  });

  test("two groups a level apart on an area; closer ones are not mentioned", () => {
    const input = inputFor("nl");
    const apart = (high: number) => {
      const areas = input.assessment.areas.map((area, index) => {
        const { byRole: _byRole, ...rest } = area;
        return index === 0 ? { ...rest, byRole: { mt: high, cbs: 1 } } : rest;
      });
      return summary({ ...input, assessment: { ...input.assessment, areas } });
    };
    const sentence = "Governance: managementteam (MT) 2,0, college van burgemeester en schepenen (CBS) 1,0";
    expect(apart(2)).toContain(sentence);
    expect(apart(1.9)).not.toContain("Governance: managementteam");
  });

  test("questions on which people disagree: an agreement below 0.7", () => {
    const input = inputFor("nl");
    const withAgreement = (agreement: number) => {
      const questions = input.assessment.questions.map((question, index) => {
        const { agreement: _agreement, ...rest } = question;
        return index === 0 ? { ...rest, agreement, min: 0, max: 4 } : rest;
      });
      return summary({ ...input, assessment: { ...input.assessment, questions } });
    };
    expect(withAgreement(0.69)).toContain("antwoorden van 0 tot 4");
    expect(withAgreement(0.7)).not.toContain("antwoorden van 0 tot 4");
  });
});
