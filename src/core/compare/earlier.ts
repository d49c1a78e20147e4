/** The earlier side of a comparison: one measurement, or those of the organisations that became one. */
import { isOutside } from "../assess/outside.ts";
import type { Assessment } from "../assessment/assessment.ts";
import type { QuestionResult } from "../assessment/results.ts";
import type { Roadmap } from "../assessment/roadmap.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { consensusRole } from "../questionnaire/reserved-roles.ts";
import type { Asked } from "./comparable.ts";
import type { Measurement } from "./comparison-schema.ts";

export type EarlierQuestion = Pick<QuestionResult, "id" | "state" | "value" | "consensus" | "byRole">;

export interface Earlier {
  readonly measurement: Measurement;
  readonly asked: Asked;
  readonly questions: ReadonlyMap<string, EarlierQuestion>;
  /** Roles that took part; absent after a merger, since those of two organisations are not the same people. */
  readonly roles?: ReadonlySet<string>;
  /** Absent after a merger: nobody promised anything to the new organisation. */
  readonly roadmap?: Roadmap;
}

/** @param asked The questionnaire that was answered, where it is another version than the later one and at hand. */
export function earlierOf(assessment: Assessment, asked?: Questionnaire): Earlier {
  const { questionnaire, questions, roadmap } = assessment;
  return {
    measurement: measurementOf(assessment),
    asked: { id: questionnaire.id, version: questionnaire.version, questions, questionnaire: asked },
    questions: new Map(questions.map((question) => [question.id, question])),
    roles: rolesIn(assessment),
    ...(roadmap ? { roadmap } : {}),
  };
}

export function measurementOf(assessment: Assessment): Measurement {
  const { date, round, questionnaire } = assessment;
  return {
    date,
    ...(round === undefined ? {} : { round }),
    respondents: peopleIn(assessment),
    versions: [questionnaire.version],
    ...(isOutside(assessment) ? { outside: true } : {}),
  };
}

/** A joint answer is nobody's own. */
function peopleIn({ respondents }: Assessment): number {
  return respondents.count - (respondents.byRole[consensusRole] ?? 0);
}

export function rolesIn({ respondents }: Assessment): ReadonlySet<string> {
  return new Set(Object.keys(respondents.byRole));
}

/** A predecessor, with the number of inhabitants that it weighs. */
export interface Predecessor {
  readonly assessment: Assessment;
  readonly inhabitants: number;
}

/**
 * Each question as the mean of the predecessors, weighted by inhabitants, whom it concerned. It has no value where one
 * of those has none: a part of the new organisation is not the whole.
 *
 * @param predecessors At least one, of the same questionnaire and major version.
 */
export function mergedEarlier(predecessors: readonly Predecessor[]): Earlier {
  const all = predecessors.map(({ assessment }) => assessment);
  const questions = new Map<string, EarlierQuestion>();
  for (const id of new Set(all.flatMap((one) => one.questions.map((question) => question.id)))) {
    questions.set(id, mergedQuestion(id, predecessors));
  }
  const dates = all.map(({ date }) => date).sort();
  const versions = [...new Set(all.map(({ questionnaire }) => questionnaire.version))].sort();
  const [first] = all;
  return {
    measurement: {
      date: dates.at(-1) ?? "",
      respondents: all.reduce((sum, one) => sum + peopleIn(one), 0),
      versions,
      ...(all.some(isOutside) ? { outside: true } : {}),
      predecessors: predecessors.map(({ assessment: { organisation, date }, inhabitants }) => ({
        id: organisation.id,
        ...(organisation.name === undefined ? {} : { name: organisation.name }),
        inhabitants,
        date,
      })),
    },
    asked: { id: first?.questionnaire.id ?? "", version: versions[0] ?? "", questions: [...questions.values()] },
    questions,
  };
}

function mergedQuestion(id: string, predecessors: readonly Predecessor[]): EarlierQuestion {
  const told = predecessors.map(({ assessment, inhabitants }) => ({
    inhabitants,
    question: assessment.questions.find((question) => question.id === id),
  }));
  const concerned = told.filter(({ question }) => question?.value !== undefined || !isNowhere(question?.state));
  if (concerned.length === 0) return { id, state: told[0]?.question?.state ?? "not-shown" };
  const open = concerned.find(({ question }) => question?.value === undefined);
  if (open) return { id, state: open.question?.state ?? "unanswered" };
  const inhabitants = concerned.reduce((sum, one) => sum + one.inhabitants, 0);
  const sum = concerned.reduce((all, one) => all + one.inhabitants * (one.question?.value ?? 0), 0);
  return { id, state: "level", value: sum / inhabitants };
}

function isNowhere(state: EarlierQuestion["state"] | undefined): boolean {
  return state === "not-applicable" || state === "not-shown";
}
