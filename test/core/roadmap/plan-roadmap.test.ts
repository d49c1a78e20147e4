import { describe, expect, it } from "vitest";
import { normalise } from "../../../src/core/questionnaire/normalise-questionnaire.ts";
import type { ActionsFile } from "../../../src/core/questionnaire/questionnaire-schema.ts";
import type { RoadmapInput } from "../../../src/core/roadmap/plan-roadmap.ts";
import { nextQuarter, planRoadmap, quarterAfter, sizeOf } from "../../../src/core/roadmap/plan-roadmap.ts";
import { aQuestion, aQuestionnaireFile } from "../../support/builders.ts";

type ActionInFile = ActionsFile["actions"][number];
type Values = RoadmapInput["values"] extends ReadonlyMap<string, infer V> ? V : never;

/** Stage 1, four days, lifts q1 to 3 and can always start, unless told otherwise. */
function anAction(id: string, changes: Partial<ActionInFile> = {}): ActionInFile {
  return {
    id,
    stage: 1,
    title: `Title of ${id}`,
    description: "What to do.",
    lifts: { q1: 3 },
    effort: { medium: [4, 4] },
    owner: "mt",
    done: "Something to see.",
    ...changes,
  };
}

interface Setting {
  readonly actions: readonly ActionInFile[];
  /** A level per question; those not named are at 1. */
  readonly values?: Readonly<Record<string, number | Values>>;
  readonly targets?: Readonly<Record<string, number>>;
  readonly ambition?: RoadmapInput["ambition"];
  readonly plan?: RoadmapInput["plan"];
}

/** Area `a` holds q1 and q2, area `b` q3 and q4, dimension `d` all of them; 40 days a year, from 2027-Q1. */
function plan({ actions, values = {}, targets = {}, ambition = {}, plan: own = {} }: Setting) {
  const ids = ["q1", "q2", "q3", "q4"];
  const questions = ids.map((id, index) => aQuestion(id, { area: index < 2 ? "a" : "b" }));
  const sizes = { medium: { from: 0, daysPerYear: 40, actionsPerYear: 10 } };
  return planRoadmap({
    questionnaire: normalise(aQuestionnaireFile({ questions }), { sizes, actions: [...actions] }),
    values: new Map(
      ids.map((id) => {
        const value = values[id] ?? 1;
        return [id, typeof value === "number" ? { state: "level" as const, value } : value];
      }),
    ),
    targets: new Map(Object.entries({ a: 3, b: 3, d: 3, ...targets })),
    ambition,
    plan: own,
    date: "2026-11-24",
  });
}

/** `act 2027-Q1–2027-Q2` per action, in the order of the roadmap. */
function times(roadmap: ReturnType<typeof planRoadmap>): string[] {
  return roadmap.actions.map(({ id, start, end }) => (start === end ? `${id} ${start}` : `${id} ${start}–${end}`));
}

describe("cautious values (rule 1)", () => {
  it("plans from the scale's minimum where nobody knows", () => {
    const roadmap = plan({ actions: [], values: { q1: { state: "dont-know" }, q2: { state: "unanswered" } } });
    expect(roadmap.initial).toEqual({ d: 0.5, a: 0, b: 1 });
  });

  it("lifts nothing that does not concern the organisation, and leaves it out of the scores", () => {
    const none = { state: "not-applicable" as const };
    const roadmap = plan({ actions: [anAction("act")], values: { q1: none, q2: 2 } });
    expect(roadmap.initial.a).toBe(2);
    expect(roadmap.actions).toEqual([]);
    expect(roadmap.left).toEqual([]);
  });

  it("keeps the value that the questionnaire gives to what is not applicable", () => {
    const full = { state: "not-applicable" as const, value: 5 };
    const roadmap = plan({ actions: [anAction("act")], values: { q1: full, q2: 1 } });
    expect(roadmap.initial.a).toBe(3);
    expect(roadmap.actions).toEqual([]);
  });

  it("gives no score to an area of which nothing was shown", () => {
    const hidden = { state: "not-shown" as const };
    expect(plan({ actions: [], values: { q1: hidden, q2: hidden } }).initial).toEqual({ d: 1, b: 1 });
  });
});

