/** Before the end with questions left: what that does to coverage, range and scores. */
import type { ScoreFigure } from "../../core/assessment/results.ts";
import type { InterviewState } from "../../core/interview/interview.ts";
import type { Outlook } from "../../core/interview/outlook.ts";
import { outlookOf } from "../../core/interview/outlook.ts";
import { progress } from "../../core/interview/progress.ts";
import { dimensionName } from "../../core/questionnaire/questionnaire.ts";
import { formatList, formatNumber, formatPercent } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { ReviewMessages } from "../../i18n/review.ts";
import { reviewMessages } from "../../i18n/review.ts";
import type { Asker } from "./asker.ts";

/** True at once where every question was answered. A slip would submit a half-filled questionnaire: no stands first. */
export async function isSureToFinish(state: InterviewState, asker: Asker, locale: Locale): Promise<boolean> {
  const { open, skipped } = progress(state);
  if (open + skipped === 0) return true;
  const say = reviewMessages[locale].finishing;
  const { yes, no } = asker.look().say;
  const choices = [
    { name: no, value: false },
    { name: yes, value: true },
  ];
  const lines = [say.left(open, skipped), "", say.alone, ...consequences(outlookOf(state), say, locale), "", say.sure];
  return (await asker.select({ message: lines.join("\n"), choices })) ?? false;
}

/** The whole, the areas that are not complete, and what gets no score. */
function consequences(outlook: Outlook, say: ReviewMessages["finishing"], locale: Locale): string[] {
  const { overall, areas, dimensions } = outlook;
  // The only area is the whole.
  const incomplete = areas.length > 1 ? areas.filter(({ figure }) => figure.answered < figure.applicable) : [];
  const withoutScore = [
    ...areas.filter(({ figure }) => figure.score === undefined).map(({ area }) => area.name),
    ...dimensions.filter(({ figure }) => figure.score === undefined).map(({ dimension }) => dimensionName(dimension)),
  ];
  return [
    ...figureLine(overall, locale, say.overall),
    ...incomplete.flatMap(({ area, figure }) =>
      figureLine(figure, locale, (percent, low, high) => `- ${say.area(area.name, percent, low, high)}`),
    ),
    ...(overall.score === undefined ? [say.noOverall] : []),
    ...(withoutScore.length > 0 ? [say.noScore(formatList(locale, withoutScore))] : []),
  ];
}

function figureLine(
  { coverage, range }: ScoreFigure,
  locale: Locale,
  sentence: (percent: string, low: string, high: string) => string,
): string[] {
  if (coverage === undefined || range === undefined) return [];
  const [low, high] = [range.low, range.high].map((value) => formatNumber(locale, value));
  return [sentence(formatPercent(locale, coverage), low ?? "", high ?? "")];
}
