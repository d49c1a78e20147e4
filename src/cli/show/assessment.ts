/** An Assessment on the terminal: the profile first, the overall figure last. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { DimensionResult, ScoreFigure } from "../../core/assessment/results.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { dimensionName } from "../../core/questionnaire/questionnaire.ts";
import { consensusRole } from "../../core/questionnaire/reserved-roles.ts";
import {
  formatAmount,
  formatDate,
  formatNumber,
  formatPercent,
  formatQuarter,
  formatScore,
} from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { ShowMessages } from "../../i18n/show.ts";
import { showMessages } from "../../i18n/show.ts";
import type { Context } from "../context/context.ts";
import type { Section } from "../terminal/sections.ts";
import { showSections, tableWidth } from "../terminal/sections.ts";
import { textTable } from "../terminal/text-table.ts";
import { qualitySection, robustnessSection } from "./quality.ts";
import { perceptionItems, voicesSection } from "./voices.ts";
import { warningSentences } from "./warnings.ts";

/** A gap below this prints as 0,0. */
const noGap = 0.05;

export function showAssessment(assessment: Assessment, questionnaire: Questionnaire, context: Context): string {
  const { locale } = context;
  const say = showMessages[locale];
  const names = namesOf(questionnaire);
  const showing = { assessment, questionnaire, names, locale };
  const about = [
    respondentsOf(assessment, say),
    formatDate(locale, assessment.date),
    say.questionnaire(questionnaire.title, assessment.questionnaire.version),
  ];
  const sections: Section[] = [
    { heading: assessment.organisation.name ?? assessment.organisation.id, lines: [about.join(" · ")] },
    { table: profile(assessment, questionnaire, locale, tableWidth(context)), lines: progress(assessment, locale) },
    { heading: say.rangeHeading, items: ranges(assessment, names, locale) },
    { heading: say.floorHeading, items: floors(assessment, names, say) },
    { heading: say.claimedHeading, items: claims(assessment, names, locale) },
    voicesSection(showing, tableWidth(context)),
    { items: perceptionItems(showing) },
    { heading: say.unknownHeading, items: unknowns(assessment, names) },
    qualitySection(assessment.quality, context),
    robustnessSection(assessment.robustness, names, context),
    { heading: say.firstActions, items: firstActions(assessment, names, locale) },
    { heading: say.warningsHeading, items: warningSentences(assessment, say) },
  ];
  return showSections(sections, context);
}

export function namesOf(questionnaire: Questionnaire): ReadonlyMap<string, string> {
  return new Map([
    ...questionnaire.areas.map((area) => [area.id, area.name] as const),
    ...questionnaire.dimensions.map((dimension) => [dimension.id, dimensionName(dimension)] as const),
    ...questionnaire.questions.map((question) => [question.id, question.title] as const),
    ...(questionnaire.catalogue?.actions ?? []).map((action) => [action.id, action.title] as const),
  ]);
}

function respondentsOf(assessment: Assessment, say: ShowMessages): string {
  const workshops = assessment.respondents.byRole[consensusRole] ?? 0;
  const people = assessment.respondents.count - workshops;
  if (people === 0) return say.workshop;
  return workshops > 0 ? `${say.respondents(people)} ${say.workshop}` : say.respondents(people);
}

function profile(assessment: Assessment, questionnaire: Questionnaire, locale: Locale, width: number): string[] {
  const say = showMessages[locale];
  const { columns } = say;
  const names = namesOf(questionnaire);
  const head = (first: string) => [first, columns.score, columns.level, columns.floor, columns.target, columns.gap];
  const dimensions = assessment.dimensions.map((dimension) => [
    names.get(dimension.id) ?? dimension.id,
    ...figures(dimension, questionnaire, locale),
  ]);
  const areas = assessment.areas.map((area) => [
    names.get(area.id) ?? area.id,
    ...figures(area, questionnaire, locale),
  ]);
  const { overall } = assessment;
  const last = [say.overall, ...figures({ ...overall, id: "" }, questionnaire, locale)];
  const aligned = [{}, { align: "right" }, {}, { align: "right" }, { align: "right" }, {}] as const;
  return textTable(
    [head(columns.dimension), ...dimensions, [], head(columns.area), ...areas, [], last],
    aligned,
    width,
  );
}

function progress(assessment: Assessment, locale: Locale): string[] {
  if (assessment.toTarget === undefined) return [];
  return [showMessages[locale].toTarget(formatPercent(locale, assessment.toTarget))];
}

/** Score, level with its name, floor, target and gap as cells. */
function figures(
  result: ScoreFigure & Pick<DimensionResult, "id"> & Partial<DimensionResult>,
  questionnaire: Questionnaire,
  locale: Locale,
): string[] {
  const say = showMessages[locale];
  const target = result.target === undefined ? "" : formatAmount(locale, result.target);
  const floor = result.floor === undefined ? "" : String(result.floor.level);
  if (result.score === undefined) {
    const why = result.applicable === 0 ? say.nothingApplicable : say.tooLittle(result.answered, result.applicable);
    return ["–", why, floor, target, ""];
  }
  const name = questionnaire.levels.find((level) => level.value === result.level)?.name ?? "";
  const gap = result.gap === undefined ? "" : result.gap < noGap ? say.hold : formatNumber(locale, result.gap);
  return [formatScore(locale, result.score), `${result.level} ${name}`, floor, target, gap];
}

function ranges(assessment: Assessment, names: ReadonlyMap<string, string>, locale: Locale): string[] {
  const say = showMessages[locale];
  return [...assessment.dimensions, ...assessment.areas].flatMap((result) => {
    const missing = result.applicable - result.answered;
    if (result.score === undefined || !result.range || missing === 0) return [];
    const [score, low, high] = [result.score, result.range.low, result.range.high].map((one) =>
      formatScore(locale, one),
    );
    return [say.between(names.get(result.id) ?? result.id, score ?? "", low ?? "", high ?? "", missing)];
  });
}

function floors(assessment: Assessment, names: ReadonlyMap<string, string>, say: ShowMessages): string[] {
  return assessment.dimensions.flatMap((dimension) => {
    if (!dimension.floor || dimension.floor.blockers.length === 0) return [];
    if (dimension.level === undefined || dimension.floor.level >= dimension.level) return [];
    const blockers = dimension.floor.blockers.map((id) => names.get(id) ?? id).join("; ");
    return [say.blocker(names.get(dimension.id) ?? dimension.id, dimension.floor.level, blockers)];
  });
}

function claims(assessment: Assessment, names: ReadonlyMap<string, string>, locale: Locale): string[] {
  const say = showMessages[locale];
  return assessment.dimensions.flatMap(({ id, score, evidenced }) => {
    if (score === undefined || evidenced === undefined || score - evidenced < noGap) return [];
    return [say.claimed(names.get(id) ?? id, formatScore(locale, score), formatScore(locale, evidenced))];
  });
}

function unknowns(assessment: Assessment, names: ReadonlyMap<string, string>): string[] {
  const unknown = assessment.questions.filter((question) => question.state === "dont-know");
  return unknown.map(({ id }) => names.get(id) ?? id);
}

function firstActions(assessment: Assessment, names: ReadonlyMap<string, string>, locale: Locale): string[] {
  const say = showMessages[locale];
  return (assessment.roadmap?.actions ?? []).slice(0, 3).map((action) => {
    const days = say.days(formatAmount(locale, action.days));
    return say.action(names.get(action.id) ?? action.id, formatQuarter(locale, action.start), days);
  });
}
