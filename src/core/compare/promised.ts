/** What the earlier roadmap promised by the day of the later measurement, and what became of its actions. */
import type { Assessment } from "../assessment/assessment.ts";
import type { Roadmap, RoadmapAction } from "../assessment/roadmap.ts";
import { quarterOf } from "../roadmap/quarters.ts";
import type { ComparedQuestion, ComparedRoadmap, PromisedAction } from "./comparison-schema.ts";

/** The quarter in which a day falls, at most the last of the roadmap; undefined before its first. */
export function promisedQuarter(roadmap: Roadmap, day: string): string | undefined {
  const today = quarterOf(day);
  return roadmap.quarters.findLast(({ id }) => id <= today)?.id;
}

/** Question → the value that the roadmap came to by the end of a quarter, over those that were compared. */
export function promisedValues(
  roadmap: Roadmap,
  quarter: string,
  questions: readonly ComparedQuestion[],
): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { id, earlierId = id, earlier } of questions) {
    const lifted = roadmap.actions
      .filter(({ end }) => end <= quarter)
      .flatMap(({ lifts }) => lifts[earlierId]?.to ?? []);
    values.set(id, Math.max(earlier, ...lifted));
  }
  return values;
}

export function comparedRoadmap(
  roadmap: Roadmap,
  quarter: string,
  { later, questions }: { readonly later: Assessment; readonly questions: readonly ComparedQuestion[] },
): ComparedRoadmap {
  const values = new Map(questions.map((question) => [question.earlierId ?? question.id, question.later]));
  const planned = new Set([...roadmap.actions.map(({ id }) => id), ...roadmap.done]);
  const besides = Object.entries(later.settings.plan ?? {})
    .filter(([id, { status }]) => status === "done" && !planned.has(id))
    .map(([id, { finished }]) => ({ id, ...(finished === undefined ? {} : { finished }) }));
  return { quarter, actions: roadmap.actions.map((action) => actionThen(action, quarter, { later, values })), besides };
}

interface Now {
  readonly later: Assessment;
  readonly values: ReadonlyMap<string, number>;
}

function actionThen({ id, end, lifts }: RoadmapAction, quarter: string, { later, values }: Now): PromisedAction {
  const decided = later.settings.plan?.[id];
  const known = Object.entries(lifts).flatMap(([question, { to }]) => {
    const value = values.get(question);
    return value === undefined ? [] : [value >= to - 1e-9];
  });
  return {
    id,
    end,
    due: end <= quarter,
    status: decided?.status === "done" || !decided?.exclude ? (decided?.status ?? "planned") : "excluded",
    ...(decided?.status !== "done" || decided.finished === undefined ? {} : { finished: decided.finished }),
    lifted: known.filter(Boolean).length,
    lifts: known.length,
  };
}
