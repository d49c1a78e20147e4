/** The region on a terminal: how organisations stand, what they share, and what they can do together. */
import type { JointAction, RegionFigure } from "../../core/organisations/region/region.ts";
import { commonParts } from "../../report/region/common.ts";
import type { RegionContext, RegionReportInput } from "../../report/region/context.ts";
import { canHelp, daysOf, namesOf, regionContext, seekersOf, shownJoint } from "../../report/region/context.ts";
import { aboutOf } from "../../report/region/index.ts";
import { figureName } from "../../report/region/profile.ts";
import { regionSentences } from "../../report/region/sentences.ts";
import { shortQuarter } from "../../report/region/together.ts";
import type { Context } from "../context/context.ts";
import type { Section } from "../terminal/sections.ts";
import { showSections, tableWidth } from "../terminal/sections.ts";
import { textTable } from "../terminal/text-table.ts";

const mostQuestions = 5;
const right = { align: "right" } as const;

export function showRegion(input: RegionReportInput, context: Context): string {
  const shown = regionContext(input);
  const { say, region, period } = shown;
  const width = tableWidth(context);
  const sections: Section[] = [
    { heading: input.title ?? say.title, lines: [say.summary.lead(region.organisations.count, period)] },
    { heading: say.summary.heading, items: regionSentences(shown) },
    { heading: say.profile.heading, table: profile(shown, width) },
    ...common(shown, width),
    ...together(shown, width),
    ...help(shown),
    { lines: [aboutOf(shown), ...(region.members || region.audience === "outside" ? [] : [say.needs.noNames])] },
  ];
  return showSections(sections, context);
}

function profile(shown: RegionContext, width: number): string[] {
  const { say, region } = shown;
  const { columns } = say.profile;
  const head = (first: string) => [first, columns.n, columns.low, columns.median, columns.high, columns.reached];
  const rows = (figures: readonly RegionFigure[]) => figures.map((figure) => figureRow(shown, figure));
  const table = [
    head(columns.dimension),
    ...rows(region.dimensions),
    [],
    head(columns.area),
    ...rows(region.areas),
    [],
    ...rows([region.overall]),
  ];
  return textTable(table, [{}, right, right, right, right, right], width);
}

function figureRow(shown: RegionContext, { id, spread }: RegionFigure): string[] {
  const name = figureName(shown, id);
  if (!spread) return [name, "–", "", "", "", ""];
  const { n, reached, quartiles } = spread;
  const aimed = reached === undefined ? "" : shown.say.profile.of(reached, n);
  return [name, String(n), ...quartiles.map(shown.score), aimed];
}

function common(shown: RegionContext, width: number): Section[] {
  const { say, question, questionTitle } = shown;
  return commonParts(shown)
    .filter(({ questions }) => questions.length > 0)
    .map(({ heading, questions, measures }) => {
      const rows = questions.slice(0, mostQuestions).map((id) => {
        const answers = question(id);
        return [questionTitle(id), ...measures.map(({ text }) => (answers ? text(answers) : ""))];
      });
      const head = [say.common.columns.question, ...measures.map(({ header }) => header)];
      const more = questions.length - mostQuestions;
      return {
        heading,
        table: textTable([head, ...rows], [{}, right, right], width),
        lines: more > 0 ? [say.common.more(more)] : [],
      };
    });
}

function together(shown: RegionContext, width: number): Section[] {
  const { say, region, amount } = shown;
  const { count, planned } = region.organisations;
  if (planned === 0) return [{ heading: say.together.heading, lines: [say.together.noPlans] }];
  const without = planned < count ? [say.together.withoutPlan(count - planned)] : [];
  const { shown: first, rest } = shownJoint(region.together);
  const more = rest.length > 0 ? [say.together.more(rest.length, amount(daysOf(rest).saved))] : [];
  const lines = [...(first.length === 0 ? [say.together.none] : []), ...more, ...without];
  return [
    { heading: say.together.heading, table: first.length === 0 ? [] : jointTable(shown, first, width), lines },
    ...(region.members
      ? [{ heading: say.together.details, items: first.map((joint) => memberLine(shown, joint)) }]
      : []),
  ];
}

function jointTable(shown: RegionContext, joint: readonly JointAction[], width: number): string[] {
  const { say, region, actionTitle, amount } = shown;
  const { columns, total } = say.together;
  const { alone, together: less, saved } = daysOf(region.together);
  const rows = joint.map((one) => [
    actionTitle(one.action),
    shortQuarter(shown, one.start),
    ...[one.organisations, one.alone, one.together, one.saved].map(amount),
  ]);
  const head = [columns.action, columns.start, columns.organisations, columns.alone, columns.together, columns.saved];
  const sum = [total, "", "", ...[alone, less, saved].map(amount)];
  return textTable([head, ...rows, sum], [{}, {}, right, right, right, right], width);
}

function memberLine(shown: RegionContext, { action, start, members = [] }: JointAction): string {
  const names = namesOf(
    shown,
    members.map(({ id }) => id),
  );
  return `${shown.actionTitle(action)} (${shortQuarter(shown, start)}): ${names}`;
}

function help(shown: RegionContext): Section[] {
  const { say, region, actionTitle } = shown;
  if (!region.members) return [];
  const items = region.actions.filter(canHelp).map((action) => {
    const { reached = [] } = action.who ?? {};
    const helpers = say.needs.helpers(namesOf(shown, reached), reached.length);
    return `${actionTitle(action.id)} (${say.needs.value(action.reached ?? 0, seekersOf(action))}). ${helpers}`;
  });
  return [{ heading: say.needs.help, items }];
}