describe("candidates (rules 2 and 3)", () => {
  it("asks for nothing where dimension and area have reached their targets", () => {
    const roadmap = plan({ actions: [anAction("act")], targets: { a: 1, d: 1 } });
    expect(roadmap.actions).toEqual([]);
    expect(roadmap.left).toEqual([]);
  });

  it("asks for an action when only the area is below its target", () => {
    expect(times(plan({ actions: [anAction("act")], targets: { d: 1 } }))).toEqual(["act 2027-Q1"]);
  });

  it("asks for an unmet prerequisite, though nothing that it lifts is below a target", () => {
    const actions = [anAction("opener", { lifts: { q3: 3 } }), anAction("goal", { prereq: ["opener"] })];
    const roadmap = plan({ actions, targets: { b: 1, d: 1 } });
    expect(roadmap.actions.map(({ id, opens, after }) => ({ id, opens, after }))).toEqual([
      { id: "opener", opens: ["goal"], after: [] },
      { id: "goal", opens: [], after: ["opener"] },
    ]);
  });

  it("counts a prerequisite as met when its questions are there already", () => {
    const actions = [anAction("opener", { lifts: { q3: 3 } }), anAction("goal", { prereq: ["opener"] })];
    expect(times(plan({ actions, values: { q3: 3 } }))).toEqual(["goal 2027-Q1"]);
  });

  it("leaves out what builds on an excluded action, and names it", () => {
    const actions = [anAction("opener", { lifts: { q3: 3 } }), anAction("goal", { prereq: ["opener"] })];
    expect(plan({ actions, plan: { opener: { exclude: true, reason: "No budget" } } }).left).toEqual([
      { id: "opener", why: "excluded", reason: "No budget" },
      { id: "goal", why: "prerequisite", prerequisite: "opener" },
    ]);
  });

  it("does not name an excluded action that nothing calls for", () => {
    expect(plan({ actions: [anAction("act")], values: { q1: 4 }, plan: { act: { exclude: true } } }).left).toEqual([]);
  });

  it("leaves out actions that wait for each other", () => {
    const actions = [anAction("one", { prereq: ["two"] }), anAction("two", { lifts: { q2: 3 }, prereq: ["one"] })];
    expect(plan({ actions }).left).toEqual([
      { id: "one", why: "prerequisite", prerequisite: "two" },
      { id: "two", why: "prerequisite", prerequisite: "one" },
    ]);
  });
});

describe("start (rule 4)", () => {
  it("may start in the quarter in which its prerequisite ends, not before", () => {
    const actions = [
      anAction("opener", { lifts: { q3: 3 }, effort: { medium: [12, 12] } }),
      anAction("goal", { prereq: ["opener"] }),
    ];
    expect(times(plan({ actions }))).toEqual(["opener 2027-Q1–2027-Q2", "goal 2027-Q2"]);
  });

  it("lets a stage begin only when the candidates of earlier stages have ended", () => {
    const actions = [
      anAction("build", { stage: 2, effort: { medium: [1, 1] } }),
      anAction("found", { lifts: { q3: 3 }, effort: { medium: [14, 14] } }),
    ];
    expect(times(plan({ actions }))).toEqual(["found 2027-Q1–2027-Q2", "build 2027-Q2"]);
  });

  it("keeps later stages waiting for a candidate that people pinned late, though days are free", () => {
    const actions = [anAction("found", { lifts: { q3: 3 } }), anAction("build", { stage: 2 })];
    expect(times(plan({ actions, plan: { found: { pin: "2027-Q3" } } }))).toEqual(["found 2027-Q3", "build 2027-Q3"]);
  });

  it("does not wait for an earlier stage that cannot be placed within the horizon", () => {
    const actions = [
      anAction("found", { lifts: { q3: 3 }, effort: { medium: [500, 500] } }),
      anAction("build", { stage: 2 }),
    ];
    const roadmap = plan({ actions });
    expect(times(roadmap)).toEqual(["build 2027-Q1"]);
    expect(roadmap.left).toEqual([{ id: "found", why: "horizon" }]);
  });

  it("waits until a question has reached `from`", () => {
    const actions = [
      anAction("deepen", { lifts: { q1: 4 }, from: 3 }),
      anAction("build", { effort: { medium: [14, 14] } }),
    ];
    expect(times(plan({ actions, targets: { a: 4 } }))).toEqual(["build 2027-Q1–2027-Q2", "deepen 2027-Q2"]);
  });

  it("counts the scale's first level as the second", () => {
    expect(times(plan({ actions: [anAction("act", { from: 1 })], values: { q1: 0 } }))).toEqual(["act 2027-Q1"]);
    expect(plan({ actions: [anAction("act", { from: 2 })], values: { q1: 0 } }).left).toEqual([
      { id: "act", why: "no-gain" },
    ]);
  });
});

