/** What a comparison comes to, in sentences by rule: how many rose, what was promised and what was done. */
import type { Comparison } from "../../core/compare/comparison-schema.ts";
import { outsideOf, worthTelling } from "../../core/compare/telling.ts";
import { compareMessages } from "../../i18n/compare.ts";
import { formatDate } from "../../i18n/format.ts";
import type { ReportYearsMessages } from "../../i18n/report-years.ts";
import { reportYearsMessages } from "../../i18n/report-years.ts";
import type { Context } from "./context.ts";

export interface YearSentences {
  readonly lead: string;
  readonly basis: string;
}

export function yearSentences(context: Context, comparison: Comparison): YearSentences {
  const say = reportYearsMessages[context.locale];
  const lead = [
    ...overallSentence(context, comparison, say),
    ...countsSentence(context, comparison, say),
    ...promiseSentences(context, comparison, say),
  ];
  return { lead: lead.join(" "), basis: basisOf(context, comparison, say) };
}

function overallSentence(context: Context, { overall }: Comparison, say: ReportYearsMessages): string[] {
  const { earlier, later, change = 0 } = overall;
  if (!earlier || !later) return [];
  const [then, now] = [context.score(earlier.score), context.score(later.score)];
  return [Math.abs(change) < worthTelling ? say.overallSame(now) : say.overall(then, now)];
}

function countsSentence(context: Context, { dimensions }: Comparison, say: ReportYearsMessages): string[] {
  const changes = dimensions.flatMap(({ change }) => change ?? []);
  if (changes.length === 0) return [];
  const up = changes.filter((change) => change >= worthTelling).length;
  const down = changes.filter((change) => change <= -worthTelling).length;
  const parts = [...some(up, say.rose), ...some(down, say.fell), ...some(changes.length - up - down, say.stayed)];
  return [say.counts(changes.length, context.list(parts))];
}

function promiseSentences(context: Context, { dimensions, roadmap }: Comparison, say: ReportYearsMessages): string[] {
  if (!roadmap) return [];
  const promised = dimensions.flatMap(({ kept }) => kept ?? []);
  const count = (kept: (typeof promised)[number]) => promised.filter((one) => one === kept).length;
  const parts = (["reached", "partly", "not"] as const).flatMap((kept) => some(count(kept), say.kept[kept]));
  const due = roadmap.actions.filter((action) => action.due);
  const done = due.filter(({ status }) => status === "done").length;
  return [
    ...(promised.length === 0
      ? []
      : [say.promises(promised.length, context.quarter(roadmap.quarter), context.list(parts))]),
    ...(due.length === 0 ? [] : [say.actions(done, due.length)]),
  ];
}

function basisOf(context: Context, { earlier, later, questions, left }: Comparison, say: ReportYearsMessages): string {
  const outside = outsideOf({ earlier, later });
  const { locale } = context;
  const words = compareMessages[locale];
  const all = questions.length + left.filter(({ why }) => why !== "removed").length;
  const counted = (basis: string) => questions.filter((question) => question.basis === basis).length;
  const names = earlier.predecessors?.map(({ id, name }) => name ?? id);
  return [
    say.basis(formatDate(locale, earlier.date), questions.length, all),
    ...some(counted("roles"), words.overRoles),
    ...some(counted("unlike"), words.unlike),
    ...(names ? [words.merged(context.list(names))] : []),
    ...(outside ? [words.outside(outside)] : []),
  ].join(" ");
}

function some(count: number, say: (count: number) => string): string[] {
  return count > 0 ? [say(count)] : [];
}
