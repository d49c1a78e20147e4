import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { makeRegion } from "../../../../src/core/organisations/region/make-region.ts";
import type { JointAction } from "../../../../src/core/organisations/region/region.ts";
import { quartersBetween } from "../../../../src/core/roadmap/quarters.ts";
import { aCatalogue, aRegionInput, aSource } from "../../../support/region.ts";

const planning = (id: string, start: string, days: number, more = {}) =>
  aSource(id, { planned: [{ start, days, ...more }] });

const together = (...sources: ReturnType<typeof aSource>[]) => makeRegion(aRegionInput(sources)).together;

describe("worked example: three municipalities share an action", () => {
  // act-shared has share 0.6. Alone 10 + 15 + 20 = 45 days; together 6 + 9 + 12 = 27; saved 4 + 6 + 8 = 18.
  const joint = together(
    planning("99901", "2027-Q1", 10),
    planning("99902", "2027-Q2", 15),
    planning("99903", "2027-Q2", 20, { end: "2027-Q3" }),
    planning("99904", "2027-Q4", 30),
  );

  it("is done once, in the quarter of the last of them, and the fourth does it alone", () => {
    expect(joint).toEqual([
      {
        action: "act-shared",
        share: 0.6,
        start: "2027-Q2",
        end: "2027-Q3",
        organisations: 3,
        waiting: 1,
        alone: 45,
        together: 27,
        saved: 18,
        savedEach: [4, 8],
        members: [
          { id: "99901", planned: "2027-Q1", alone: 10, together: 6 },
          { id: "99902", planned: "2027-Q2", alone: 15, together: 9 },
          { id: "99903", planned: "2027-Q2", alone: 20, together: 12 },
        ],
      },
    ]);
  });
});

describe("who takes part", () => {
  it("waits one quarter and no longer, unless told otherwise", () => {
    const sources = [planning("99901", "2027-Q1", 10), planning("99902", "2027-Q3", 10)];
    expect(together(...sources)).toEqual([]);
    expect(makeRegion(aRegionInput(sources, { wait: 2 })).together).toMatchObject([{ start: "2027-Q3", waiting: 1 }]);
    const near = [planning("99901", "2027-Q1", 10), planning("99902", "2027-Q2", 10)];
    expect(makeRegion(aRegionInput(near, { wait: 0 })).together).toEqual([]);
  });

  it("never moves what was pinned by hand, and others come to it", () => {
    const pinned = { pinned: "2027-Q1" };
    expect(together(planning("99901", "2027-Q1", 10, pinned), planning("99902", "2027-Q2", 10))).toEqual([]);
    const late = planning("99902", "2027-Q2", 10, { pinned: "2027-Q2" });
    expect(together(planning("99901", "2027-Q1", 10), late)).toMatchObject([{ start: "2027-Q2", organisations: 2 }]);
  });

  it("has not begun yet", () => {
    expect(together(planning("99901", "2027-Q1", 10, { status: "running" }), planning("99902", "2027-Q1", 10))).toEqual(
      [],
    );
  });

  it("does what can be shared: the rest saves nothing", () => {
    const own = { id: "act-own" };
    expect(together(planning("99901", "2027-Q1", 10, own), planning("99902", "2027-Q1", 10, own))).toEqual([]);
  });

  it("forms another group where the first is too early or too late for it", () => {
    const starts = ["2027-Q1", "2027-Q1", "2027-Q1", "2028-Q1", "2028-Q2"];
    const groups = together(...starts.map((start, at) => planning(`9990${at}`, start, 10)));
    expect(groups.map(({ start, organisations }) => [start, organisations])).toEqual([
      ["2027-Q1", 3],
      ["2028-Q2", 2],
    ]);
  });

  it("counts full days of a plan that was already made with shared effort", () => {
    const [joint] = together(planning("99901", "2027-Q1", 6, { shared: true }), planning("99902", "2027-Q1", 10));
    expect(joint).toMatchObject({ alone: 20, together: 12, saved: 8 });
  });

  it("is nobody without a roadmap", () => {
    const region = makeRegion(
      aRegionInput([planning("99901", "2027-Q1", 10), aSource("99902", { withoutRoadmap: true })]),
    );
    expect(region).toMatchObject({ together: [], organisations: { count: 2, planned: 1 } });
  });
});