describe("effect (rule 5)", () => {
  it("lifts what had reached `from` at the start, to the level and never down", () => {
    const act = anAction("act", { from: 2, lifts: { q1: 3, q2: 3, q3: 3 } });
    const roadmap = plan({ actions: [act], values: { q1: 2, q2: 1, q3: 4 }, ambition: { quarters: 2 } });
    expect(roadmap.actions[0]?.lifts).toEqual({ q1: { from: 2, to: 3 } });
    expect(roadmap.quarters[0]?.projected).toEqual({ d: 9 / 4, a: 2, b: 2.5 });
  });

  it("shows the effect in the quarter of the end, not of the start", () => {
    const roadmap = plan({ actions: [anAction("act", { effort: { medium: [12, 12] } })], ambition: { quarters: 3 } });
    expect(roadmap.quarters.map((quarter) => quarter.projected.a)).toEqual([1, 2, 2]);
  });
});

describe("time (rule 6)", () => {
  it("starts in the quarter after the assessment and runs for eight", () => {
    const roadmap = plan({ actions: [] });
    expect(roadmap.quarters.map((quarter) => quarter.id)).toEqual([
      ...["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4"],
      ...["2028-Q1", "2028-Q2", "2028-Q3", "2028-Q4"],
    ]);
  });

  it("follows the ambition's own start, quarters and days", () => {
    const roadmap = plan({ actions: [], ambition: { start: "2027-Q4", quarters: 2, daysPerYear: 100 } });
    expect(roadmap.quarters.map(({ id, capacity }) => [id, capacity])).toEqual([
      ["2027-Q4", 25],
      ["2028-Q1", 25],
    ]);
  });

  it("spreads an action over quarters in a row, all free days first, nothing carried over", () => {
    const actions = [anAction("one"), anAction("two", { lifts: { q2: 3 }, effort: { medium: [17, 17] } })];
    const parts = plan({ actions }).quarters.map((quarter) => quarter.actions.map(({ id, days }) => [id, days]));
    expect(parts.slice(0, 3)).toEqual([
      [
        ["one", 4],
        ["two", 6],
      ],
      [["two", 10]],
      [["two", 1]],
    ]);
  });

  it("takes a quarter of the upkeep off the quarters after the end", () => {
    const roadmap = plan({ actions: [anAction("act", { upkeep: { medium: 8 } })], ambition: { quarters: 2 } });
    expect(roadmap.quarters.map(({ capacity, upkeep }) => [capacity, upkeep])).toEqual([
      [10, 0],
      [8, 2],
    ]);
  });

  it("takes no upkeep from days that another action has already", () => {
    const actions = [
      anAction("full", { effort: { medium: [10, 10] } }),
      anAction("kept", { lifts: { q3: 3 }, upkeep: { medium: 8 } }),
    ];
    expect(times(plan({ actions, plan: { full: { pin: "2027-Q3" } } }))).toEqual(["full 2027-Q3", "kept 2027-Q4"]);
  });

  it("takes off the upkeep of what was done before the plan, or is finished within it", () => {
    const actions = [anAction("old", { upkeep: { medium: 4 } }), anAction("new", { upkeep: { medium: 8 } })];
    const own = { old: { status: "done" }, new: { status: "done", finished: "2027-02-10" } } as const;
    const roadmap = plan({ actions, plan: own, ambition: { quarters: 2 } });
    expect(roadmap.quarters.map((quarter) => quarter.upkeep)).toEqual([1, 3]);
    expect(roadmap.done).toEqual(["old", "new"]);
  });

  it("starts no more actions in a calendar year than the ambition allows", () => {
    const actions = [anAction("one"), anAction("two", { lifts: { q2: 3 } }), anAction("three", { lifts: { q3: 3 } })];
    const roadmap = plan({ actions, ambition: { actionsPerYear: 1, start: "2027-Q4", quarters: 2 } });
    expect(times(roadmap)).toEqual(["one 2027-Q4", "two 2028-Q1"]);
    expect(roadmap.left).toEqual([{ id: "three", why: "yearly-cap" }]);
  });

  it("takes the midpoint of the effort, and the shared part where work is done together", () => {
    const actions = [anAction("act", { effort: { medium: [4, 7] }, share: 0.5 })];
    expect(plan({ actions }).actions[0]).toMatchObject({ days: 5.5, shared: false, shareable: true });
    expect(plan({ actions, ambition: { shared: true } }).actions[0]).toMatchObject({ days: 2.75, shared: true });
  });

  it("says what it assumed", () => {
    expect(plan({ actions: [], ambition: { daysPerYear: 30 } }).ambition).toEqual({
      size: "medium",
      sizeAssumed: true,
      daysPerYear: 30,
      daysPerYearAssumed: false,
      actionsPerYear: 10,
      actionsPerYearAssumed: true,
      shared: false,
      quarters: 8,
    });
  });
});

