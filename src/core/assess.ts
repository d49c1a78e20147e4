/** The straight line: questionnaire and responses of one organisation → Assessment. */
import type {
  AreaResult,
  Asked,
  Assessment,
  DimensionResult,
  QuestionResult,
  RolePair,
  Settings,
  Warning,
} from "./assessment.ts";
import type { Combined } from "./consensus.ts";
import { combine } from "./consensus.ts";
import { countedAnswers } from "./counted-answers.ts";
import type { Values } from "./figures.ts";
import { areaFigure, dimensionFigure, overallFigure } from "./figures.ts";
import { gapOf, targetOf, toTargetOf } from "./gap.ts";
import { forOutside, outsideCircumstances } from "./outside.ts";
import { withoutNames } from "./plan-owners.ts";
import { questionResult, roleScores } from "./question-result.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { Response } from "./response.ts";
import { consensusRole } from "./response.ts";
import type { Ambition, Organisation, OrganisationFile, Plan } from "./response-schema.ts";
import { planRoadmap } from "./roadmap.ts";
import { dayOf, tallyOf } from "./tally/add.ts";
import type { Said } from "./tally/said.ts";
import { addSaid, ambitionSaid, inhabitantsSaid, nameSaid, saidIn } from "./tally/said.ts";
import type { Tally } from "./tally/tally.ts";
import { newerDay, respondentsIn, wholeOrganisation } from "./tally/tally.ts";
import { partSpread } from "./voices/part-spread.ts";
import { perceptionOf } from "./voices/perception.ts";
import { qualityOf } from "./voices/quality.ts";
import { robustnessOf } from "./voices/robustness.ts";
import { sortWarnings } from "./warnings.ts";

export interface AssessmentInput extends Circumstances {
  /** Of one organisation and one round, drafts already left out, at least one: see `groupResponses`. */
  readonly responses: readonly Response[];
}

/** What an Assessment is made of beside the answers. */
export interface Circumstances {
  readonly questionnaire: Questionnaire;
  readonly sha256: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** The organisation's own file, if there is one. */
  readonly organisation?: OrganisationFile | undefined;
  /** What was asked on the command line; wins over the files. */
  readonly ambition?: Ambition | undefined;
  readonly date?: string | undefined;
  /** Drafts were taken too: said among the settings, since the answers do not tell. */
  readonly drafts?: boolean | undefined;
  /** Owners of actions by the name that was written, which may be a person's. */
  readonly identify?: boolean | undefined;
  /** Nobody asks for the plan, which takes the most time. */
  readonly withoutPlan?: boolean | undefined;
  /** Two roles to put beside each other; absent: the usual ones, see `perceptionOf`. */
  readonly roles?: RolePair | undefined;
  /** Also how firm the first actions of the plan are, which takes a plan for each case that is tried. */
  readonly priorities?: boolean | undefined;
  /** Hash of plain data, as hexadecimal digits; without it the Assessment carries none of the answers. */
  readonly hash?: ((data: unknown) => string) | undefined;
  /** For a report that may become public; absent: for the organisation itself. */
  readonly audience?: "outside" | undefined;
  /** What was noticed while reading. */
  readonly warnings?: readonly Warning[] | undefined;
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
  const { questionnaire } = input;
  const { workshop } = tally;
  const date = input.date ?? newerDay(tally.newest, workshop && dayOf(workshop));
  if (date === undefined) return undefined;
  const said = allSaid(tally);
  const organisation = mergeOrganisation(tally.organisation, said, input.organisation);
  const ambition = mergeAmbition(tally, input.organisation, input.ambition);
  const { plan, warnings: planWarnings } = planOf(input);
  const combined = combine(questionnaire, tally);
  const questions = questionnaire.questions.map((question) =>
    questionResult(questionnaire, question, combinedOf(combined, question.id)),
  );
  const answered = { values: combined, results: resultsById(questions) };
  const areas = areaResults(questionnaire, answered, ambition);
  const dimensions = dimensionResults(questionnaire, answered, ambition);
  const perception = perceptionOf(questionnaire, { areas, dimensions, questions }, input.roles);
  const overall = overallFigure(questionnaire, areas);
  const toTarget = toTargetOf(dimensions);
  const targets = new Map([...areas, ...dimensions].map((result) => [result.id, result.target]));
  const { inhabitants } = organisation;
  const planFor = (values: Values) =>
    planRoadmap({ questionnaire, values, targets, ambition, plan, inhabitants, date });
  const roadmap = questionnaire.catalogue && !input.withoutPlan ? planFor(combined) : undefined;
  const quality = responses && qualityOf(questionnaire, responses);
  const told = { overall, areas, dimensions, roadmap };
  const others = input.priorities && roadmap ? { planFor } : {};
  // The organisation's own business outside; of a large export of many it would cost more than it tells.
  const looked = input.audience !== "outside" && (responses !== undefined || input.priorities);
  const robustness = looked ? robustnessOf({ questionnaire, combined, told, responses, ...others }) : undefined;
  return {
    format: 1,
    tool: input.tool,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, sha256: input.sha256 },
    organisation: {
      id: organisation.id,
      ...(organisation.name === undefined ? {} : { name: organisation.name }),
      ...(organisation.inhabitants === undefined ? {} : { inhabitants: organisation.inhabitants }),
      ...predecessorsOf(input.organisation),
      ...(organisation.province === undefined ? {} : { province: organisation.province }),
      ...(organisation.group === undefined ? {} : { group: organisation.group }),
    },
    ...answersHash(input, countedAnswers(questionnaire, tally, combined)),
    settings: settingsOf(input, plan),
    ...(tally.round === undefined ? {} : { round: tally.round }),
    date,
    respondents: countRespondents(questionnaire, tally),
    overall,
    areas,
    dimensions,
    ...(toTarget === undefined ? {} : { toTarget }),
    questions,
    ...(perception ? { perception } : {}),
    ...(quality ? { quality } : {}),
    ...(robustness ? { robustness } : {}),
    ...(roadmap ? { roadmap } : {}),
    warnings: sortWarnings([
      ...(input.warnings ?? []),
      ...planWarnings,
      ...inhabitantsWarnings(said, input.organisation),
    ]),
  };
}

