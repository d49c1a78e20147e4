import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../../src/core/assess/assess.ts";
import { outsideQuestionnaire, withheldQuestions } from "../../../src/core/assess/outside.ts";
import { recompute } from "../../../src/core/assess/recompute.ts";
import { parseAssessment } from "../../../src/core/assessment/assessment-schema.ts";
import { differencesOf } from "../../../src/core/assessment/differences.ts";
import type { Questionnaire } from "../../../src/core/questionnaire/questionnaire.ts";
import type { Answer, Response } from "../../../src/core/response/response.ts";
import type { Plan } from "../../../src/core/response/response-schema.ts";
import { aQuestion, aQuestionnaire, aResponse } from "../../support/builders.ts";
import { theFlagship } from "../../support/flagship.ts";
import type { Sample } from "../../support/sample-assessment.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const flagship = theFlagship();
const hash = (data: unknown) => `hash of ${JSON.stringify(data)}`;

function outside(sample: Omit<Sample, "questionnaire" | "audience">) {
  return sampleAssessment({ questionnaire: flagship, audience: "outside", hash, ...sample });
}

const anAnswer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  fc.record({
    kind: fc.constant("level" as const),
    level: fc.integer({ min: 0, max: 5 }),
    note: fc.string({ maxLength: 8 }),
    evidence: fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 2 }),
  }),
  fc.constantFrom("dont-know" as const, "not-applicable" as const).map((state) => ({ kind: "none" as const, state })),
  fc.constant(undefined),
);

describe("whatever the answers to sensitive questions are, what goes outside is the same", () => {
  const sensitive = flagship.questions.flatMap(({ sensitive: is }, index) => (is ? [index] : []));

  test.each([
    ["many respondents", undefined],
    ["one respondent", [undefined]],
    ["a workshop after them", ["mt", "mt", "mt", "ict", "consensus"]],
  ])("%s", (_name, roles) => {
    const sample = (secret: (question: number, respondent: number) => Answer | undefined) =>
      JSON.stringify(
        outside({
          ...(roles ? { roles } : {}),
          answer: (question, respondent) =>
            sensitive.includes(question)
              ? secret(question, respondent)
              : { kind: "level", level: (question * 7 + respondent) % 5 },
        }),
      );
    const first = sample(() => ({ kind: "level", level: 5 }));
    fc.assert(
      fc.property(fc.array(anAnswer, { minLength: 60, maxLength: 60 }), (answers) => {
        expect(sample((question, respondent) => answers[(question * 7 + respondent) % 60])).toBe(first);
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  test("nor does it show what was decided about an action that lifts nothing else", () => {
    const plan: Plan = {
      "act-personal-accounts": { status: "done", finished: "2026-06-30" },
      "act-roles-and-multifactor": { pin: "2027-Q3", reason: "Eis van de verzekeraar." },
    };
    expect(outside({ plan })).toEqual(outside({}));
  });
});

describe("a question that is asked because of the answer to a sensitive one", () => {
  const questionnaire = aQuestionnaire({
    questions: [
      aQuestion("open", { area: "a" }),
      aQuestion("secret", { area: "b", dimensions: { d: 1 }, sensitive: true }),
      aQuestion("follows", { area: "b", askIf: { question: "secret", atLeast: 2 } }),
      aQuestion("last", { area: "b", askIf: { question: "follows", atLeast: 1 } }),
    ],
  });

  test("is withheld with it, and so is an area that has no other", () => {
    expect([...withheldQuestions(questionnaire)]).toEqual(["secret", "follows", "last"]);
    const { questions, areas, dimensions } = outsideQuestionnaire(questionnaire);
    expect(questions.map(({ id }) => id)).toEqual(["open"]);
    expect(areas.map(({ id }) => id)).toEqual(["a"]);
    expect(dimensions.map(({ id }) => id)).toEqual(["d"]);
  });

  test("is no question that was not asked", () => {
    const made = assessOutside(questionnaire, [
      aResponse({ answers: new Map([["open", { kind: "level", level: 2 }]]), submitted: "2026-11-24" }),
    ]);
    expect(made.questions.map(({ id }) => id)).toEqual(["open"]);
    expect(made.dimensions[0]?.coverage).toBe(1);
  });
});

function assessOutside(questionnaire: Questionnaire, responses: readonly Response[]) {
  const tool = { name: "datapeil", version: "0.1.0" };
  const made = assess({ questionnaire, sha256: "", tool, responses, audience: "outside" });
  if (!made) throw new Error("There is no date");
  return made;
}

describe("groups", () => {
  const roles = (mt: number, cbs: number, ict: number) => [
    ...Array.from({ length: mt }, () => "mt"),
    ...Array.from({ length: cbs }, () => "cbs"),
    ...Array.from({ length: ict }, () => "ict"),
  ];
  const rolesShown = (sample: Sample) => {
    const { questions, areas, dimensions } = sampleAssessment(sample);
    return [
      ...new Set([...questions, ...areas, ...dimensions].flatMap(({ byRole }) => Object.keys(byRole ?? {}))),
    ].sort();
  };

  test("of four are shown inside, and not outside", () => {
    const sample = { questionnaire: flagship, roles: roles(4, 4, 0) };
    expect(rolesShown(sample)).toEqual(["cbs", "mt"]);
    expect(rolesShown({ ...sample, audience: "outside" })).toEqual([]);
  });

  test("of one official are never shown alone outside", () => {
    const sample = { questionnaire: flagship, roles: roles(6, 6, 1) };
    expect(rolesShown(sample)).toContain("ict");
    expect(rolesShown({ ...sample, audience: "outside" })).not.toContain("ict");
  });

  test("of five are shown outside, and small ones are counted together", () => {
    const made = outside({ roles: roles(6, 5, 1) });
    expect(rolesShown({ questionnaire: flagship, roles: roles(6, 5, 0), audience: "outside" })).toEqual(["cbs", "mt"]);
    expect(made.respondents).toEqual({ count: 12, byRole: { mt: 6, cbs: 5, others: 1 } });
  });

  test("how far four people differ is told inside only", () => {
    const spread = (audience?: "outside") =>
      sampleAssessment({
        questionnaire: flagship,
        roles: roles(4, 0, 0),
        ...(audience ? { audience } : {}),
      }).questions.filter(({ min, max, median, agreement }) => (min ?? max ?? median ?? agreement) !== undefined);
    expect(spread().length).toBeGreaterThan(20);
    expect(spread("outside")).toEqual([]);
  });
});

test("texts, names, the hash of answers and what was noticed about files stay inside", () => {
  const made = outside({
    identify: true,
    answer: (question, respondent) => ({
      kind: "level",
      level: (question + respondent) % 5,
      note: "geheim briefje",
      evidence: ["geheime nota"],
    }),
    plan: {
      "act-ambassadors-group": { owner: "Annelies Geheim" },
      "act-policy-indicators": { exclude: true, reason: "geheime reden" },
    },
  });
  expect(JSON.stringify(made)).not.toMatch(/geheim/iu);
  expect(made.answers).toBeUndefined();
  expect(made.warnings).toEqual([]);
  expect(made.roadmap?.left.find(({ id }) => id === "act-policy-indicators")?.why).toBe("excluded");
});

test("it says what it is, and can be computed again", () => {
  const made = outside({});
  expect(made.settings.audience).toBe("outside");
  expect(made.settings.privacy).toEqual(flagship.privacy);
  const back = parseAssessment(JSON.parse(JSON.stringify(made)));
  expect(back && differencesOf(back, recompute(back, flagship, made.questionnaire.sha256))).toEqual([]);
});