describe("your own hand (rule 7)", () => {
  const two = [anAction("cheap"), anAction("dear", { lifts: { q2: 2 }, effort: { medium: [10, 10] } })];

  it("places a pinned action first in its quarter", () => {
    const roadmap = plan({ actions: two, plan: { dear: { pin: "2027-Q1" } } });
    expect(times(roadmap)).toEqual(["dear 2027-Q1", "cheap 2027-Q2"]);
    expect(roadmap.actions[0]?.pinned).toBe("2027-Q1");
  });

  it("places it not before its quarter, and in the earliest possible one after it", () => {
    expect(times(plan({ actions: two, plan: { dear: { pin: "2027-Q3" } } }))).toContain("dear 2027-Q3");
    const actions = [
      anAction("found", { effort: { medium: [12, 12] } }),
      anAction("cheap", { stage: 2, lifts: { q3: 3 }, effort: { medium: [1, 1] } }),
      anAction("dear", { stage: 2, lifts: { q2: 2 }, effort: { medium: [8, 8] } }),
    ];
    expect(times(plan({ actions, plan: { dear: { pin: "2026-Q4" } } }))).toEqual([
      "found 2027-Q1–2027-Q2",
      "dear 2027-Q2",
      "cheap 2027-Q3",
    ]);
  });

  it("brings forward what a pinned action builds on", () => {
    const actions = [
      ...two,
      anAction("opener", { lifts: { q3: 2 } }),
      anAction("goal", { lifts: { q4: 2 }, prereq: ["opener"] }),
    ];
    expect(times(plan({ actions, plan: { goal: { pin: "2027-Q1" } } })).slice(0, 2)).toEqual([
      "opener 2027-Q1",
      "goal 2027-Q1",
    ]);
  });

  it("places a pinned action that no target calls for", () => {
    const roadmap = plan({ actions: two, targets: { a: 1, b: 1, d: 1 }, plan: { dear: { pin: "2027-Q2" } } });
    expect(times(roadmap)).toEqual(["dear 2027-Q2"]);
    expect(roadmap.actions[0]?.because).toEqual(["q2"]);
  });

  it("says so when a pinned action has nothing left to lift", () => {
    const roadmap = plan({ actions: two, values: { q2: 2 }, plan: { dear: { pin: "2027-Q2" } } });
    expect(roadmap.left).toEqual([{ id: "dear", why: "no-gain" }]);
  });

  it("starts running actions in the first quarter, whatever they would wait for, and shares the days", () => {
    const actions = [
      anAction("found", { lifts: { q3: 3 } }),
      anAction("long", { stage: 3, prereq: ["found"], effort: { medium: [14, 14] } }),
      anAction("short", { lifts: { q2: 3 }, effort: { medium: [4, 4] } }),
    ];
    const roadmap = plan({ actions, plan: { long: { status: "running" }, short: { status: "running" } } });
    expect(times(roadmap)).toEqual(["short 2027-Q1", "long 2027-Q1–2027-Q2", "found 2027-Q2–2027-Q3"]);
    expect(roadmap.actions.map((action) => action.status)).toEqual(["running", "running", "planned"]);
  });

  it("takes a done action as met, while the score still comes from the answers", () => {
    const actions = [anAction("opener", { lifts: { q3: 3 } }), anAction("goal", { prereq: ["opener"] })];
    const roadmap = plan({ actions, plan: { opener: { status: "done" } } });
    expect(times(roadmap)).toEqual(["goal 2027-Q1"]);
    expect(roadmap.initial.b).toBe(1);
  });

  it("names the owner that the organisation chose", () => {
    expect(plan({ actions: two, plan: { cheap: { owner: "Ann" } } }).actions[0]?.owner).toBe("Ann");
  });
});