/** In the order of the catalogue, in whatever order its file has it. */
function planOf({ organisation, questionnaire, identify }: Circumstances): ReturnType<typeof withoutNames> {
  const decided = organisation?.plan ?? {};
  const actions = questionnaire.catalogue?.actions ?? [];
  const plan = Object.fromEntries(actions.flatMap(({ id }) => (decided[id] ? [[id, decided[id]]] : [])));
  return identify ? { plan, warnings: [] } : withoutNames(plan, questionnaire);
}

function answersHash({ hash }: Circumstances, counted: unknown): Pick<Assessment, "answers"> {
  return hash && counted !== undefined ? { answers: { sha256: hash(counted) } } : {};
}

function settingsOf(input: Circumstances, plan: Plan): Settings {
  const { scoring, privacy } = input.questionnaire;
  const asked: Asked = {
    ...(input.date === undefined ? {} : { date: input.date }),
    ...(input.drafts ? { drafts: true } : {}),
    ...(input.identify ? { identify: true } : {}),
    ...(input.ambition && Object.keys(input.ambition).length > 0 ? { ambition: input.ambition } : {}),
    ...(input.roles ? { roles: input.roles } : {}),
  };
  return {
    scoring,
    privacy,
    ...(Object.keys(asked).length > 0 ? { asked } : {}),
    ...(Object.keys(plan).length > 0 ? { plan } : {}),
  };
}

/** What a questionnaire's areas and dimensions are computed from. */
export interface Answered {
  readonly values: Values;
  /** The same questions as they are told, for how respondents and roles lie apart. */
  readonly results: ReadonlyMap<string, QuestionResult>;
}

export function resultsById(questions: readonly QuestionResult[]): ReadonlyMap<string, QuestionResult> {
  return new Map(questions.map((question) => [question.id, question]));
}

