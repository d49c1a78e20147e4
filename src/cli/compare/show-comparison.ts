/** A comparison on the terminal: the profile then and now, what explains it, and what came of the plan. */
import type { ComparedFigure, ComparedSection } from "../../core/compare/comparison-schema.ts";
import {
  canBeTakenIn,
  fallen,
  leftByReason,
  mostMoved,
  movedRoles,
  outsideOf,
  risen,
  worthTelling,
} from "../../core/compare/telling.ts";
import { titlesOf } from "../../core/questionnaire/questionnaire.ts";
import { compareMessages } from "../../i18n/compare.ts";
import { formatDate, formatDifference, formatList, formatNumber, formatScore } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Context } from "../context/context.ts";
import { namesOf } from "../show/assessment.ts";
import type { Section } from "../terminal/sections.ts";
import { showSections, tableWidth } from "../terminal/sections.ts";
import { textTable } from "../terminal/text-table.ts";
import type { Compared } from "./compare-sides.ts";
import { roadmapSection } from "./roadmap-lines.ts";

const mostMovedShown = 3;
const mostQuestions = 5;
const mostCauses = 3;

export function showComparison(compared: Compared, context: Context): string {
  const { comparison } = compared;
  const say = compareMessages[context.locale];
  const about = aboutLines(compared, context.locale);
  const sections: Section[] = [
    { heading: comparison.organisation.name ?? comparison.organisation.id, lines: about },
    { table: comparison.questions.length === 0 ? [] : profile(compared, context), lines: coverage(compared, context) },
    { heading: say.becauseHeading, items: causes(compared, context.locale) },
    { heading: say.upHeading, items: movedItems(compared, risen(comparison.questions), context.locale) },
    { heading: say.downHeading, items: movedItems(compared, fallen(comparison.questions), context.locale) },
    { heading: say.restatedHeading, items: restatements(compared, context.locale) },
    roadmapSection(compared, context.locale),
    { heading: say.rolesHeading, items: roleItems(compared, context.locale) },
    { heading: say.leftHeading, items: leftItems(compared, context.locale) },
  ];
  return showSections(sections, context);
}

function aboutLines({ comparison: { earlier, later }, questionnaire }: Compared, locale: Locale): string[] {
  const say = compareMessages[locale];
  const about = [
    say.period(formatDate(locale, earlier.date), formatDate(locale, later.date)),
    ...(earlier.respondents + later.respondents > 0 ? [say.respondents(earlier.respondents, later.respondents)] : []),
    say.questionnaire(questionnaire.title, say.versions(earlier.versions.join(", "), later.versions.join(", "))),
  ];
  const names = earlier.predecessors?.map(({ id, name }) => name ?? id);
  const outside = outsideOf({ earlier, later });
  return [
    about.join(" · "),
    ...(names ? [say.merged(formatList(locale, names))] : []),
    ...(outside ? [say.outside(outside)] : []),
  ];
}

function profile({ comparison, questionnaire }: Compared, context: Context): string[] {
  const { locale } = context;
  const { columns, overall } = compareMessages[locale];
  const names = namesOf(questionnaire);
  const promised = comparison.roadmap !== undefined;
  const head = (first: string) => [
    first,
    columns.earlier,
    columns.later,
    columns.change,
    ...(promised ? [columns.promised, columns.kept] : []),
  ];
  const row = (name: string, figure: ComparedFigure) => [name, ...cellsOf(figure, promised, locale)];
  const rows = (sections: readonly ComparedSection[]) =>
    sections.map((section) => row(names.get(section.id) ?? section.id, section));
  const table = [
    head(columns.dimension),
    ...rows(comparison.dimensions),
    [],
    head(columns.area),
    ...rows(comparison.areas),
    [],
    row(overall, comparison.overall),
  ];
  const right = { align: "right" } as const;
  return textTable(table, [{}, right, right, right, right, {}], tableWidth(context));
}