describe("objective and order (rules 8 and 11)", () => {
  it("adds up the capped means of dimensions and areas at the end of every quarter", () => {
    const roadmap = plan({ actions: [anAction("act", { lifts: { q1: 5 } })], ambition: { quarters: 2 } });
    // After it: dimension 2, areas 3 (capped at its target) and 1. Before it: all of them 1.
    expect(roadmap.objective).toBeCloseTo(2 * (2 + (3 + 1) / 2), 12);
    expect(roadmap.gain).toBeCloseTo(2 * (4 - 2), 12);
  });

  it("places what brings more per day first", () => {
    const actions = [anAction("little", { lifts: { q1: 2 } }), anAction("much", { lifts: { q3: 3, q4: 3 } })];
    expect(times(plan({ actions, ambition: { daysPerYear: 16 } }))).toEqual(["much 2027-Q1", "little 2027-Q2"]);
  });

  it("judges an action that only opens the way by what it opens", () => {
    const actions = [
      anAction("plain", { lifts: { q1: 2 }, effort: { medium: [4, 4] } }),
      anAction("opener", { lifts: { q2: 1.5 }, effort: { medium: [1, 1] } }),
      anAction("goal", { lifts: { q3: 3, q4: 3 }, prereq: ["opener"], effort: { medium: [3, 3] } }),
    ];
    expect(times(plan({ actions, ambition: { daysPerYear: 16 } }))).toEqual([
      "opener 2027-Q1",
      "goal 2027-Q1",
      "plain 2027-Q2",
    ]);
  });

  it("follows the catalogue where two actions are worth the same", () => {
    const first = anAction("first", { lifts: { q1: 2 } });
    const second = anAction("second", { lifts: { q2: 2 } });
    const ambition = { daysPerYear: 16 };
    expect(times(plan({ actions: [first, second], ambition }))).toEqual(["first 2027-Q1", "second 2027-Q2"]);
    expect(times(plan({ actions: [second, first], ambition }))).toEqual(["second 2027-Q1", "first 2027-Q2"]);
  });
});

