import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addToStatus, expectOrganisation, finishStatus, startStatus } from "../../../src/core/organisations/status.ts";
import type { Response } from "../../../src/core/response/response.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../support/builders.ts";

const questionnaire = aQuestionnaire({
  questions: [aQuestion("q1"), aQuestion("q2", { roles: ["mt"] }), aQuestion("q3", { area: "b" })],
});

function statusOf(responses: readonly Response[], expected?: Record<string, number>) {
  const fold = startStatus(questionnaire);
  for (const response of responses) addToStatus(fold, response);
  return finishStatus(fold, () => expected);
}

const submitted = (id: string, role: string | undefined, answers = {}, changes: Partial<Response> = {}) =>
  aResponse({ respondent: { id, role }, submitted: "2026-11-24", answers: answersOf(answers), ...changes });

describe("who answered, and who still owes an answer", () => {
  it("expects one of each role of the questionnaire where nothing else was said", () => {
    const [status] = statusOf([submitted("a", "mt"), submitted("b", "mt")]);
    expect(status?.roles).toEqual([
      { role: "mt", expected: 1, submitted: 2, drafts: 0, owed: 0 },
      { role: "cbs", expected: 1, submitted: 0, drafts: 0, owed: 1 },
      { role: "ict", expected: 1, submitted: 0, drafts: 0, owed: 1 },
    ]);
    expect(status).toMatchObject({ respondents: 2, drafts: 0, owed: 2 });
  });

  it("expects nothing more where somebody answered for the whole, unless that was said", () => {
    expect(statusOf([submitted("a", undefined)])[0]?.owed).toBe(0);
    expect(statusOf([submitted("a", undefined)], { mt: 2 })[0]?.owed).toBe(2);
  });

  it("counts by what was said, a draft not being an answer yet", () => {
    const draft = aResponse({ respondent: { id: "c", role: "cbs" }, started: "2026-11-20" });
    const [status] = statusOf([submitted("a", "mt"), draft], { mt: 3, cbs: 1 });
    expect(status?.roles).toEqual([
      { role: "mt", expected: 3, submitted: 1, drafts: 0, owed: 2 },
      { role: "cbs", expected: 1, submitted: 0, drafts: 1, owed: 1 },
    ]);
  });

  it("names an organisation of which nothing came in", () => {
    const fold = startStatus(questionnaire);
    expectOrganisation(fold, { id: "99903", name: "Zandhoven-Oost" });
    addToStatus(fold, submitted("a", "mt"));
    expectOrganisation(fold, { id: "44083", name: "Deinze aan de Leie", inhabitants: 44000 });
    expect(finishStatus(fold, () => ({ mt: 1 }))).toMatchObject([
      { organisation: { id: "44083", name: "Deinze aan de Leie", inhabitants: 44000 }, owed: 0 },
      { organisation: { id: "99903", name: "Zandhoven-Oost" }, respondents: 0, owed: 1, unanswered: [] },
    ]);
  });

  it("keeps rounds and organisations apart, in their order", () => {
    const all = statusOf([
      submitted("a", "mt", {}, { round: "2027" }),
      submitted("a", "mt", {}, { round: "2026" }),
      submitted("a", "mt", {}, { organisation: { id: "11001" } }),
    ]);
    expect(all.map(({ organisation, round }) => [organisation.id, round])).toEqual([
      ["11001", undefined],
      ["44083", "2026"],
      ["44083", "2027"],
    ]);
  });
});

describe("how complete the answers are", () => {
  it("is over the questions that each was asked; a reason for none is an answer", () => {
    const [status] = statusOf([
      submitted("a", "mt", { q1: 3, q2: "dont-know", q3: "unanswered" }),
      submitted("b", "cbs", { q1: "not-applicable" }),
    ]);
    // 3 questions asked of mt, 2 of cbs.
    expect(status?.completeness).toBeCloseTo(3 / 5, 12);
    expect(status?.unanswered).toEqual(["q3"]);
  });

  it("does not count what a workshop left open", () => {
    const [status] = statusOf([submitted("w", "consensus", { q1: 3 }), submitted("a", "cbs", { q1: 2, q3: 1 })]);
    expect(status?.completeness).toBe(1);
  });

  it("is absent where nobody answered, as is the last day", () => {
    const fold = startStatus(questionnaire);
    expectOrganisation(fold, { id: "1" });
    expect(Object.keys(finishStatus(fold, () => undefined)[0] ?? {})).not.toContain("completeness");
  });

  it("goes by the newest day on which something was handed in or begun", () => {
    const draft = aResponse({ respondent: { id: "c" }, started: "2026-12-01" });
    expect(statusOf([submitted("a", "mt", {}, { submitted: "2026-11-24T14:05:00+01:00" }), draft])).toMatchObject([
      { lastActivity: "2026-12-01" },
    ]);
  });
});

it("does not depend on the order of the responses", () => {
  const one = fc.record({
    role: fc.constantFrom("mt", "cbs", undefined, "consensus"),
    level: fc.integer({ min: 0, max: 5 }),
    question: fc.constantFrom("q1", "q2", "q3"),
    day: fc.constantFrom("2026-11-01", "2026-11-24", undefined),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), fc.integer(), (given, seed) => {
      const responses = given.map(({ role, level, question, day }, index) =>
        submitted(String(index), role, { [question]: level }, { submitted: day }),
      );
      const shuffled = responses
        .map((response, index) => ({ response, key: (index * 7919 + seed) % 97 }))
        .sort((a, b) => a.key - b.key)
        .map(({ response }) => response);
      expect(statusOf(shuffled)).toEqual(statusOf(responses));
    }),
  );
});