function cellsOf(figure: ComparedFigure, promised: boolean, locale: Locale): string[] {
  const say = compareMessages[locale];
  if (!figure.earlier || !figure.later) {
    return ["–", "–", "", ...(promised ? ["", say.tooLittle(figure.compared, figure.applicable)] : [])];
  }
  const aim = figure.kept === undefined ? "" : formatScore(locale, figure.promised ?? 0);
  return [
    formatScore(locale, figure.earlier.score),
    formatScore(locale, figure.later.score),
    formatDifference(locale, figure.change ?? 0),
    ...(promised ? [aim, figure.kept ? say.kept[figure.kept] : ""] : []),
  ];
}

function coverage({ comparison: { questions, left } }: Compared, { locale }: Context): string[] {
  const say = compareMessages[locale];
  if (questions.length === 0) return [say.nothing];
  const basis = (name: string) => questions.filter((question) => question.basis === name).length;
  const [roles, unlike] = [basis("roles"), basis("unlike")];
  return [
    say.compared(questions.length, questions.length + left.filter(({ why }) => why !== "removed").length),
    ...(roles > 0 ? [say.overRoles(roles)] : []),
    ...(unlike > 0 ? [say.unlike(unlike)] : []),
    ...(questions.every(({ change }) => change === 0) ? [say.same] : []),
  ];
}

function causes({ comparison, questionnaire }: Compared, locale: Locale): string[] {
  const say = compareMessages[locale];
  const names = namesOf(questionnaire);
  return mostMoved(comparison.dimensions)
    .slice(0, mostMovedShown)
    .map(({ id, change, because }) => {
      const named = because
        .filter((cause) => Math.abs(cause.change) >= worthTelling)
        .slice(0, mostCauses)
        .map((cause) => say.cause(names.get(cause.id) ?? cause.id, formatDifference(locale, cause.change)));
      return say.because(names.get(id) ?? id, formatDifference(locale, change), named.join("; "));
    });
}

function movedItems({ questionnaire }: Compared, moved: ReturnType<typeof risen>, locale: Locale): string[] {
  const say = compareMessages[locale];
  const names = namesOf(questionnaire);
  const items = moved
    .slice(0, mostQuestions)
    .map(({ id, earlier, later }) =>
      say.moved(names.get(id) ?? id, formatNumber(locale, earlier), formatNumber(locale, later)),
    );
  return moved.length > mostQuestions ? [...items, say.more(moved.length - mostQuestions)] : items;
}

function restatements({ comparison, questionnaire }: Compared, locale: Locale): string[] {
  const names = namesOf(questionnaire);
  return comparison.questions.flatMap(({ id, basis, told, earlier, reason = "" }) => {
    if (basis !== "restated") return [];
    const before = told === undefined ? "" : formatNumber(locale, told);
    const title = names.get(id) ?? id;
    return [compareMessages[locale].restated(title, before, formatNumber(locale, earlier), reason)];
  });
}

function roleItems({ comparison, questionnaire }: Compared, locale: Locale): string[] {
  const names = namesOf(questionnaire);
  const roles = new Map(questionnaire.roles.map(({ id, name }) => [id, name]));
  return movedRoles(comparison)
    .slice(0, mostQuestions)
    .map(({ role, section, earlier, later }) => {
      const [then, now] = [formatScore(locale, earlier), formatScore(locale, later)];
      return compareMessages[locale].byRole(roles.get(role) ?? role, names.get(section) ?? section, then, now);
    });
}

/** Whether `--all` would take some of them in is said where it would. */
function leftItems({ comparison, questionnaire }: Compared, locale: Locale): string[] {
  const say = compareMessages[locale];
  return leftByReason(comparison.left).map(([why, ids]) => {
    const titles = titlesOf(ids, questionnaire);
    const shown = titles.length > mostQuestions ? [...titles.slice(0, mostQuestions), "…"] : titles;
    const item = say.leftItem(ids.length, say.left[why], shown.join("; "));
    return canBeTakenIn(why) ? `${item}. ${say.allHint}` : item;
  });
}
