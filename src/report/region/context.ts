/** What every chapter on the region needs: the figures, names by id, and the words of the language. */
import { outsideQuestionnaire } from "../../core/assess/outside.ts";
import type { JointAction, QuestionAnswers, Region, RegionAction } from "../../core/organisations/region/region.ts";
import type { Action, Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { dimensionName, scaleEnds } from "../../core/questionnaire/questionnaire.ts";
import { formatAmount, formatDate, formatList, formatQuarter, formatScore } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { RegionMessages } from "../../i18n/region.ts";
import { regionMessages } from "../../i18n/region.ts";

export interface RegionReportInput {
  readonly region: Region;
  /** Already in the language of the report. */
  readonly questionnaire: Questionnaire;
  readonly locale: Locale;
  /** What the region is called. */
  readonly title?: string | undefined;
}

export interface RegionContext extends RegionReportInput {
  readonly say: RegionMessages;
  readonly scale: { readonly minimum: number; readonly maximum: number };
  /** Name of an area or, in plain words, of a dimension. */
  readonly name: (id: string) => string;
  readonly questionTitle: (id: string) => string;
  readonly action: (id: string) => Action | undefined;
  readonly actionTitle: (id: string) => string;
  /** By id, where names were asked. */
  readonly organisation: (id: string) => string;
  readonly question: (id: string) => QuestionAnswers | undefined;
  readonly standing: (id: string) => RegionAction | undefined;
  readonly period: string;
  readonly score: (value: number) => string;
  readonly amount: (value: number) => string;
  readonly quarter: (id: string) => string;
  readonly list: (items: readonly string[]) => string;
}

export function regionContext(input: RegionReportInput): RegionContext {
  const { region, locale } = input;
  const outside = region.audience === "outside";
  const questionnaire = outside ? outsideQuestionnaire(input.questionnaire) : input.questionnaire;
  const say = regionMessages[locale];
  const questions = byId(questionnaire.questions);
  const actions = byId(questionnaire.catalogue?.actions ?? []);
  const answers = byId(region.questions);
  const standing = byId(region.actions);
  const members = byId(region.members ?? []);
  const names = new Map([
    ...questionnaire.areas.map((area) => [area.id, area.name] as const),
    ...questionnaire.dimensions.map((dimension) => [dimension.id, dimensionName(dimension)] as const),
  ]);
  const { from, to } = region.organisations;
  return {
    ...input,
    questionnaire,
    say,
    scale: scaleEnds(questionnaire),
    name: (id) => names.get(id) ?? id,
    questionTitle: (id) => questions.get(id)?.title ?? id,
    action: (id) => actions.get(id),
    actionTitle: (id) => actions.get(id)?.title ?? id,
    organisation: (id) => members.get(id)?.name ?? id,
    question: (id) => answers.get(id)?.answers,
    standing: (id) => standing.get(id),
    period: say.period(formatDate(locale, from), formatDate(locale, to)),
    score: (value) => formatScore(locale, value),
    // Quarters of days are shown as they are, so that what is printed adds up.
    amount: (value) => formatAmount(locale, value, 2),
    quarter: (id) => formatQuarter(locale, id),
    list: (items) => formatList(locale, items),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** At most so many names in a sentence; a workbook has all. */
const mostNames = 12;

/** `a, b en 3 andere`. */
export function namesOf({ organisation, list, say }: RegionContext, ids: readonly string[]): string {
  const names = ids.map(organisation);
  if (names.length <= mostNames + 1) return list(names);
  return say.needs.more(names.slice(0, mostNames).join(", "), names.length - mostNames);
}

export interface Days {
  readonly alone: number;
  readonly together: number;
  readonly saved: number;
}

export function daysOf(joint: readonly JointAction[]): Days {
  const sum = (key: keyof Days) => joint.reduce((total, one) => total + one[key], 0);
  return { alone: sum("alone"), together: sum("together"), saved: sum("saved") };
}

/** More rows say no more; a workbook has all. */
const mostJoint = 24;

/** Those that save most, in the order of their quarters, and the rest. */
export function shownJoint(joint: readonly JointAction[]): {
  shown: readonly JointAction[];
  rest: readonly JointAction[];
} {
  const first = new Set([...joint].sort((a, b) => b.saved - a.saved).slice(0, mostJoint));
  return { shown: joint.filter((one) => first.has(one)), rest: joint.filter((one) => !first.has(one)) };
}

/** Who still has an action before them. */
export function seekersOf({ planned = 0, left = 0 }: RegionAction): number {
  return planned + left;
}

/** Somebody has reached what others still plan. */
export function canHelp(action: RegionAction): boolean {
  return (action.reached ?? 0) > 0 && seekersOf(action) > 0;
}
