/** The laws of a comparison, over random questionnaires and answers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../../src/core/assessment/assessment.ts";
import { compareMeasurements } from "../../../src/core/compare/compare.ts";
import type { Comparison } from "../../../src/core/compare/comparison-schema.ts";
import { comparisonSchema } from "../../../src/core/compare/comparison-schema.ts";
import { earlierOf } from "../../../src/core/compare/earlier.ts";
import type { Questionnaire } from "../../../src/core/questionnaire/questionnaire.ts";
import { othersGroup } from "../../../src/core/questionnaire/reserved-roles.ts";
import { questionnaires, responsesTo } from "../../support/arbitraries.ts";
import { assessed } from "../../support/assessed.ts";
import { runs } from "../../support/runs.ts";

interface Years {
  readonly questionnaire: Questionnaire;
  readonly earlier: Assessment;
  readonly later: Assessment;
}

const years: fc.Arbitrary<Years> = questionnaires().chain((questionnaire) =>
  fc.tuple(responsesTo(questionnaire, {}), responsesTo(questionnaire, {})).map(([earlier, later]) => ({
    questionnaire,
    earlier: { ...assessed(questionnaire, earlier), date: "2026-11-24" },
    later: { ...assessed(questionnaire, later), date: "2027-11-24" },
  })),
);

function law(verify: (years: Years, made: Comparison) => void): void {
  fc.assert(
    fc.property(years, (random) => verify(random, compared(random.earlier, random.later, random.questionnaire))),
    runs(100),
  );
}

function compared(earlier: Assessment, later: Assessment, questionnaire: Questionnaire): Comparison {
  return compareMeasurements({ earlier: earlierOf(earlier), later, questionnaire, tool: later.tool });
}

const sections = (made: Comparison) => [...made.areas, ...made.dimensions, made.overall];

describe("the laws of a comparison", () => {
  it("a measurement held against itself moves nothing", () => {
    law(({ questionnaire, later }) => {
      const made = compared(later, later, questionnaire);
      for (const { change } of [...made.questions, ...sections(made)]) expect(change ?? 0).toBe(0);
      expect(made.left.filter(({ why }) => why === "other-roles" || why === "one-workshop")).toEqual([]);
    });
  });

  it("turned round, every change is its opposite", () => {
    law(({ questionnaire, earlier, later }, made) => {
      const turned = compared(later, earlier, questionnaire);
      expect(turned.questions.map(({ id, change }) => [id, change])).toEqual(
        made.questions.map(({ id, change }) => [id, change === 0 ? 0 : -change]),
      );
      const changes = sections(made).map(({ change }) => change);
      for (const [at, { change }] of sections(turned).entries()) {
        expect(change === undefined).toBe(changes[at] === undefined);
        expect(change ?? 0).toBeCloseTo(-(changes[at] ?? 0), 9);
      }
    });
  });

  it("every question is compared or left out, once", () => {
    law(({ questionnaire }, { questions, left }) => {
      const told = [...questions, ...left].map(({ id }) => id).sort();
      expect(told).toEqual(questionnaire.questions.map(({ id }) => id).sort());
    });
  });

  it("what moved an area or dimension adds up to its change", () => {
    law((_, { areas, dimensions }) => {
      for (const { change, because } of [...areas, ...dimensions]) {
        if (change === undefined) continue;
        expect(because.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(change, 9);
      }
    });
  });

  it("a role is told of only where both measurements show it", () => {
    law((random, made) => {
      for (const { id, byRole = {} } of made.questions) {
        const [earlier, later] = [random.earlier, random.later].map(
          ({ questions }) => questions.find((one) => one.id === id)?.byRole,
        );
        for (const [role, moved] of Object.entries(byRole)) {
          expect(role).not.toBe(othersGroup);
          expect([moved.earlier, moved.later]).toEqual([earlier?.[role], later?.[role]]);
        }
      }
      const shown = new Set(made.questions.flatMap(({ byRole = {} }) => Object.keys(byRole)));
      const all = [random.earlier, random.later].map(({ questions }) =>
        questions.flatMap(({ byRole = {} }) => Object.keys(byRole)),
      );
      for (const { byRole = {} } of [...made.areas, ...made.dimensions]) {
        for (const role of Object.keys(byRole))
          expect(shown.has(role) || all.every((some) => some.includes(role))).toBe(true);
      }
    });
  });

  it("is what its schema says, and the same after a way through JSON", () => {
    law(({ questionnaire, earlier, later }, made) => {
      const read = (one: Assessment) => JSON.parse(JSON.stringify(one)) as Assessment;
      expect(compared(read(earlier), read(later), questionnaire)).toEqual(made);
      expect(() => comparisonSchema.parse(made)).not.toThrow();
    });
  });
});
