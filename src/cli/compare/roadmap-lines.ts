/** What came of the earlier plan, on the terminal. */
import type { PromisedAction } from "../../core/compare/comparison-schema.ts";
import { toldActions } from "../../core/compare/telling.ts";
import { compareMessages } from "../../i18n/compare.ts";
import { formatDate, formatQuarter } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { namesOf } from "../show/assessment.ts";
import type { Section } from "../terminal/sections.ts";
import type { Compared } from "./compare-sides.ts";

export function roadmapSection({ comparison, questionnaire }: Compared, locale: Locale): Section {
  const { roadmap } = comparison;
  if (!roadmap) return {};
  const say = compareMessages[locale];
  const names = namesOf(questionnaire);
  const title = (id: string) => names.get(id) ?? id;
  const besides = roadmap.besides.map(({ id, finished }) => {
    return say.besides(title(id), statusInWords({ status: "done", finished }, locale));
  });
  return {
    heading: say.roadmapHeading(formatQuarter(locale, roadmap.quarter)),
    items: [...toldActions(roadmap).map((action) => actionLine(action, title(action.id), locale)), ...besides],
  };
}

function actionLine({ due, lifted, lifts, ...action }: PromisedAction, title: string, locale: Locale): string {
  const say = compareMessages[locale];
  const status = statusInWords(action, locale);
  // Of what is not done, nobody expects the answers to show it.
  const worthSaying = action.status === "done" || lifted === lifts;
  return say.action(title, due ? status : say.early(status), worthSaying ? say.shown(lifted, lifts) : "");
}

export function statusInWords(
  { status, finished }: Pick<PromisedAction, "status" | "finished">,
  locale: Locale,
): string {
  const say = compareMessages[locale];
  if (finished === undefined) return say.status[status];
  const when = finished.includes("-Q") ? formatQuarter(locale, finished) : formatDate(locale, finished);
  return say.finished(say.status[status], when);
}
