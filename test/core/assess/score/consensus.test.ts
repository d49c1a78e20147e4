import { describe, expect, it } from "vitest";
import type { QuestionResult } from "../../../../src/core/assessment/results.ts";
import type { QuestionnaireFile } from "../../../../src/core/questionnaire/questionnaire-schema.ts";
import type { Response } from "../../../../src/core/response/response.ts";
import { assessed, resultOf } from "../../../support/assessed.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../../support/builders.ts";

type Written = Parameters<typeof answersOf>[0];

let people = 0;
function by(role: string | undefined, written: Written, changes: Partial<Response> = {}): Response {
  people += 1;
  const respondent = { id: `${role ?? "all"}-${people}`, role };
  return aResponse({ respondent, submitted: "2026-11-24", answers: answersOf(written), ...changes });
}

function q(id: string, responses: readonly Response[], file: Partial<QuestionnaireFile> = {}): QuestionResult {
  return resultOf(assessed(aQuestionnaire(file), responses).questions, id);
}

const equalVoices = { scoring: { respondents: "equal-voices" as const } };

describe("the worked example of scoring.md section 3: mt 2, mt 4, cbs 1", () => {
  const three = [by("mt", { q2: 2 }), by("mt", { q2: 4 }), by("cbs", { q2: 1 })];

  it("equal-roles: (3 + 1) ÷ 2 = 2", () => {
    expect(q("q2", three).value).toBe(2);
  });

  it("equal-voices: 7 ÷ 3", () => {
    expect(q("q2", three, equalVoices).value).toBeCloseTo(7 / 3, 12);
  });

  it("consensus 3 → 3", () => {
    expect(q("q2", [...three, by("consensus", { q2: 3 })])).toMatchObject({ value: 3, n: 3, consensus: true });
  });
});

describe("a consensus", () => {
  const before = [by("mt", { q1: 1, q2: 1 }), by("cbs", { q1: 1, q2: "dont-know" })];

  it("leaves the questions that it did not deal with as they were", () => {
    const partial = [...before, by("consensus", { q1: 4 })];
    expect(q("q1", partial).value).toBe(4);
    expect(q("q2", partial)).toMatchObject({ value: 1, unknown: 1 });
    expect(q("q2", partial).consensus).toBeUndefined();
  });

  it("that left a question open says nothing about it", () => {
    expect(q("q1", [...before, by("consensus", { q1: "unanswered" })])).toMatchObject({ value: 1, n: 2 });
    const away = [by("mt", { q1: "not-applicable" }), by("consensus", {})];
    expect(q("q1", away).state).toBe("not-applicable");
  });

  it.each(["dont-know", "not-applicable"] as const)("may decide that the answer is %s", (state) => {
    expect(q("q1", [...before, by("consensus", { q1: state })])).toMatchObject({ state, consensus: true });
  });

  it("of the latest workshop counts, whatever its place among the files", () => {
    const early = by("consensus", { q1: 2, q2: 2 }, { submitted: "2026-11-24" });
    const late = by("consensus", { q1: 5 }, { submitted: "2026-11-25" });
    for (const workshops of [
      [early, late],
      [late, early],
    ]) {
      expect(q("q1", workshops).value).toBe(5);
      expect(q("q2", workshops).state).toBe("unanswered");
    }
  });

  it("does not count where its own answers keep the question away", () => {
    const file = { questions: [aQuestion("q1"), aQuestion("q2", { askIf: { question: "q1", atLeast: 2 } })] };
    const all = [by("mt", { q1: 3, q2: 3 }), by("consensus", { q1: 1, q2: 5 })];
    expect(q("q1", all, file).value).toBe(1);
    expect(q("q2", all, file)).toMatchObject({ value: 3, n: 1 });
  });

  it("may be all there is", () => {
    expect(q("q1", [by("consensus", { q1: 3 })])).toMatchObject({ value: 3, n: 0, unknown: 0, consensus: true });
  });
});

