/** The straight line: questionnaire and responses of one organisation → Assessment. */
import type { AreaResult, Assessment, DimensionResult, QuestionResult, Warning } from "./assessment.ts";
import { compareText } from "./compare-text.ts";
import type { Combined } from "./consensus.ts";
import { combine, wholeOrganisation } from "./consensus.ts";
import { areaFigure, dimensionFigure, overallFigure } from "./figures.ts";
import { gapOf, targetOf, toTargetOf } from "./gap.ts";
import { questionResult, roleScores } from "./question-result.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { Response } from "./response.ts";
import { consensusRole } from "./response.ts";
import type { Ambition, Organisation, OrganisationFile } from "./response-schema.ts";
import { planRoadmap } from "./roadmap.ts";

export interface AssessmentInput {
  readonly questionnaire: Questionnaire;
  readonly sha256: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** Of one organisation and one round, drafts already left out, at least one: see `groupResponses`. */
  readonly responses: readonly Response[];
  /** The organisation's own file, if there is one. */
  readonly organisation?: OrganisationFile | undefined;
  /** What was asked on the command line; wins over the files. */
  readonly ambition?: Ambition | undefined;
  readonly date?: string | undefined;
  /** What was noticed while reading. */
  readonly warnings?: readonly Warning[] | undefined;
}

/** @returns undefined if neither a response nor `date` says when the answers were given. */
export function assess(input: AssessmentInput): Assessment | undefined {
  const { questionnaire } = input;
  const responses = inOrder(input.responses);
  const date = input.date ?? newestDate(responses);
  if (date === undefined) return undefined;
  const organisation = mergeOrganisation(responses, input.organisation);
  const ambition = mergeAmbition(responses, input.organisation, input.ambition);
  const combined = combine(questionnaire, responses);
  const questions = questionnaire.questions.map((question) =>
    questionResult(questionnaire, question, combinedOf(combined, question.id)),
  );
  const areas = areaResults(questionnaire, combined, questions, ambition);
  const dimensions = dimensionResults(questionnaire, combined, questions, ambition);
  const overall = overallFigure(questionnaire, areas);
  const toTarget = toTargetOf(dimensions);
  const targets = new Map([...areas, ...dimensions].map((result) => [result.id, result.target]));
  const roadmap =
    questionnaire.catalogue &&
    planRoadmap({
      questionnaire,
      values: combined,
      targets,
      ambition,
      plan: input.organisation?.plan ?? {},
      inhabitants: organisation.inhabitants,
      date,
    });
  const round = responses.find((response) => response.round !== undefined)?.round;
  return {
    format: 1,
    tool: input.tool,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, sha256: input.sha256 },
    organisation: {
      id: organisation.id,
      ...(organisation.name === undefined ? {} : { name: organisation.name }),
      ...(organisation.inhabitants === undefined ? {} : { inhabitants: organisation.inhabitants }),
    },
    ...(round === undefined ? {} : { round }),
    date,
    respondents: { count: responses.length, byRole: countRoles(questionnaire, responses) },
    overall,
    areas,
    dimensions,
    ...(toTarget === undefined ? {} : { toTarget }),
    questions,
    ...(roadmap ? { roadmap } : {}),
    warnings: [...(input.warnings ?? []), ...inhabitantsWarnings(responses, input.organisation)],
  };
}

function areaResults(
  questionnaire: Questionnaire,
  combined: ReadonlyMap<string, Combined>,
  questions: readonly QuestionResult[],
  ambition: Ambition,
): AreaResult[] {
  return questionnaire.areas.map((area) => {
    const { weighed, figure } = areaFigure(area, questionnaire, combined);
    const target = targetOf(area, figure, questionnaire, ambition);
    const gap = gapOf(target, figure.score);
    return {
      id: area.id,
      ...figure,
      target,
      ...(gap === undefined ? {} : { gap }),
      ...roleScores(questionnaire, weighed, questions),
    };
  });
}

function dimensionResults(
  questionnaire: Questionnaire,
  combined: ReadonlyMap<string, Combined>,
  questions: readonly QuestionResult[],
  ambition: Ambition,
): DimensionResult[] {
  return questionnaire.dimensions.map((dimension) => {
    const { weighed, figure, floor } = dimensionFigure(dimension, questionnaire, combined);
    const target = targetOf(dimension, figure, questionnaire, ambition);
    const reached = questionnaire.scoring.headline === "floor" ? floor?.level : figure.score;
    const gap = figure.score === undefined ? undefined : gapOf(target, reached);
    return {
      id: dimension.id,
      ...figure,
      ...(floor ? { floor } : {}),
      target,
      ...(gap === undefined ? {} : { gap }),
      ...roleScores(questionnaire, weighed, questions),
    };
  });
}

function combinedOf(combined: ReadonlyMap<string, Combined>, question: string): Combined {
  return combined.get(question) ?? { state: "unanswered", byRole: new Map(), unknown: 0, answers: [], alone: false };
}

/** By respondent id: the order of files changes no byte. */
function inOrder(responses: readonly Response[]): Response[] {
  return [...responses].sort((a, b) => compareText(a.respondent.id, b.respondent.id));
}

/** The day of the newest response: when it was submitted, else started. */
function newestDate(responses: readonly Response[]): string | undefined {
  const days = responses.flatMap((response) => (response.submitted ?? response.started)?.slice(0, 10) ?? []);
  return days.sort(compareText).at(-1);
}

function mergeOrganisation(responses: readonly Response[], own: OrganisationFile | undefined): Organisation {
  const sources = [...(own ? [own.organisation] : []), ...responses.map((response) => response.organisation)];
  const first = <K extends keyof Organisation>(key: K) => sources.find((source) => source[key] !== undefined)?.[key];
  return { id: first("id") ?? "", name: first("name"), inhabitants: first("inhabitants") };
}

/** Key by key: flags, then the organisation's own file, then the consensus, then the other responses. */
function mergeAmbition(
  responses: readonly Response[],
  own: OrganisationFile | undefined,
  flags: Ambition | undefined,
): Ambition {
  const consensusFirst = [...responses].sort((a, b) => Number(isConsensus(b)) - Number(isConsensus(a)));
  const sources = [flags, own?.ambition, ...consensusFirst.map((response) => response.ambition)];
  const merged: Ambition = {};
  for (const source of sources.reverse()) {
    const present = Object.entries(source ?? {}).filter(([, value]) => value !== undefined);
    const targets = { ...merged.targets, ...source?.targets };
    Object.assign(merged, Object.fromEntries(present), { targets });
  }
  return merged;
}

function isConsensus(response: Response): boolean {
  return response.respondent.role === consensusRole;
}

/** Role → respondents, in the order of the questionnaire; those without a role under `organisation`. */
function countRoles(questionnaire: Questionnaire, responses: readonly Response[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const role of [...questionnaire.roles.map((known) => known.id), wholeOrganisation, consensusRole]) {
    const count = responses.filter((response) => (response.respondent.role ?? wholeOrganisation) === role).length;
    if (count > 0) counts[role] = count;
  }
  return counts;
}

function inhabitantsWarnings(responses: readonly Response[], own: OrganisationFile | undefined): Warning[] {
  if (own?.organisation.inhabitants !== undefined) return [];
  const given = [...new Set(responses.flatMap((response) => response.organisation.inhabitants ?? []))];
  if (given.length < 2) return [];
  const params = { used: given[0] ?? 0, given: given.join(", ") };
  return [{ code: "inhabitants-differ", path: "organisation.inhabitants", params }];
}
