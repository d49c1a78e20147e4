/** What the earlier plan promised, and what came of it. */
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../../src/core/assessment/assessment.ts";
import type { RoadmapAction } from "../../../src/core/assessment/roadmap.ts";
import { compareMeasurements } from "../../../src/core/compare/compare.ts";
import { earlierOf } from "../../../src/core/compare/earlier.ts";
import { promisedQuarter } from "../../../src/core/compare/promised.ts";
import type { Plan } from "../../../src/core/response/response-schema.ts";
import { assessed, resultOf } from "../../support/assessed.ts";
import { answersOf, aQuestionnaire, aResponse } from "../../support/builders.ts";

const questionnaire = aQuestionnaire({ scoring: { minimumQuestions: 1 } });

const roadmap = (actions: readonly Partial<RoadmapAction>[]): Assessment["roadmap"] =>
  ({
    start: "2027-Q1",
    quarters: ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"].map((id) => ({ id })),
    actions: actions.map((action) => ({ lifts: {}, ...action })),
    done: ["act-before"],
  }) as unknown as Assessment["roadmap"];

function measured(date: string, levels: Readonly<Record<string, number>>, plan: Plan = {}): Assessment {
  const made = assessed(questionnaire, [aResponse({ answers: answersOf(levels), submitted: "2026-11-24" })]);
  return { ...made, date, settings: { ...made.settings, plan } };
}

const planned = roadmap([
  { id: "act-one", end: "2027-Q2", lifts: { q1: { from: 1, to: 3 } } },
  { id: "act-two", end: "2027-Q3", lifts: { q2: { from: 1, to: 2 } } },
  { id: "act-late", end: "2027-Q4", lifts: { q1: { from: 3, to: 4 }, q3: { from: 1, to: 3 } } },
]);

function compared(later: Assessment) {
  const then = { ...measured("2026-11-24", { q1: 1, q2: 1, q3: 1 }), ...(planned ? { roadmap: planned } : {}) };
  return compareMeasurements({ earlier: earlierOf(then), later, questionnaire, tool: later.tool });
}

describe("what was promised", () => {
  it("is what the actions that were to end by then lift, on the questions that are compared", () => {
    const made = compared(measured("2027-09-01", { q1: 3, q2: 1, q3: 1 }));
    expect(made.roadmap?.quarter).toBe("2027-Q3");
    // (3 + 2 + 1) ÷ 3 = 2 was promised; (3 + 1 + 1) ÷ 3 was reached.
    expect(resultOf(made.dimensions, "d")).toMatchObject({ promised: 2, kept: "partly" });
    expect(resultOf(made.areas, "a")).toMatchObject({ promised: 2.5, kept: "partly" });
    // Nothing was promised there.
    expect(resultOf(made.areas, "b").kept).toBeUndefined();
  });

  it("is reached, or not at all", () => {
    expect(resultOf(compared(measured("2027-08-01", { q1: 3, q2: 2, q3: 1 })).dimensions, "d").kept).toBe("reached");
    expect(resultOf(compared(measured("2027-08-01", { q1: 1, q2: 1, q3: 1 })).dimensions, "d").kept).toBe("not");
  });

  it("is read at the end of the plan where the measurement comes later, and is nothing before it begins", () => {
    if (!planned) throw new Error("There is a plan");
    expect(promisedQuarter(planned, "2029-05-01")).toBe("2027-Q4");
    expect(promisedQuarter(planned, "2026-12-31")).toBeUndefined();
    expect(compared(measured("2026-12-31", { q1: 1, q2: 1, q3: 1 })).roadmap).toBeUndefined();
  });
});

describe("what came of the actions", () => {
  const plan: Plan = {
    "act-one": { status: "done", finished: "2027-05-02" },
    "act-two": { status: "running" },
    "act-late": { exclude: true },
    "act-before": { status: "done" },
    "act-other": { status: "done", finished: "2027-Q3" },
  };
  const made = compared(measured("2027-09-01", { q1: 3, q2: 1, q3: 1 }, plan));

  it("tells their status, and whether the answers show it", () => {
    expect(made.roadmap?.actions).toEqual([
      { id: "act-one", end: "2027-Q2", due: true, status: "done", finished: "2027-05-02", lifted: 1, lifts: 1 },
      { id: "act-two", end: "2027-Q3", due: true, status: "running", lifted: 0, lifts: 1 },
      { id: "act-late", end: "2027-Q4", due: false, status: "excluded", lifted: 0, lifts: 2 },
    ]);
  });

  it("names what was done outside the plan, and not what was done before it", () => {
    expect(made.roadmap?.besides).toEqual([{ id: "act-other", finished: "2027-Q3" }]);
  });
});
