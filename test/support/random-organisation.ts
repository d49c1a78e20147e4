/** Random organisations with a small catalogue of their own, for the laws of the roadmap. */
import fc from "fast-check";
import { normalise } from "../../src/core/questionnaire/normalise-questionnaire.ts";
import type { ActionsFile } from "../../src/core/questionnaire/questionnaire-schema.ts";
import type { Plan } from "../../src/core/response/response-schema.ts";
import type { RoadmapInput } from "../../src/core/roadmap/plan-roadmap.ts";
import { aQuestion, aQuestionnaireFile } from "./builders.ts";

export interface RandomOptions {
  /** 1 unless told otherwise. */
  readonly minActions?: number;
  readonly maxActions: number;
  /** Whether some actions are pinned, running, done or excluded. */
  readonly ownHand: boolean;
}

type ActionInFile = ActionsFile["actions"][number];
type Values = RoadmapInput["values"] extends ReadonlyMap<string, infer V> ? V : never;

const questionIds = ["q1", "q2", "q3", "q4", "q5", "q6"];

export function anOrganisation(options: RandomOptions): fc.Arbitrary<RoadmapInput> {
  return fc
    .record({
      questions: fc.tuple(...questionIds.map((id) => aRandomQuestion(id))),
      actions: fc.array(aRandomAction(), {
        minLength: options.minActions ?? 1,
        maxLength: options.maxActions,
        size: "max",
      }),
      shuffle: fc.array(fc.nat(), { minLength: options.maxActions, maxLength: options.maxActions }),
      values: fc.tuple(...questionIds.map(() => aRandomValue())),
      targets: fc.record({ a: aTarget(), b: aTarget(), d: aTarget(), e: aTarget() }),
      ambition: aRandomAmbition(),
      own: fc.array(aRandomOwnHand(), { minLength: options.maxActions, maxLength: options.maxActions }),
    })
    .map(({ questions, actions, shuffle, values, targets, ambition, own }) => {
      const file = aQuestionnaireFile({
        questions,
        dimensions: [
          { id: "d", name: "D" },
          { id: "e", name: "E", weight: 2 },
        ],
      });
      const ids = actions.map((_, index) => `act-${index}`);
      const inFile = actions.map((action, index) => ({
        ...action.inFile,
        id: ids[index] ?? "",
        prereq: ids.filter((_, other) => other < index && action.prereq.includes(other)),
      }));
      // Prerequisites come before or after what builds on them in the catalogue, as it happens.
      const catalogue = inFile.toSorted(
        (a, b) => (shuffle[ids.indexOf(a.id)] ?? 0) - (shuffle[ids.indexOf(b.id)] ?? 0),
      );
      const plan: Plan = options.ownHand ? Object.fromEntries(ids.map((id, index) => [id, own[index] ?? {}])) : {};
      return {
        questionnaire: normalise(file, { sizes, actions: catalogue }),
        values: new Map(questionIds.map((id, index) => [id, values[index] ?? { state: "unanswered" as const }])),
        targets: new Map(Object.entries(targets)),
        ambition,
        plan,
        inhabitants: 30_000,
        date: "2026-11-24",
      };
    });
}

const sizes = { medium: { from: 0, daysPerYear: 100, actionsPerYear: 10 } };

function aTarget() {
  return fc.constantFrom(2, 3, 3, 4, 4);
}

function aRandomQuestion(id: string) {
  return fc
    .record({
      area: fc.constantFrom("a", "b"),
      d: fc.constantFrom(0, 1, 3),
      e: fc.constantFrom(0, 1, 2),
      weight: fc.constantFrom(1, 2),
    })
    .map(({ area, d, e, weight }) =>
      aQuestion(id, { area, weight, dimensions: { ...(d > 0 ? { d } : {}), ...(e > 0 ? { e } : {}) } }),
    );
}

function aRandomValue(): fc.Arbitrary<Values> {
  const level = fc.constantFrom(0, 0.5, 1, 1, 1, 1.5, 2, 2, 3, 4).map((value) => ({ state: "level" as const, value }));
  return fc.oneof(
    { weight: 8, arbitrary: level },
    { weight: 2, arbitrary: fc.constantFrom("dont-know" as const, "unanswered" as const).map((state) => ({ state })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom("not-applicable" as const, "not-shown" as const).map((state) => ({ state })),
    },
    { weight: 1, arbitrary: fc.constant({ state: "not-applicable" as const, value: 5 }) },
  );
}

function aRandomAction(): fc.Arbitrary<{ inFile: ActionInFile; prereq: number[] }> {
  return fc
    .record({
      stage: fc.constantFrom(1, 1, 2, 2, 2, 3),
      lifts: fc.dictionary(fc.constantFrom(...questionIds), fc.integer({ min: 2, max: 5 }), {
        minKeys: 1,
        maxKeys: 3,
        noNullPrototype: true,
      }),
      from: fc.constantFrom(0, 1, 1, 1, 2, 2, 3),
      least: fc.integer({ min: 1, max: 20 }),
      more: fc.integer({ min: 0, max: 15 }),
      upkeep: fc.constantFrom(0, 0, 1, 4, 8),
      share: fc.option(fc.constantFrom(0.5, 0.7), { nil: undefined }),
      prereq: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 2 }),
    })
    .map(({ stage, lifts, from, least, more, upkeep, share, prereq }) => ({
      inFile: {
        id: "act",
        stage,
        title: "An action",
        description: "What to do.",
        lifts,
        from,
        effort: { medium: [least, least + more] },
        upkeep: { medium: upkeep },
        owner: "mt",
        done: "Something to see.",
        ...(share === undefined ? {} : { share }),
      },
      prereq,
    }));
}

function aRandomAmbition() {
  return fc.record({
    daysPerYear: fc.constantFrom(0, 20, 40, 60, 60, 100, 100, 200),
    quarters: fc.constantFrom(1, 4, 6, 8, 8, 8, 10),
    actionsPerYear: fc.constantFrom(1, 2, 3, 10, 10, 10),
    start: fc.constantFrom("2027-Q1", "2027-Q3"),
    shared: fc.boolean(),
  });
}

function aRandomOwnHand(): fc.Arbitrary<Plan[string]> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constant({ status: "running" as const }) },
    { weight: 1, arbitrary: fc.constant({ status: "done" as const }) },
    { weight: 1, arbitrary: fc.constant({ status: "done" as const, finished: "2027-05-01" }) },
    { weight: 1, arbitrary: fc.constant({ exclude: true, reason: "No." }) },
    { weight: 2, arbitrary: fc.constantFrom("2026-Q4", "2027-Q2", "2027-Q4").map((pin) => ({ pin })) },
  );
}
