/** What changed since the last measurement: sentences by rule, the profile then and now, and what explains it. */
import type { ComparedSection, Comparison } from "../../core/compare/comparison-schema.ts";
import { fallen, leftByReason, mostMoved, movedRoles, risen, worthTelling } from "../../core/compare/telling.ts";
import { titlesOf } from "../../core/questionnaire/questionnaire.ts";
import { compareMessages } from "../../i18n/compare.ts";
import { formatDifference, formatNumber } from "../../i18n/format.ts";
import { reportYearsMessages } from "../../i18n/report-years.ts";
import type { Block, Heading, List, Paragraph, Rich } from "./blocks.ts";
import type { Context } from "./context.ts";
import { yearSentences } from "./year-sentences.ts";
import { yearTable } from "./year-table.ts";
import { planBlocks } from "./years-plan.ts";

const mostExplained = 4;
const mostCauses = 3;
const mostQuestions = 5;
const mostTitles = 6;

/** Nothing without an earlier measurement, or where no question was asked twice. */
export function yearBlocks(context: Context): readonly Block[] {
  const { comparison } = context;
  if (!comparison || comparison.questions.length === 0) return [];
  const say = reportYearsMessages[context.locale];
  const { columns } = compareMessages[context.locale];
  const { lead, basis } = yearSentences(context, comparison);
  return [
    { kind: "heading", level: 2, text: say.heading },
    { kind: "paragraph", look: "lead", wide: true, text: lead },
    yearTable(context, comparison.dimensions, { first: columns.dimension, legend: true }),
    yearTable(context, comparison.areas, { first: columns.area, legend: false }),
    { kind: "paragraph", look: "fine", wide: true, text: basis },
    ...explainedBlocks(context, comparison),
    ...restatedBlocks(context, comparison),
    ...planBlocks(context, comparison),
    ...roleBlocks(context, comparison),
    ...leftBlocks(context, comparison),
  ];
}

function heading(text: string): Heading {
  return { kind: "heading", level: 3, text };
}

function inColumns(items: readonly Rich[]): Block {
  return { kind: "columns", blocks: [{ kind: "list", look: "small", items }] };
}

function explainedBlocks(context: Context, comparison: Comparison): readonly Block[] {
  const say = reportYearsMessages[context.locale];
  const moved = mostMoved(comparison.dimensions).slice(0, mostExplained);
  const up = movedList(context, say.rising, risen(comparison.questions));
  const down = movedList(context, say.falling, fallen(comparison.questions));
  const lists = [...up, ...down];
  return [
    ...(moved.length === 0 ? [] : [heading(say.because), inColumns(moved.map((one) => causeItem(context, one)))]),
    ...(lists.length === 0 ? [] : [heading(say.questions), { kind: "columns", blocks: lists } as const]),
  ];
}

function causeItem(context: Context, { id, change = 0, because }: ComparedSection): Rich {
  const { locale } = context;
  const causes = because
    .filter((cause) => Math.abs(cause.change) >= worthTelling)
    .slice(0, mostCauses)
    .map((cause) =>
      compareMessages[locale].cause(context.questionTitle(cause.id), formatDifference(locale, cause.change)),
    );
  return [
    { text: context.name(id), strong: true },
    { text: reportYearsMessages[locale].becauseItem(formatDifference(locale, change), causes.join("; ")) },
  ];
}

function movedList(context: Context, title: string, moved: ReturnType<typeof risen>): readonly (Paragraph | List)[] {
  if (moved.length === 0) return [];
  const { locale } = context;
  const say = compareMessages[locale];
  const shown = moved
    .slice(0, mostQuestions)
    .map(({ id, earlier, later }) =>
      say.moved(context.questionTitle(id), formatNumber(locale, earlier), formatNumber(locale, later)),
    );
  const more = moved.length > mostQuestions ? [say.more(moved.length - mostQuestions)] : [];
  return [
    { kind: "paragraph", look: "small", text: [{ text: title, strong: true }] },
    { kind: "list", look: "small", items: [...shown, ...more] },
  ];
}

function restatedBlocks(context: Context, comparison: Comparison): readonly Block[] {
  const { locale } = context;
  const say = reportYearsMessages[locale];
  const items = comparison.questions.flatMap(({ id, basis, told, earlier, reason = "" }): Rich[] => {
    if (basis !== "restated") return [];
    const before = told === undefined ? "" : formatNumber(locale, told);
    const restated = formatNumber(locale, earlier);
    return [compareMessages[locale].restated(context.questionTitle(id), before, restated, reason)];
  });
  if (items.length === 0) return [];
  return [
    heading(say.restated),
    { kind: "paragraph", look: "small", wide: true, text: say.restatedIntro },
    ...items.map((text): Paragraph => ({ kind: "paragraph", look: "small", wide: true, text })),
  ];
}

function roleBlocks(context: Context, comparison: Comparison): readonly Block[] {
  const say = reportYearsMessages[context.locale];
  const items = movedRoles(comparison)
    .slice(0, mostQuestions)
    .map(({ role, section, earlier, later }) => {
      const [then, now] = [context.score(earlier), context.score(later)];
      return compareMessages[context.locale].byRole(context.roleName(role), context.name(section), then, now);
    });
  if (items.length === 0) return [];
  return [heading(say.roles), { kind: "paragraph", look: "small", wide: true, text: say.rolesIntro }, inColumns(items)];
}

function leftBlocks(context: Context, { left }: Comparison): readonly Block[] {
  if (left.length === 0) return [];
  const say = compareMessages[context.locale];
  const items = leftByReason(left).map(([why, ids]) => {
    const titles = titlesOf(ids, context.questionnaire);
    const shown = titles.length > mostTitles ? [...titles.slice(0, mostTitles), "…"] : titles;
    return say.leftItem(ids.length, say.left[why], shown.join("; "));
  });
  return [heading(reportYearsMessages[context.locale].left), inColumns(items)];
}
