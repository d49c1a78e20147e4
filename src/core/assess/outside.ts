/**
 * What may leave the organisation (scoring.md §5): the same rules on the questionnaire without its sensitive questions.
 *
 * Scores, plan and timing follow from the answers by rules that anybody can run, so that an answer left out of a list
 * could still be found by trying. Therefore nothing that is told outside is computed from a sensitive answer: whatever
 * those answers are, the outcome is the same.
 */

import type { Assessment } from "../assessment/assessment.ts";
import type { QuestionResult } from "../assessment/results.ts";
import type { Catalogue, Question, Questionnaire } from "../questionnaire/questionnaire.ts";
import { consensusRole, othersGroup } from "../questionnaire/reserved-roles.ts";
import type { Plan } from "../response/response-schema.ts";
import type { Circumstances } from "./circumstances.ts";

/** Made to leave the organisation: neither sensitive questions nor small groups are told. */
export function isOutside({ settings }: Pick<Assessment, "settings">): boolean {
  return settings.audience === "outside";
}

/** Sensitive questions, and those that are asked or not because of the answer to one. */
export function withheldQuestions({ questions }: Pick<Questionnaire, "questions">): ReadonlySet<string> {
  const withheld = new Set(questions.filter(({ sensitive }) => sensitive).map(({ id }) => id));
  let before = -1;
  while (before < withheld.size) {
    before = withheld.size;
    for (const { id, askIf } of questions) if (askIf && withheld.has(askIf.question)) withheld.add(id);
  }
  return withheld;
}

/**
 * The questionnaire as an outsider sees it answered: without what is withheld and what consists of nothing else, with
 * the outside minimum for groups, and without functions that may be shown alone. An action that lifts only what is
 * withheld lifts nothing here, and so counts as met for those that come after it.
 */
export function outsideQuestionnaire(questionnaire: Questionnaire): Questionnaire {
  const withheld = withheldQuestions(questionnaire);
  const questions = questionnaire.questions.filter(({ id }) => !withheld.has(id));
  const { areas, dimensions, roles, privacy, catalogue } = questionnaire;
  return {
    ...questionnaire,
    questions,
    areas: areas.filter(stillAskedBy(questionnaire.questions, questions, (question, id) => question.area === id)),
    dimensions: dimensions.filter(
      stillAskedBy(questionnaire.questions, questions, (question, id) => question.dimensions[id] !== undefined),
    ),
    roles: roles.map((role) => ({ ...role, official: false })),
    privacy: { ...privacy, inside: Math.max(privacy.inside, privacy.outside) },
    ...(catalogue ? { catalogue: liftingOnly(catalogue, withheld) } : {}),
  };
}

/** Not what has lost all of its questions; what never had any is nobody's secret. */
function stillAskedBy(
  all: readonly Question[],
  left: readonly Question[],
  belongs: (question: Question, id: string) => boolean,
): (part: { readonly id: string }) => boolean {
  const asks = (questions: readonly Question[], id: string) => questions.some((question) => belongs(question, id));
  return ({ id }) => asks(left, id) || !asks(all, id);
}

function liftingOnly(catalogue: Catalogue, withheld: ReadonlySet<string>): Catalogue {
  const actions = catalogue.actions.map((action) => {
    const lifts = Object.entries(action.lifts).filter(([question]) => !withheld.has(question));
    return { ...action, lifts: Object.fromEntries(lifts) };
  });
  return { ...catalogue, actions };
}

/** What an Assessment for outside is made from: no name, no hash to try answers on, nothing noticed about files. */
export function outsideCircumstances(input: Circumstances): Circumstances {
  const { organisation, questionnaire } = input;
  return {
    ...input,
    questionnaire: outsideQuestionnaire(questionnaire),
    organisation: organisation?.plan
      ? { ...organisation, plan: outsidePlan(organisation.plan, questionnaire) }
      : organisation,
    identify: undefined,
    hash: undefined,
    warnings: [],
  };
}

/** What somebody wrote as a reason stays inside, and so does a decision about an action that only lifts what is withheld. */
function outsidePlan(plan: Plan, questionnaire: Questionnaire): Plan {
  const withheld = withheldQuestions(questionnaire);
  const actions = new Map(questionnaire.catalogue?.actions.map((action) => [action.id, Object.keys(action.lifts)]));
  const told = Object.entries(plan).flatMap(([id, { reason: _reason, ...decided }]) => {
    const lifts = actions.get(id);
    return lifts?.some((question) => !withheld.has(question)) ? [[id, decided] as const] : [];
  });
  return Object.fromEntries(told);
}

/** An Assessment made in those circumstances, without what individuals wrote and who few of them are. */
export function forOutside(assessment: Assessment, questionnaire: Questionnaire): Assessment {
  const { settings, respondents, questions } = assessment;
  return only(toldParts, {
    ...assessment,
    settings: { ...settings, privacy: questionnaire.privacy, audience: "outside" },
    respondents: { count: respondents.count, byRole: largeGroups(respondents.byRole, questionnaire.privacy.outside) },
    questions: questions.map((result) => only(told, result)),
    warnings: [],
  });
}

/** Which parts of an Assessment go outside; the compiler asks about each new one. */
const toldParts: Readonly<Record<keyof Assessment, boolean>> = {
  format: true,
  tool: true,
  questionnaire: true,
  organisation: true,
  settings: true,
  round: true,
  date: true,
  respondents: true,
  overall: true,
  areas: true,
  dimensions: true,
  toTarget: true,
  questions: true,
  perception: true,
  roadmap: true,
  warnings: true,
  answers: false,
  quality: false,
  robustness: false,
};

/** The same of a question. */
const told: Readonly<Record<keyof QuestionResult, boolean>> = {
  id: true,
  state: true,
  value: true,
  evidenced: true,
  n: true,
  unknown: true,
  consensus: true,
  median: true,
  min: true,
  max: true,
  agreement: true,
  among: true,
  byRole: true,
  notes: false,
  evidence: false,
  reason: false,
  dissent: false,
  restated: false,
};

function only<T extends object>(parts: Readonly<Record<keyof T, boolean>>, whole: T): T {
  const kept = Object.entries(whole).filter(([key]) => parts[key as keyof T] === true);
  return Object.fromEntries(kept) as T;
}

/** How many answered in each role; roles of few people are counted together. */
function largeGroups(byRole: Readonly<Record<string, number>>, minimum: number): Record<string, number> {
  const groups: Record<string, number> = {};
  let others = 0;
  for (const [role, count] of Object.entries(byRole)) {
    if (count >= minimum || role === consensusRole) groups[role] = count;
    else others += count;
  }
  return others > 0 ? { ...groups, [othersGroup]: others } : groups;
}
