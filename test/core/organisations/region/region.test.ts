import { describe, expect, it, test } from "vitest";
import { comparable } from "../../../../src/core/organisations/region/comparable.ts";
import { makeRegion } from "../../../../src/core/organisations/region/make-region.ts";
import { aQuestion } from "../../../support/builders.ts";
import type { SourceChanges } from "../../../support/region.ts";
import { aCatalogue, aRegionInput, aSource } from "../../../support/region.ts";

const many = (count: number, changes: (at: number) => SourceChanges) =>
  Array.from({ length: count }, (_, at) => aSource(String(99901 + at), changes(at)));

describe("worked example: the scores of four organisations", () => {
  it("tells the middle half, to a tenth of a level, and how many are on target", () => {
    // 1, 2, 3, 4: a quarter of the way from 1 to 4 is 1.75, half 2.5, three quarters 3.25; the target is 3.
    const { dimensions } = makeRegion(aRegionInput(many(4, (at) => ({ score: at + 1 }))));
    expect(dimensions).toEqual([
      { id: "d", spread: { n: 4, reached: 2, quartiles: [1.75, 2.5, 3.25], bins: { 10: 1, 20: 1, 30: 1, 40: 1 } } },
    ]);
  });

  it("leaves out who has no score, and a figure that nobody has", () => {
    const { dimensions } = makeRegion(aRegionInput([aSource("99901", { score: 2 }), aSource("99902")]));
    expect(dimensions[0]?.spread).toMatchObject({ n: 1 });
    expect(makeRegion(aRegionInput([aSource("99901")])).dimensions).toEqual([{ id: "d" }]);
  });
});

describe("what they have in common", () => {
  const common = (...values: readonly SourceChanges["values"][]) =>
    makeRegion(aRegionInput(values.map((one, at) => aSource(String(99901 + at), one ? { values: one } : {})))).common;

  it("is what two thirds have reached, or have not", () => {
    const { strengths, weaknesses } = common({ q1: 3, q2: 1, q3: 3 }, { q1: 4, q2: 2, q3: 3 }, { q1: 1, q2: 4, q3: 3 });
    expect(strengths.questions).toEqual(["q3", "q1"]);
    expect(weaknesses.questions).toEqual(["q2"]);
  });

  it("is nothing that fewer than half of them answered", () => {
    const { strengths, weaknesses } = common({ q1: 5 }, { q2: 0 }, { q2: 0 }, {}, {});
    expect(strengths.questions).toEqual([]);
    expect(weaknesses.questions).toEqual([]);
  });

  it("tells what a third do not know, from two organisations on", () => {
    const unknown = { q1: undefined, q2: undefined };
    expect(common(unknown, { ...unknown, q2: 1 }, { q1: 2, q2: 2 }, { q1: 2, q2: 2 }).unknown).toEqual(["q1"]);
  });
});

describe("who can help whom", () => {
  const standing = (...changes: readonly SourceChanges[]) => {
    const sources = changes.map((one, at) => aSource(String(99901 + at), one));
    return makeRegion(aRegionInput(sources)).actions.find(({ id }) => id === "act-shared")?.who;
  };

  it("is who has every level that the action brings, for who plans it or has no room for it", () => {
    // act-shared lifts q1 to 3 and q2 to 2.
    const who = standing(
      { values: { q1: 3, q2: 2 } },
      { planned: [{}] },
      { left: ["act-shared"] },
      { values: { q1: 4, q2: 1 } },
    );
    expect(who).toEqual({ planned: ["99902"], running: [], left: ["99903"], reached: ["99901"] });
  });

  it("is not who does not know, nor whom the questions do not concern", () => {
    expect(standing({ values: { q1: 5, q2: undefined } }, {})?.reached).toEqual([]);
  });

  it("is also who noted the action as done", () => {
    expect(standing({ done: ["act-shared"] })?.reached).toEqual(["99901"]);
  });

  it("is told in the order of names, never of scores", () => {
    const values = { q1: 3, q2: 2 };
    const who = standing({ name: "Zwaluwbeke", values: { q1: 5, q2: 5 } }, { name: "Meerlinde", values });
    expect(who?.reached).toEqual(["99902", "99901"]);
  });
});

describe("what others may be told", () => {
  const plan = { planned: [{}], score: 2, values: { q1: 1, q2: 1 } };
  const outside = (count: number, changes: (at: number) => SourceChanges) =>
    makeRegion(aRegionInput(many(count, changes), { audience: "outside" }));

  it("holds no name or id of an organisation, nor the shares of few", () => {
    const told = outside(6, (at) => ({
      ...plan,
      name: `Geheim-${at}`,
      planned: [{ start: at === 0 ? "2027-Q1" : "2027-Q2" }],
    }));
    expect(told.together).toMatchObject([{ organisations: 6, start: "2027-Q2" }]);
    expect(told.together[0]).not.toHaveProperty("waiting");
    expect(told.together[0]).not.toHaveProperty("savedEach");
    expect(JSON.stringify(told)).not.toMatch(/Geheim|9990\d/);
  });

  it("tells no figure, question or action of four", () => {
    const told = outside(6, (at) => (at < 4 ? plan : { withoutRoadmap: true }));
    expect(told.dimensions).toEqual([{ id: "d" }]);
    expect(told.overall).toEqual({ id: "overall" });
    expect(told.questions.every(({ answers }) => answers === undefined)).toBe(true);
    expect(told.common.weaknesses.questions).toEqual([]);
    expect(told.together).toEqual([]);
    expect(told.actions).toEqual([]);
  });

  it("tells what is about five", () => {
    const told = outside(6, (at) => (at < 5 ? plan : {}));
    expect(told.dimensions[0]?.spread).toMatchObject({ n: 5 });
    expect(told.together).toMatchObject([{ organisations: 5 }]);
    expect(told.actions).toEqual([{ id: "act-shared", share: 0.6, planned: 5, joined: 5 }]);
  });

  it("leaves out sensitive questions, and actions that lift nothing else", () => {
    const questions = [
      aQuestion("q1", { sensitive: true }),
      aQuestion("q2", { sensitive: true }),
      aQuestion("q3", { area: "b" }),
    ];
    const input = aRegionInput(
      many(6, () => plan),
      { audience: "outside", questionnaire: aCatalogue({ questions }) },
    );
    const told = makeRegion(input);
    expect(told.questions.map(({ id }) => id)).toEqual(["q3"]);
    expect(told.together).toEqual([]);
    expect(told.actions).toEqual([]);
  });
});

test("names stand in a region only where they were asked", () => {
  const sources = many(2, (at) => ({ name: `Geheim-${at}`, planned: [{}] }));
  expect(JSON.stringify(makeRegion(aRegionInput(sources)))).toContain("Geheim-1");
  expect(JSON.stringify(makeRegion(aRegionInput(sources, { names: false })))).not.toMatch(/Geheim|9990\d/);
});

describe("which measurements count", () => {
  it("is the latest of each organisation", () => {
    const earlier = aSource("99901", { date: "2025-11-24", score: 1 });
    const later = aSource("99901", { date: "2026-11-24", score: 2 });
    expect(comparable([later, earlier])).toMatchObject({ sources: [later], older: 1, others: [] });
  });

  it("is those with the questionnaire of most, or the later version of two", () => {
    const [one, two] = [aSource("99901", { version: "1.9.0" }), aSource("99902", { version: "1.10.0" })];
    expect(comparable([one, two])).toMatchObject({ sources: [two], others: [one] });
    const three = aSource("99903", { version: "1.9.0" });
    expect(comparable([one, two, three])).toMatchObject({ sources: [one, three], others: [two] });
  });
});