describe("nobody gave a value", () => {
  it.each([
    ["all not applicable", "not-applicable", "not-applicable", "not-applicable"],
    ["one did not know", "not-applicable", "dont-know", "dont-know"],
    ["one did not know, one skipped it", "unanswered", "dont-know", "dont-know"],
    ["one skipped it", "not-applicable", "unanswered", "unanswered"],
  ] as const)("%s", (_name, first, second, state) => {
    expect(q("q1", [by("mt", { q1: first }), by("mt", { q1: second })])).toMatchObject({ state, n: 0 });
  });

  it("and yet one value outweighs every reason for none", () => {
    const all = [by("mt", { q1: "not-applicable" }), by("mt", { q1: "dont-know" }), by("cbs", { q1: 2 })];
    expect(q("q1", all)).toMatchObject({ state: "level", value: 2, n: 1, unknown: 1 });
  });
});

describe("who did not see a question", () => {
  const file = {
    questions: [
      aQuestion("q1", { core: true }),
      aQuestion("q2", { roles: ["cbs"] }),
      aQuestion("q3", { askIf: { question: "q1", atLeast: 2 } }),
    ],
  };

  it("is left out as if a condition kept it away, where the answers themselves say so", () => {
    const unseen = by("mt", { q1: "not-shown" });
    expect(q("q1", [unseen, by("cbs", { q1: "not-applicable" })], file).state).toBe("not-applicable");
    expect(q("q1", [unseen, by("cbs", { q1: 3 })], file)).toMatchObject({ value: 3, n: 1 });
    expect(q("q1", [unseen, by("consensus", { q1: "not-shown" })], file).state).toBe("not-shown");
  });

  it("is left out: his silence is no missing answer", () => {
    const core = by("cbs", { q1: 3 }, { form: "core" });
    expect(q("q2", [by("cbs", { q2: "not-applicable" }), by("mt", {}), core], file).state).toBe("not-applicable");
  });

  it("leaves a question unanswered where only roles kept it from all: the organisation was not asked", () => {
    expect(q("q2", [by("mt", { q1: 3 }), by("ict", { q1: 3 })], file).state).toBe("unanswered");
  });

  it.each([
    ["the short form", by("cbs", { q1: 3 }, { form: "core" })],
    ["the short form, for a role that is not asked either", by("mt", { q1: 3 }, { form: "core" })],
  ])("leaves it not shown: %s", (_name, response) => {
    expect(q("q2", [response], file).state).toBe("not-shown");
  });

  it("leaves it not shown where a condition kept it from all", () => {
    expect(q("q3", [by("mt", { q1: 1, q3: 4 }), by("cbs", { q1: 0 })], file).state).toBe("not-shown");
  });

  it("counts all the same if he answered, unless the condition does not hold", () => {
    expect(q("q2", [by("mt", { q2: 4 })], file).value).toBe(4);
    expect(q("q2", [by("cbs", { q2: 4 }, { form: "core" })], file).value).toBe(4);
    expect(q("q3", [by("mt", { q1: 1, q3: 4 }), by("mt", { q1: 2, q3: 2 })], file)).toMatchObject({ value: 2, n: 1 });
  });

  it("loses the answers to a whole chain when the first of it changes", () => {
    const chain = {
      questions: [
        aQuestion("q1"),
        aQuestion("q2", { askIf: { question: "q1", atLeast: 2 } }),
        aQuestion("q3", { askIf: { question: "q2", atLeast: 2 } }),
      ],
    };
    expect(q("q3", [by("mt", { q1: 2, q2: 2, q3: 5 })], chain).value).toBe(5);
    expect(q("q3", [by("mt", { q1: 1, q2: 2, q3: 5 })], chain).state).toBe("not-shown");
  });
});

describe("roles", () => {
  it("weigh the same however many people they have, those without a role being one of them", () => {
    const all = [by("mt", { q1: 4 }), by("mt", { q1: 4 }), by("mt", { q1: 4 }), by(undefined, { q1: 2 })];
    expect(q("q1", all).value).toBe(3);
    expect(q("q1", all, equalVoices).value).toBe(3.5);
  });

  it("of whom nobody gave a value weigh nothing", () => {
    expect(q("q1", [by("mt", { q1: 4 }), by("cbs", { q1: "dont-know" })]).value).toBe(4);
  });
});
