/** The roadmap on the terminal: quarter by quarter, what it brings, and what was left out and why. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { Roadmap, RoadmapAction } from "../../core/assessment/roadmap.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { formatAmount, formatPercent, formatQuarter, formatScore } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { showMessages } from "../../i18n/show.ts";
import { roadmapNames, whyLeft } from "../../report/tables/roadmap-text.ts";
import type { Context } from "../context/context.ts";
import type { Section } from "../terminal/sections.ts";
import { showSections } from "../terminal/sections.ts";
import { textTable } from "../terminal/text-table.ts";
import { namesOf } from "./assessment.ts";

export function showRoadmap(
  assessment: Assessment,
  roadmap: Roadmap,
  questionnaire: Questionnaire,
  context: Context,
): string {
  const { locale } = context;
  const say = showMessages[locale].roadmap;
  const names = roadmapNames(questionnaire);
  const organisation = assessment.organisation.name ?? assessment.organisation.id;
  const sections: Section[] = [
    { heading: say.title(organisation), lines: basis(roadmap, locale) },
    ...(roadmap.actions.length === 0 && roadmap.left.length === 0 ? [{ lines: [say.nothingNeeded] }] : []),
    ...roadmap.quarters.map((quarter) => quarterSection(quarter.id, roadmap, questionnaire, locale)),
    { heading: say.projected, table: projected(roadmap, questionnaire, locale) },
    { heading: say.done, items: roadmap.done.map(names.action) },
    {
      heading: say.left,
      lines: roadmap.left.map((left) => `${names.action(left.id)}: ${whyLeft(left, names, locale)}`),
    },
  ];
  return showSections(sections, context);
}

function basis(roadmap: Roadmap, locale: Locale): string[] {
  const messages = showMessages[locale];
  const { ambition } = roadmap;
  const days = messages.days(formatAmount(locale, ambition.daysPerYear));
  const lines = [messages.roadmap.basis(days, formatQuarter(locale, roadmap.start), ambition.quarters)];
  if (ambition.daysPerYearAssumed) {
    lines.push(messages.roadmap.assumed(messages.roadmap.sizes[ambition.size] ?? ambition.size));
  }
  return lines;
}

function quarterSection(id: string, roadmap: Roadmap, questionnaire: Questionnaire, locale: Locale): Section {
  const messages = showMessages[locale];
  const say = messages.roadmap;
  const quarter = roadmap.quarters.find((one) => one.id === id);
  if (!quarter) return { lines: [] };
  const amount = (days: number) => formatAmount(locale, days);
  const name = formatQuarter(locale, id);
  const heading = say.quarter(name, amount(quarter.days), messages.days(amount(quarter.capacity)));
  const items = quarter.actions.map((part) => {
    const action = roadmap.actions.find((one) => one.id === part.id);
    return action ? actionLine(action, { ...part, first: action.start === id }, questionnaire, locale) : part.id;
  });
  const lines = quarter.upkeep > 0 ? [say.upkeep(messages.days(amount(quarter.upkeep)))] : [];
  return { heading, lines: items.length === 0 ? [...lines, say.noActions] : lines, items };
}

function actionLine(
  action: RoadmapAction,
  { days, part, first }: { readonly days: number; readonly part: number; readonly first: boolean },
  questionnaire: Questionnaire,
  locale: Locale,
): string {
  const messages = showMessages[locale];
  const say = messages.roadmap;
  const names = roadmapNames(questionnaire);
  const details = [
    messages.days(formatAmount(locale, days)),
    ...(part < 1 - 1e-9 ? [say.part(formatPercent(locale, part))] : []),
    names.owner(action.owner),
    ...(action.status === "running" ? [say.status.running] : []),
  ];
  const waits = action.after.map(names.action).join("; ");
  // Said once, where it starts.
  const after = waits === "" || !first ? "" : `, ${say.after}: ${waits}`;
  return `${names.action(action.id)} (${details.join(", ")})${after}`;
}

function projected(roadmap: Roadmap, questionnaire: Questionnaire, locale: Locale): string[] {
  const say = showMessages[locale].roadmap;
  const names = namesOf(questionnaire);
  const last = roadmap.quarters.at(-1);
  if (!last || roadmap.actions.length === 0) return [];
  const rows = [...questionnaire.dimensions, ...questionnaire.areas].flatMap(({ id }) => {
    const now = roadmap.initial[id];
    const end = last.projected[id];
    if (now === undefined || end === undefined) return [];
    return [[`  ${names.get(id)}`, formatScore(locale, now), formatScore(locale, end)]];
  });
  return textTable([["", say.now, say.atEnd], ...rows], [{}, { align: "right" }, { align: "right" }]);
}
