/** Everything in an Assessment that follows from its own values per question, computed again. */

import type { Assessment } from "../assessment/assessment.ts";
import type { Roadmap } from "../assessment/roadmap.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Ambition } from "../response/response-schema.ts";
import { planRoadmap } from "../roadmap/plan-roadmap.ts";
import { isOutside, outsideQuestionnaire } from "./outside.ts";
import type { Values } from "./score/figures.ts";
import { overallFigure } from "./score/figures.ts";
import { toTargetOf } from "./score/gap.ts";
import { areaResults, dimensionResults, resultsById } from "./score/part-results.ts";
import { perceptionOf } from "./voices/perception.ts";

/**
 * Values per question, targets and wishes as they are told; scores, gaps and the plan by the rules. What follows from
 * the answers themselves (the values, how far respondents differ, notes) stays as it is told.
 */
export function recompute(told: Assessment, whole: Questionnaire, sha256: string): Assessment {
  const questionnaire = isOutside(told) ? outsideQuestionnaire(whole) : whole;
  const results = resultsById(told.questions);
  const targets = new Map([...told.areas, ...told.dimensions].map(({ id, target }) => [id, target]));
  const aims = { targets: Object.fromEntries(targets) };
  const { overall: _overall, toTarget: _toTarget, perception: _perception, roadmap: _roadmap, ...rest } = told;
  const answered = { questionnaire, results, ambition: aims };
  const areas = areaResults(answered);
  const dimensions = dimensionResults(answered);
  const perception = perceptionOf(
    questionnaire,
    { areas, dimensions, questions: told.questions },
    told.settings.asked?.roles,
  );
  const toTarget = toTargetOf(dimensions);
  return {
    ...rest,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, sha256 },
    settings: { ...told.settings, scoring: whole.scoring, privacy: whole.privacy },
    overall: overallFigure(questionnaire, areas),
    areas,
    dimensions,
    ...(toTarget === undefined ? {} : { toTarget }),
    ...(perception ? { perception } : {}),
    ...(questionnaire.catalogue ? { roadmap: planAgain(told, { questionnaire, values: results, targets }) } : {}),
  };
}

interface Ground {
  readonly questionnaire: Questionnaire;
  readonly values: Values;
  readonly targets: ReadonlyMap<string, number>;
}

function planAgain(told: Assessment, ground: Ground): Roadmap {
  return planRoadmap({
    ...ground,
    ambition: told.roadmap ? ambitionOf(told.roadmap) : {},
    plan: told.settings.plan ?? {},
    inhabitants: told.organisation.inhabitants,
    date: told.date,
  });
}

/** What was assumed from the size of the municipality is to be assumed again. */
function ambitionOf({ start, ambition }: Roadmap): Ambition {
  const { daysPerYear, actionsPerYear, shared, quarters } = ambition;
  return {
    start,
    shared,
    quarters,
    ...(ambition.daysPerYearAssumed ? {} : { daysPerYear }),
    ...(ambition.actionsPerYearAssumed ? {} : { actionsPerYear }),
  };
}
