/** The roadmap: which actions, in which quarters, and why (scoring.md §6). */
import type { Roadmap } from "../assessment/roadmap.ts";
import type { Catalogue, Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Ambition, Plan } from "../response/response-schema.ts";
import { findCandidates } from "./candidates.ts";
import { explain } from "./explain.ts";
import type { Explained } from "./explained.ts";
import type { PlanningValue } from "./ground.ts";
import { layGround } from "./ground.ts";
import { meansOf, sizeOf } from "./means.ts";
import { nextQuarter, quarterAfter, quartersFrom } from "./quarters.ts";
import { emptySchedule } from "./schedule.ts";
import { findSchedule } from "./search.ts";
import { termsOf } from "./terms.ts";

export { nextQuarter, quarterAfter, sizeOf };

export interface RoadmapInput {
  readonly questionnaire: Questionnaire;
  /** Question → what the organisation answered; `value` also for "not applicable" where that counts as a value. */
  readonly values: ReadonlyMap<string, PlanningValue>;
  /** Area or dimension → the level aimed at. */
  readonly targets: ReadonlyMap<string, number>;
  readonly ambition: Ambition;
  readonly plan: Plan;
  readonly inhabitants?: number | undefined;
  /** Day of the assessment, `YYYY-MM-DD`; the plan starts in the quarter after it unless the ambition says when. */
  readonly date: string;
}

const noCatalogue: Catalogue = { functions: [], sizes: [], actions: [] };

/** Plans the actions of the questionnaire's catalogue. The same input gives the same roadmap, byte for byte. */
export function planRoadmap(input: RoadmapInput): Roadmap {
  const prepared = prepareRoadmap(input);
  return explain({ ...prepared, dropped: findSchedule(prepared.schedule) });
}

/** All that is known before the first action is placed, with an empty schedule to lay orders on. */
export function prepareRoadmap(input: RoadmapInput): Omit<Explained, "dropped"> {
  const { questionnaire, ambition, plan } = input;
  const catalogue = questionnaire.catalogue ?? noCatalogue;
  const means = meansOf(catalogue, ambition, input.inhabitants);
  const start = ambition.start ?? quarterAfter(input.date);
  const quarters = quartersFrom(start, means.quarters);
  const ground = layGround(questionnaire, input.values, input.targets);
  const secondLevel = questionnaire.levels.map((level) => level.value).sort((a, b) => a - b)[1] ?? 0;
  const candidates = findCandidates({ catalogue, ground, plan, means, start, secondLevel });
  const schedule = emptySchedule(termsOf(ground, candidates.list, quarters, means, catalogue, plan));
  return { schedule, candidates, quarters, means, catalogue, plan };
}
