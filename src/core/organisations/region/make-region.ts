/** Assessments → the region, for its holder or for others. */
import { outsideQuestionnaire } from "../../assess/outside.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { compareText } from "../../text/compare-text.ts";
import { regionActions } from "./actions.ts";
import { commonOf } from "./common.ts";
import { areaSpreads, dimensionSpreads, overallSpread, questionAnswers } from "./distribution.ts";
import type { Region, RegionSource } from "./region.ts";
import { jointActions } from "./together.ts";
import { forOthers, withoutNames } from "./told.ts";

export interface RegionInput {
  readonly questionnaire: Questionnaire;
  readonly sha256: string;
  readonly tool: Assessment["tool"];
  /** One for each organisation, all with this questionnaire; at least one. */
  readonly sources: readonly RegionSource[];
  /** How many quarters an organisation may wait for others; 1 unless told otherwise. */
  readonly wait?: number;
  readonly names?: boolean;
  readonly audience?: Region["audience"];
}

/** Fewer organisations are nobody's region, whatever a questionnaire says. */
const fewest = 5;

/** The smallest number of organisations that others may be told of. */
export function outsideMinimum({ privacy }: Pick<Questionnaire, "privacy">): number {
  return Math.max(fewest, privacy.outside);
}

/** Waits one quarter: a plan that moves further is another plan. */
const usualWait = 1;

/** The order of the Assessments changes nothing. */
export function makeRegion(input: RegionInput): Region {
  const { tool, sha256, wait = usualWait, audience = "inside" } = input;
  const outside = audience === "outside";
  const questionnaire = outside ? toldQuestionnaire(input.questionnaire) : input.questionnaire;
  const sources = [...input.sources].sort(byName);
  const days = sources.map(({ date }) => date).sort(compareText);
  const [dimensions, questions] = [dimensionSpreads(questionnaire, sources), questionAnswers(questionnaire, sources)];
  const together = jointActions(questionnaire, sources, wait);
  const region: Region = {
    region: 1,
    tool,
    questionnaire: { id: questionnaire.id, version: questionnaire.version, sha256 },
    audience,
    minimum: outside ? outsideMinimum(questionnaire) : 1,
    wait,
    organisations: {
      count: sources.length,
      planned: sources.filter(({ roadmap }) => roadmap).length,
      from: days[0] ?? "",
      to: days.at(-1) ?? "",
    },
    members: sources.map(({ organisation: { id, name }, date }) => ({ id, ...(name ? { name } : {}), date })),
    overall: overallSpread(sources),
    areas: areaSpreads(questionnaire, sources),
    dimensions,
    questions,
    common: commonOf({ dimensions, questions, count: sources.length }),
    together,
    actions: regionActions(questionnaire, sources, together),
  };
  if (outside) return forOthers(region);
  return input.names ? region : withoutNames(region);
}

/** Without what is withheld outside, and without actions that lift nothing else. */
function toldQuestionnaire(inside: Questionnaire): Questionnaire {
  const questionnaire = outsideQuestionnaire(inside);
  const { catalogue } = questionnaire;
  if (!catalogue) return questionnaire;
  const actions = catalogue.actions.filter(({ lifts }) => Object.keys(lifts).length > 0);
  return { ...questionnaire, catalogue: { ...catalogue, actions } };
}

/** So that no list of names is a ranking. */
function byName({ organisation: a }: RegionSource, { organisation: b }: RegionSource): number {
  return compareText(a.name ?? a.id, b.name ?? b.id) || compareText(a.id, b.id);
}
