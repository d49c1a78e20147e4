/** Which measurements belong together, also after a merger. */
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../../src/core/assessment/assessment.ts";
import { compareMeasurements } from "../../../src/core/compare/compare.ts";
import { knownMergers } from "../../../src/core/compare/mergers.ts";
import { pairMeasurements as pairMeasured } from "../../../src/core/compare/pair.ts";
import type { NoValue } from "../../../src/core/response/response.ts";
import { assessed } from "../../support/assessed.ts";
import { answersOf, aQuestionnaire, aResponse } from "../../support/builders.ts";

const questionnaire = aQuestionnaire({ scoring: { minimumQuestions: 1 } });

interface About {
  readonly inhabitants?: number;
  readonly predecessors?: readonly string[];
  readonly version?: string;
}

function measured(
  id: string,
  date: string,
  levels: Readonly<Record<string, number | NoValue>>,
  { version = "1.0.0", ...about }: About = {},
): Assessment {
  const made = assessed(questionnaire, [aResponse({ answers: answersOf(levels), submitted: "2026-11-24" })]);
  return { ...made, date, organisation: { id, ...about }, questionnaire: { ...made.questionnaire, version } };
}

function pairMeasurements(earlier: readonly Assessment[], later: readonly Assessment[]) {
  return pairMeasured(
    earlier.map((assessment) => ({ assessment })),
    later,
  );
}

const same = (level: number) => ({ q1: level, q2: level, q3: level });

describe("pairing", () => {
  it("goes by organisation, whatever the order", () => {
    const then = [measured("99902", "2026-01-01", same(1)), measured("99901", "2026-01-01", same(1))];
    const now = [measured("99901", "2027-01-01", same(2)), measured("99902", "2027-01-01", same(2))];
    const { pairs, unpaired } = pairMeasurements(then, now);
    expect(pairs.map(({ later }) => later.organisation.id)).toEqual(["99901", "99902"]);
    expect(pairMeasurements([...then].reverse(), [...now].reverse())).toEqual({ pairs, unpaired });
  });

  it("takes the newest of several rounds, and names who is on one side only", () => {
    const then = [measured("99901", "2025-01-01", same(0)), measured("99901", "2026-01-01", same(1))];
    const paired = pairMeasurements(
      [...then, measured("99903", "2026-01-01", same(1))],
      [measured("99901", "2027-01-01", same(2)), measured("99904", "2027-01-01", same(2))],
    );
    expect(paired.pairs.map(({ earlier }) => earlier.measurement.date)).toEqual(["2026-01-01"]);
    expect(paired.unpaired.map(({ why, organisation }) => [why, organisation])).toEqual([
      ["no-earlier", "99904"],
      ["no-later", "99903"],
    ]);
  });

  it("refuses another questionnaire and another major version", () => {
    const then = [measured("99901", "2026-01-01", same(1), { version: "0.4.0" })];
    expect(pairMeasurements(then, [measured("99901", "2027-01-01", same(2))]).unpaired[0]?.why).toBe("other-major");
  });
});

describe("a merger", () => {
  const small = measured("99911", "2026-03-01", { q1: 1, q2: 3, q3: "not-applicable" }, { inhabitants: 10_000 });
  const large = measured("99912", "2026-04-01", { q1: 2, q2: "dont-know", q3: 4 }, { inhabitants: 30_000 });
  const merged = measured("99913", "2027-03-01", { q1: 3, q2: 3, q3: 3 }, { predecessors: ["99911", "99912"] });

  it("begins where its predecessors were, weighted by inhabitants", () => {
    const [pair] = pairMeasurements([large, small], [merged]).pairs;
    if (!pair) throw new Error("They belong together");
    const made = compareMeasurements({ ...pair, questionnaire, tool: merged.tool });
    // (10 000 · 1 + 30 000 · 2) ÷ 40 000
    expect(made.questions[0]).toEqual({ id: "q1", earlier: 1.75, later: 3, change: 1.25, basis: "merged" });
    // One of the two did not know: the half is not the whole. Where one has nothing to do with it, the other is.
    expect(made.left).toEqual([{ id: "q2", why: "no-answer-earlier" }]);
    expect(made.questions[1]).toMatchObject({ id: "q3", earlier: 4 });
    expect(made.earlier).toEqual({
      date: "2026-04-01",
      respondents: 2,
      versions: ["1.0.0"],
      predecessors: [
        { id: "99911", inhabitants: 10_000, date: "2026-03-01" },
        { id: "99912", inhabitants: 30_000, date: "2026-04-01" },
      ],
    });
    expect(made.roadmap).toBeUndefined();
  });

  it("is not made of a part of its predecessors, nor of one whose size is not known", () => {
    expect(pairMeasurements([large], [merged]).unpaired).toEqual([
      { why: "predecessor-missing", organisation: "99913", name: undefined, about: "99911" },
    ]);
    const unsized = measured("99911", "2026-03-01", same(1));
    expect(pairMeasurements([unsized, large], [merged]).unpaired[0]).toMatchObject({
      why: "predecessor-inhabitants",
      about: "99911",
    });
  });

  it("is forgotten once the new organisation has a measurement of its own", () => {
    const own = measured("99913", "2027-03-01", same(1));
    const [pair] = pairMeasurements([own], [{ ...merged, date: "2028-03-01" }]).pairs;
    expect(pair?.earlier.measurement.predecessors).toBeUndefined();
  });
});

describe("the Flemish mergers of 1 January 2025", () => {
  it("are thirteen, of twenty-eight municipalities, each in one of them", () => {
    const predecessors = knownMergers.flatMap((merger) => merger.predecessors);
    expect(knownMergers).toHaveLength(13);
    expect(new Set(knownMergers.map(({ id }) => id)).size).toBe(13);
    expect(predecessors).toHaveLength(28);
    expect(new Set(predecessors).size).toBe(28);
    for (const code of [...predecessors, ...knownMergers.map(({ id }) => id)]) expect(code).toMatch(/^\d{5}$/);
  });

  it("need no word in a file where they lie between two measurements", () => {
    const then = ["44040", "44043"].map((id) => measured(id, "2024-05-01", same(1), { inhabitants: 12_000 }));
    const [pair] = pairMeasurements(then, [measured("44088", "2025-05-01", same(2))]).pairs;
    expect(pair?.earlier.measurement.predecessors?.map(({ id }) => id)).toEqual(["44040", "44043"]);
  });

  it("take a city that kept its code as one of its own predecessors, and only before the day", () => {
    const city = measured("11002", "2024-05-01", same(1), { inhabitants: 530_000 });
    const town = measured("11007", "2024-05-01", same(3), { inhabitants: 11_000 });
    const now = measured("11002", "2026-05-01", same(2));
    expect(pairMeasurements([city, town], [now]).pairs[0]?.earlier.measurement.predecessors).toHaveLength(2);
    const since = measured("11002", "2025-05-01", same(1), { inhabitants: 541_000 });
    expect(pairMeasurements([since], [now]).pairs[0]?.earlier.measurement.predecessors).toBeUndefined();
  });
});