/** Score, target and gap of every area, from the organisation's values. */
export function areaResults(
  questionnaire: Questionnaire,
  { values, results }: Answered,
  ambition: Ambition,
): AreaResult[] {
  return questionnaire.areas.map((area) => {
    const { weighed, figure } = areaFigure(area, questionnaire, values);
    const target = targetOf(area, figure, questionnaire, ambition);
    const gap = gapOf(target, figure.score);
    return {
      id: area.id,
      ...figure,
      target,
      ...(gap === undefined ? {} : { gap }),
      ...partSpread(questionnaire.scoring, weighed, results),
      ...roleScores(questionnaire, weighed, results),
    };
  });
}

/** The same of every dimension, with its floor. */
export function dimensionResults(
  questionnaire: Questionnaire,
  { values, results }: Answered,
  ambition: Ambition,
): DimensionResult[] {
  return questionnaire.dimensions.map((dimension) => {
    const { weighed, figure, floor } = dimensionFigure(dimension, questionnaire, values);
    const target = targetOf(dimension, figure, questionnaire, ambition);
    const reached = questionnaire.scoring.headline === "floor" ? floor?.level : figure.score;
    const gap = figure.score === undefined ? undefined : gapOf(target, reached);
    return {
      id: dimension.id,
      ...figure,
      ...(floor ? { floor } : {}),
      target,
      ...(gap === undefined ? {} : { gap }),
      ...partSpread(questionnaire.scoring, weighed, results),
      ...roleScores(questionnaire, weighed, results),
    };
  });
}

function combinedOf(combined: ReadonlyMap<string, Combined>, question: string): Combined {
  return (
    combined.get(question) ?? {
      state: "unanswered",
      byRole: new Map(),
      unknown: 0,
      answers: 0,
      remarks: [],
      alone: false,
    }
  );
}

/** What the workshop said counts among the rest, as one more voice. */
function allSaid({ said, workshop }: Tally): Said {
  const all: Said = {};
  addSaid(all, said);
  if (workshop) addSaid(all, saidIn(workshop));
  return all;
}

function mergeOrganisation(id: string, said: Said, own: OrganisationFile | undefined): Organisation {
  return {
    id: own?.organisation.id ?? id,
    name: own?.organisation.name ?? nameSaid(said),
    inhabitants: own?.organisation.inhabitants ?? inhabitantsSaid(said)[0],
    province: own?.organisation.province,
    group: own?.organisation.group,
  };
}

function predecessorsOf(own: OrganisationFile | undefined): { predecessors?: readonly string[] } {
  return own?.predecessors && own.predecessors.length > 0 ? { predecessors: own.predecessors } : {};
}

/** Key by key: flags, then the organisation's own file, then the consensus, then the other responses. */
function mergeAmbition(
  { said, workshop }: Tally,
  own: OrganisationFile | undefined,
  flags: Ambition | undefined,
): Ambition {
  const sources = [flags, own?.ambition, workshop?.ambition, ambitionSaid(said)];
  const merged: Ambition = {};
  for (const source of sources.reverse()) {
    const present = Object.entries(source ?? {}).filter(([, value]) => value !== undefined);
    const targets = { ...merged.targets, ...source?.targets };
    Object.assign(merged, Object.fromEntries(present), { targets });
  }
  return merged;
}

/** Role → respondents, in the order of the questionnaire; those without a role under `organisation`. */
function countRespondents(questionnaire: Questionnaire, tally: Tally): Assessment["respondents"] {
  const respondents: Tally["respondents"] = { ...tally.respondents, ...(tally.workshop ? { [consensusRole]: 1 } : {}) };
  const byRole: Record<string, number> = {};
  for (const role of [...questionnaire.roles.map((known) => known.id), wholeOrganisation, consensusRole]) {
    const count = respondents[role] ?? 0;
    if (count > 0) byRole[role] = count;
  }
  return { count: respondentsIn(tally) + (tally.workshop ? 1 : 0), byRole };
}

function inhabitantsWarnings(said: Said, own: OrganisationFile | undefined): Warning[] {
  if (own?.organisation.inhabitants !== undefined) return [];
  const given = inhabitantsSaid(said);
  if (given.length < 2) return [];
  const params = { used: given[0] ?? 0, given: given.join(", ") };
  return [{ code: "inhabitants-differ", path: "organisation.inhabitants", params }];
}