const quarters = ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1", "2028-Q2"];

const anAction = fc.record({
  id: fc.constantFrom("act-shared", "act-other", "act-own"),
  start: fc.constantFrom(...quarters),
  days: fc.integer({ min: 1, max: 60 }).map((half) => half / 2),
  status: fc.constantFrom("planned" as const, "planned" as const, "running" as const),
  shared: fc.boolean(),
});

const aRegion = fc
  .array(fc.uniqueArray(anAction, { selector: ({ id }) => id, maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((plans) => plans.map((planned, at) => aSource(String(99900 + at), { planned })));

const laws = { numRuns: 150, seed: 20261126 };

test("the order of the organisations changes no byte", () => {
  fc.assert(
    fc.property(aRegion, fc.infiniteStream(fc.nat()), (sources, random) => {
      const shuffled = sources
        .map((source) => ({ source, at: random.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ source }) => source);
      const bytes = (all: typeof sources) => JSON.stringify(makeRegion(aRegionInput(all)));
      expect(bytes(shuffled)).toBe(bytes(sources));
    }),
    laws,
  );
});

test("nothing done together costs more, and each sum is that of its parts", () => {
  fc.assert(
    fc.property(aRegion, (sources) => {
      for (const { members = [], ...joint } of makeRegion(aRegionInput(sources)).together) {
        const sum = (key: "alone" | "together") => members.reduce((total, member) => total + member[key], 0);
        expect(joint.saved).toBeGreaterThan(0);
        expect(joint.alone).toBeCloseTo(sum("alone"), 9);
        expect(joint.together).toBeCloseTo(sum("together"), 9);
        expect(joint.saved).toBeCloseTo(joint.alone - joint.together, 9);
        expect(joint.together).toBeCloseTo(joint.alone * joint.share, 9);
        expect(members).toHaveLength(joint.organisations);
        expect(joint.organisations).toBeGreaterThan(1);
      }
    }),
    laws,
  );
});

test("each organisation does an action once at most, as it planned it or within the wait, and more wait brings no fewer together", () => {
  fc.assert(
    fc.property(aRegion, fc.integer({ min: 0, max: 4 }), (sources, wait) => {
      const joint = makeRegion(aRegionInput(sources, { wait })).together;
      const places = joint.flatMap(({ action, members = [] }) => members.map(({ id }) => `${action} ${id}`));
      expect(new Set(places).size).toBe(places.length);
      for (const { start, members = [] } of joint) {
        for (const { planned } of members) {
          expect(quartersBetween(planned, start)).toBeGreaterThanOrEqual(0);
          expect(quartersBetween(planned, start)).toBeLessThanOrEqual(wait);
        }
      }
      const largest = (all: readonly JointAction[]) => Math.max(0, ...all.map(({ organisations }) => organisations));
      const patient = makeRegion(aRegionInput(sources, { wait: wait + 1 })).together;
      expect(largest(patient)).toBeGreaterThanOrEqual(largest(joint));
    }),
    laws,
  );
});

test("every organisation stands in one place of an action at most, and those in joint actions planned it", () => {
  fc.assert(
    fc.property(aRegion, (sources) => {
      for (const { who, planned, joined, running, left, reached } of makeRegion(aRegionInput(sources)).actions) {
        const all = Object.values(who ?? {}).flat();
        expect(new Set(all).size).toBe(all.length);
        expect(all).toHaveLength([planned, running, left, reached].reduce((sum: number, count = 0) => sum + count, 0));
        expect(joined ?? 0).toBeLessThanOrEqual(planned ?? 0);
      }
    }),
    laws,
  );
});

test("a catalogue that is not there makes no plan", () => {
  const { catalogue: _none, ...questionnaire } = aCatalogue();
  const region = makeRegion(aRegionInput([aSource("99901")], { questionnaire }));
  expect(region).toMatchObject({ together: [], actions: [] });
});
