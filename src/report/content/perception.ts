/** Where two groups are apart, with the questions behind each difference; their scores stand in the table of groups. */
import type { Perception, PerceptionGap } from "../../core/assessment/voices.ts";
import { formatDifference } from "../../i18n/format.ts";
import type { VoicesMessages } from "../../i18n/voices.ts";
import { voicesMessages } from "../../i18n/voices.ts";
import type { Block, Column, Row, Table } from "./blocks.ts";
import type { Context } from "./context.ts";

/** Half a level: less is no difference to explain. */
const worthSaying = 0.5;
const mostNamed = 2;

export function perceptionBlocks(context: Context): readonly Block[] {
  const { perception } = context.assessment;
  if (!perception) return [];
  const { report, notShown } = voicesMessages[context.locale];
  const [one, other] = pairOf(context, perception);
  const [first = one, second = other] = perception.roles.map((role) => shortName(context.roleName(role)));
  const gaps = [...perception.areas, ...perception.dimensions];
  const apart = gaps.filter(({ gap }) => Math.abs(gap) >= worthSaying);
  const explained = apart.some(({ because }) => because.length > 0) ? [report.pairBecause] : [];
  const told =
    apart.length > 0 ? [report.pairIntro(first, second), ...explained].join(" ") : report.pairAlike(first, second);
  const text = gaps.length === 0 ? notShown(one, other) : told;
  return [
    { kind: "heading", level: 3, text: upperFirst(report.pair(one, other)) },
    { kind: "paragraph", wide: true, look: "small", text: upperFirst(text) },
    ...(apart.length === 0 ? [] : [tableOf(context, perception, apart)]),
  ];
}

function pairOf(context: Context, { roles }: Perception): readonly [string, string] {
  return [context.roleInText(roles[0]), context.roleInText(roles[1])];
}

/** Without a column of reasons where there is none. */
function tableOf(context: Context, perception: Perception, gaps: readonly PerceptionGap[]): Table {
  const { report } = voicesMessages[context.locale];
  const columns: readonly Column[] = [
    { header: report.subject, share: 1 },
    { header: report.difference, align: "right" },
    { header: report.because, share: 2.2 },
  ];
  const rows = gaps.map((gap) => rowOf(context, perception, gap, report));
  if (gaps.some(({ because }) => because.length > 0)) return { kind: "table", columns, rows };
  return { kind: "table", columns: columns.slice(0, 2), rows: rows.map(({ cells }) => ({ cells: cells.slice(0, 2) })) };
}

function rowOf(context: Context, { questions }: Perception, gap: PerceptionGap, report: VoicesMessages["report"]): Row {
  const apart = new Map(questions.map((question) => [question.id, question.gap]));
  const items = gap.because
    .slice(0, mostNamed)
    .map(({ id }) =>
      report.becauseItem(context.questionTitle(id), formatDifference(context.locale, apart.get(id) ?? 0)),
    );
  return {
    cells: [context.name(gap.id), formatDifference(context.locale, gap.gap), items.join("; ")],
  };
}

/** `CBS` of "College van burgemeester en schepenen (CBS)". */
function shortName(name: string): string | undefined {
  return /\((\p{Lu}[^)\s]{0,7})\)$/u.exec(name)?.[1];
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
