/** Areas, dimensions and the whole, twice: from the same questions, with the weights of today. */
import type { Values, Weighing } from "../assess/score/figures.ts";
import { areaFigure, dimensionFigure, overallFigure } from "../assess/score/figures.ts";
import type { Weighed } from "../assess/score/score.ts";
import type { QuestionResult, ScoreFigure } from "../assessment/results.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Cause, ComparedFigure, ComparedQuestion, ComparedSection, LeftQuestion } from "./comparison-schema.ts";
import type { RolesOfQuestions } from "./moved-roles.ts";
import { sectionByRole } from "./moved-roles.ts";

/** Each question's value then, now, and as it was promised; what was not compared is open in all of them alike. */
export interface ThreeValues {
  readonly earlier: Values;
  readonly later: Values;
  readonly promised?: Values | undefined;
}

/** Below this a figure prints as it did. */
const worthNoticing = 0.05;

/** What does not apply in one of the two counts on neither side; whatever else was left out is missing from both. */
export function threeValues(
  compared: readonly ComparedQuestion[],
  left: readonly LeftQuestion[],
  promised: ReadonlyMap<string, number> | undefined,
): ThreeValues {
  const values = (read: (question: ComparedQuestion) => number): Values =>
    new Map<string, { state: QuestionResult["state"]; value?: number }>([
      ...left.map(({ id, why }) => [id, { state: isNowhere(why) ? why : "unanswered" }] as const),
      ...compared.map((question) => [question.id, { state: "level", value: read(question) }] as const),
    ]);
  return {
    earlier: values(({ earlier }) => earlier),
    later: values(({ later }) => later),
    promised: promised && values(({ id, earlier }) => promised.get(id) ?? earlier),
  };
}

function isNowhere(why: LeftQuestion["why"]): why is "not-applicable" | "not-shown" {
  return why === "not-applicable" || why === "not-shown";
}

export interface ComparedSections {
  readonly overall: ComparedFigure;
  readonly areas: ComparedSection[];
  readonly dimensions: ComparedSection[];
}

export function comparedSections(
  questionnaire: Questionnaire,
  values: ThreeValues,
  roles: RolesOfQuestions,
): ComparedSections {
  const section = (id: string, weigh: (values: Values) => Weighing & { floor?: { level: number } | undefined }) => {
    const [earlier, later] = [weigh(values.earlier), weigh(values.later)];
    return {
      id,
      ...figureOf(earlier, later, values.promised && weigh(values.promised).figure),
      because: causesOf(earlier, later),
      ...sectionByRole(questionnaire, later.weighed, roles),
    };
  };
  const whole = (side: Values) => ({
    figure: overallFigure(
      questionnaire,
      questionnaire.areas.map((area) => areaFigure(area, questionnaire, side).figure),
    ),
  });
  const { promised } = values;
  return {
    overall: figureOf(whole(values.earlier), whole(values.later), promised && whole(promised).figure),
    areas: questionnaire.areas.map((area) => section(area.id, (side) => areaFigure(area, questionnaire, side))),
    dimensions: questionnaire.dimensions.map((dimension) =>
      section(dimension.id, (side) => dimensionFigure(dimension, questionnaire, side)),
    ),
  };
}

interface Side {
  readonly figure: ScoreFigure;
  readonly floor?: { readonly level: number } | undefined;
}

function figureOf(earlier: Side, later: Side, promised: ScoreFigure | undefined): ComparedFigure {
  const [then, now] = [reachedOf(earlier), reachedOf(later)];
  const { answered: compared, applicable } = later.figure;
  if (!then || !now) return { compared, applicable };
  const change = now.score - then.score;
  const aim = promised?.score;
  return {
    earlier: then,
    later: now,
    change,
    compared,
    applicable,
    ...(aim === undefined ? {} : { promised: aim, ...keptOf(then.score, aim, now.score) }),
  };
}

function reachedOf({ figure: { score, level }, floor }: Side): ComparedFigure["earlier"] {
  if (score === undefined || level === undefined) return undefined;
  return { score, level, ...(floor ? { floor: floor.level } : {}) };
}

function keptOf(earlier: number, promised: number, later: number): { kept?: "reached" | "partly" | "not" } {
  if (promised - earlier < worthNoticing) return {};
  if (later > promised - worthNoticing) return { kept: "reached" };
  return { kept: later - earlier >= worthNoticing ? "partly" : "not" };
}

/** How much of the change each question makes: together they are the whole of it. */
function causesOf(earlier: Weighing, later: Weighing): Cause[] {
  if (later.figure.score === undefined) return [];
  const answered = later.weighed.filter(({ value }) => value !== undefined);
  const weights = answered.reduce((sum, { weight }) => sum + weight, 0);
  const before = new Map(earlier.weighed.map(({ question, value }) => [question, value]));
  const changeOf = ({ question, value = 0 }: Weighed) => value - (before.get(question) ?? value);
  return answered
    .filter((question) => changeOf(question) !== 0)
    .map((question) => {
      const change = changeOf(question);
      return { id: question.question, change, effect: (change * question.weight) / weights };
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}
