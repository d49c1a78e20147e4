/** Municipalities that never were, with answers to the shipped questionnaire, and the plans that chance makes. */
import type { PlanningValue } from "../../src/core/roadmap/ground.ts";
import { lay } from "../../src/core/roadmap/lay.ts";
import type { RoadmapInput } from "../../src/core/roadmap/plan-roadmap.ts";
import { prepareRoadmap } from "../../src/core/roadmap/plan-roadmap.ts";
import { objectiveOf } from "../../src/core/roadmap/schedule.ts";
import { randomNumbers } from "../../src/core/roadmap/search.ts";
import { theFlagship } from "./flagship.ts";

const questionnaire = theFlagship();

/** Everybody is at a level of their own, some questions are unknown or not applicable; sizes and ambitions differ. */
export function aFlagshipProfile(number: number): RoadmapInput {
  const random = randomNumbers(number * 7919);
  const usual = random() * 2.2;
  const values = questionnaire.questions.map((question): [string, PlanningValue] => {
    const kind = random();
    const level = Math.max(0, Math.min(4, Math.round(usual + (random() - 0.5) * 3)));
    if (kind < 0.06) return [question.id, { state: "dont-know" }];
    if (kind < 0.1) return [question.id, { state: "not-applicable" }];
    return [question.id, { state: "level", value: level }];
  });
  return {
    questionnaire,
    values: new Map(values),
    targets: theTargets(3),
    ambition: {
      shared: number % 4 === 0,
      quarters: number % 5 === 0 ? 16 : 8,
      ...(number % 2 === 0 ? {} : { actionsPerYear: 100 }),
    },
    plan: {},
    inhabitants: [10_000, 30_000, 100_000][number % 3] ?? 30_000,
    date: "2026-11-24",
  };
}

/** The example of a medium municipality with every answer at level 1: 100 days a year, nothing shared, no cap. */
export function theExample(): RoadmapInput {
  return {
    questionnaire,
    values: new Map(questionnaire.questions.map(({ id }) => [id, { state: "level" as const, value: 1 }])),
    targets: theTargets(3),
    ambition: { daysPerYear: 100, actionsPerYear: 100 },
    plan: {},
    inhabitants: 30_000,
    date: "2026-11-24",
  };
}

function theTargets(level: number): Map<string, number> {
  return new Map([...questionnaire.areas, ...questionnaire.dimensions].map((one) => [one.id, level]));
}

/** The largest gain of so many orders drawn by lot; each is laid by the planner's own hand, so it breaks no rule. */
export function bestOfRandomOrders(input: RoadmapInput, count: number, seed: number): number {
  const { schedule } = prepareRoadmap(input);
  const random = randomNumbers(seed);
  const idle = objectiveOf(schedule);
  let best = 0;
  for (let order = 0; order < count; order++) {
    lay(
      schedule,
      schedule.terms.stages.map((stage) => shuffled(stage.free, random)),
    );
    best = Math.max(best, objectiveOf(schedule) - idle);
  }
  return best;
}

function shuffled(places: readonly number[], random: () => number): number[] {
  const drawn = places.map((place) => ({ place, lot: random() }));
  return drawn.sort((a, b) => a.lot - b.lot).map(({ place }) => place);
}