describe("explanation (rule 10)", () => {
  it("names the answers that called for an action and the dimensions that it moves", () => {
    const act = anAction("act", { lifts: { q1: 3, q2: 2, q3: 2 } });
    expect(plan({ actions: [act], values: { q3: 2 } }).actions[0]).toMatchObject({
      because: ["q1", "q2"],
      moves: { d: 0.75 },
      lifts: { q1: { from: 1, to: 3 }, q2: { from: 1, to: 2 } },
    });
  });

  it("leaves out what others have made superfluous", () => {
    const actions = [anAction("weak", { lifts: { q1: 2 } }), anAction("strong", { effort: { medium: [1, 1] } })];
    const roadmap = plan({ actions });
    expect(times(roadmap)).toEqual(["strong 2027-Q1"]);
    expect(roadmap.left).toEqual([{ id: "weak", why: "no-gain" }]);
  });

  it("tells days that others took from a horizon that is too near", () => {
    const actions = [
      anAction("one", { lifts: { q1: 3 }, effort: { medium: [9, 9] } }),
      anAction("two", { lifts: { q2: 2 }, effort: { medium: [9, 9] } }),
      anAction("three", { lifts: { q3: 2 }, effort: { medium: [11, 11] } }),
    ];
    expect(plan({ actions, ambition: { quarters: 1 } }).left).toEqual([
      { id: "two", why: "capacity" },
      { id: "three", why: "horizon" },
    ]);
  });

  it("tells of days and not of the horizon where there are none at all", () => {
    expect(plan({ actions: [anAction("one")], ambition: { daysPerYear: 0 } }).left).toEqual([
      { id: "one", why: "capacity" },
    ]);
  });

  it("names the action that would have to lift a question first", () => {
    const actions = [
      anAction("build", { effort: { medium: [500, 500] } }),
      anAction("deepen", { lifts: { q1: 4 }, from: 3 }),
    ];
    expect(plan({ actions }).left).toEqual([
      { id: "build", why: "horizon" },
      { id: "deepen", why: "prerequisite", prerequisite: "build" },
    ]);
  });

  it("never names an action that itself builds on the one that waits", () => {
    const actions = [
      anAction("base", { lifts: { q1: 2 } }),
      anAction("build", { lifts: { q1: 3 }, from: 2 }),
      anAction("deepen", { lifts: { q1: 4 }, from: 3, prereq: ["build"] }),
    ];
    // Noted as done, while the answers do not show it yet.
    expect(plan({ actions, targets: { a: 4 }, plan: { base: { status: "done" } } }).left).toEqual([
      { id: "build", why: "no-gain" },
      { id: "deepen", why: "prerequisite", prerequisite: "build" },
    ]);
  });
});

describe("quarters and sizes", () => {
  it.each([
    ["2026-01-01", "2026-Q2"],
    ["2026-03-31", "2026-Q2"],
    ["2026-04-01", "2026-Q3"],
    ["2026-11-24", "2027-Q1"],
  ])("finds the quarter after %s", (date, quarter) => {
    expect(quarterAfter(date)).toBe(quarter);
  });

  it("goes on into the next year", () => {
    expect(nextQuarter("2027-Q3")).toBe("2027-Q4");
    expect(nextQuarter("2027-Q4")).toBe("2028-Q1");
  });

  const sizes = ["small", "medium", "large"].map((id, index) => ({
    id,
    from: [0, 20_000, 60_000][index] ?? 0,
    daysPerYear: 60,
    actionsPerYear: 6,
  }));

  it.each([
    [19_999, "small"],
    [20_000, "medium"],
    [500_000, "large"],
    [undefined, "medium"],
  ])("puts %s inhabitants in a size class", (inhabitants, size) => {
    expect(sizeOf({ sizes }, inhabitants).id).toBe(size);
  });
});
