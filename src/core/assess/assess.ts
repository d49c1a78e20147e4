/** The straight line: questionnaire and responses of one organisation → Assessment. */
import type { Assessment } from "../assessment/assessment.ts";
import { sortWarnings } from "../assessment/warnings.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { consensusRole } from "../questionnaire/reserved-roles.ts";
import type { Response } from "../response/response.ts";
import { planRoadmap } from "../roadmap/plan-roadmap.ts";
import type { Circumstances, Settled } from "./circumstances.ts";
import { settle } from "./circumstances.ts";
import { countedAnswers } from "./counted-answers.ts";
import { forOutside, outsideCircumstances } from "./outside.ts";
import type { Combined } from "./score/consensus.ts";
import { combine } from "./score/consensus.ts";
import type { Values } from "./score/figures.ts";
import { overallFigure } from "./score/figures.ts";
import { toTargetOf } from "./score/gap.ts";
import { areaResults, dimensionResults, resultsById } from "./score/part-results.ts";
import { questionResult } from "./score/question-result.ts";
import { yardstickOf } from "./score/yardstick.ts";
import { dayOf, tallyOf } from "./tally/add.ts";
import type { Tally } from "./tally/tally.ts";
import { newerDay, respondentsIn } from "./tally/tally.ts";
import { perceptionOf } from "./voices/perception.ts";
import { qualityOf } from "./voices/quality.ts";
import { robustnessOf } from "./voices/robustness.ts";

export interface AssessmentInput extends Circumstances {
  /** Of one organisation and one round, drafts already left out, at least one: see `groupResponses`. */
  readonly responses: readonly Response[];
}

/** @returns undefined if neither a response nor `date` says when the answers were given. */
export function assess({ responses, ...input }: AssessmentInput): Assessment | undefined {
  return assessTally(tallyOf(input.questionnaire, responses), input, responses);
}

/**
 * The same from a tally, in which the responses are already counted.
 *
 * @param responses Those that were counted, where they are still there: what one of them changes, and how carefully they
 *   were answered, cannot be told from counts.
 */
export function assessTally(
  tally: Tally,
  input: Circumstances,
  responses?: readonly Response[],
): Assessment | undefined {
  if (input.audience !== "outside") return assessed(tally, input, responses);
  const made = assessed(tally, outsideCircumstances(input));
  return made && forOutside(made, input.questionnaire);
}

function assessed(tally: Tally, input: Circumstances, responses?: readonly Response[]): Assessment | undefined {
  const { questionnaire, sha256 } = input;
  const date = input.date ?? newerDay(tally.newest, tally.workshop && dayOf(tally.workshop));
  if (date === undefined) return undefined;
  const settled = settle(tally, input);
  const combined = combine(questionnaire, tally);
  return {
    format: 1,
    tool: input.tool,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, sha256 },
    organisation: settled.organisation,
    ...answersHash(input, countedAnswers(questionnaire, tally, combined)),
    settings: settled.settings,
    ...(tally.round === undefined ? {} : { round: tally.round }),
    date,
    respondents: countRespondents(questionnaire, tally),
    ...resultsOf({ input, settled, combined, date, responses }),
    warnings: sortWarnings([...(input.warnings ?? []), ...settled.warnings]),
  };
}

interface Ground {
  readonly input: Circumstances;
  readonly settled: Settled;
  readonly combined: ReadonlyMap<string, Combined>;
  readonly date: string;
  readonly responses: readonly Response[] | undefined;
}

type Results = Pick<
  Assessment,
  "overall" | "areas" | "dimensions" | "toTarget" | "questions" | "perception" | "quality" | "robustness" | "roadmap"
>;

/** All that follows from the organisation's values: the figures, how firm they are, and the plan. */
function resultsOf({ input, settled, combined, date, responses }: Ground): Results {
  const { questionnaire } = input;
  const { ambition, plan, organisation } = settled;
  const questions = questionnaire.questions.map((question) =>
    questionResult(questionnaire, question, combinedOf(combined, question.id)),
  );
  const answered = { questionnaire, results: resultsById(questions), ambition };
  const areas = areaResults(answered);
  const dimensions = dimensionResults(answered);
  const overall = overallFigure(questionnaire, areas);
  const toTarget = toTargetOf(dimensions);
  const perception = perceptionOf(questionnaire, { areas, dimensions, questions }, input.roles);
  const quality = responses && qualityOf(questionnaire, responses);
  const targets = new Map([...areas, ...dimensions].map((result) => [result.id, result.target]));
  const { inhabitants } = organisation;
  const planFor = (values: Values) =>
    planRoadmap({ questionnaire, values, targets, ambition, plan, inhabitants, date });
  const roadmap = questionnaire.catalogue && !input.withoutPlan ? planFor(combined) : undefined;
  const told = { overall, areas, dimensions, roadmap };
  const others = input.priorities && roadmap ? { planFor } : {};
  // The organisation's own business outside; of a large export of many it would cost more than it tells.
  const looked = input.audience !== "outside" && (responses !== undefined || input.priorities);
  const robustness = looked ? robustnessOf({ questionnaire, combined, told, responses, ...others }) : undefined;
  return {
    overall,
    areas,
    dimensions,
    ...(toTarget === undefined ? {} : { toTarget }),
    questions,
    ...(perception ? { perception } : {}),
    ...(quality ? { quality } : {}),
    ...(robustness ? { robustness } : {}),
    ...(roadmap ? { roadmap } : {}),
  };
}

function answersHash({ hash }: Circumstances, counted: string | undefined): Pick<Assessment, "answers"> {
  return hash && counted !== undefined ? { answers: { sha256: hash(counted) } } : {};
}

function combinedOf(combined: ReadonlyMap<string, Combined>, question: string): Combined {
  return (
    combined.get(question) ?? {
      state: "unanswered",
      groups: [],
      counts: [],
      unknown: 0,
      answers: 0,
      remarks: [],
      alone: false,
    }
  );
}

/** Role → respondents, in the order of the questionnaire; those without a role under `organisation`. */
function countRespondents(questionnaire: Questionnaire, tally: Tally): Assessment["respondents"] {
  const respondents: Tally["respondents"] = { ...tally.respondents, ...(tally.workshop ? { [consensusRole]: 1 } : {}) };
  const byRole: Record<string, number> = {};
  for (const { id } of [...yardstickOf(questionnaire).voices, { id: consensusRole }]) {
    const count = respondents[id] ?? 0;
    if (count > 0) byRole[id] = count;
  }
  return { count: respondentsIn(tally) + (tally.workshop ? 1 : 0), byRole };
}
