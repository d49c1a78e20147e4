/** Two groups beside each other, on the questions that both were asked, with the questions behind each difference. */
import type { Perception, PerceptionGap } from "../../core/assessment.ts";
import { formatDifference } from "../../i18n/format.ts";
import type { VoicesMessages } from "../../i18n/voices.ts";
import { voicesMessages } from "../../i18n/voices.ts";
import type { Block, Row, Table } from "./blocks.ts";
import type { Context } from "./context.ts";

/** Half a level: less is no difference to explain. */
const worthSaying = 0.5;
const mostNamed = 2;

export function perceptionBlocks(context: Context): readonly Block[] {
  const { perception } = context.assessment;
  if (!perception) return [];
  const say = voicesMessages[context.locale];
  const [one, other] = pairOf(context, perception);
  const [first, second] = [perception.roles[0], perception.roles[1]].map((role) => shortName(context.roleName(role)));
  const gaps = [...perception.areas, ...perception.dimensions];
  return [
    { kind: "heading", level: 3, text: upperFirst(say.report.pair(one, other)) },
    {
      kind: "paragraph",
      wide: true,
      look: "small",
      text:
        gaps.length === 0 ? upperFirst(say.notShown(one, other)) : say.report.pairIntro(first ?? one, second ?? other),
    },
    ...(gaps.length === 0 ? [] : [tableOf(context, perception, gaps)]),
  ];
}

function pairOf(context: Context, { roles }: Perception): readonly [string, string] {
  return [context.roleInText(roles[0]), context.roleInText(roles[1])];
}

function tableOf(context: Context, perception: Perception, gaps: readonly PerceptionGap[]): Table {
  const { report } = voicesMessages[context.locale];
  const right = (header: string) => ({ header, align: "right" as const });
  return {
    kind: "table",
    columns: [
      { header: report.subject, share: 1 },
      ...perception.roles.map((role) => right(shortName(context.roleName(role)) ?? context.roleName(role))),
      right(report.difference),
      { header: report.because, share: 1.6 },
    ],
    rows: gaps.map((gap) => rowOf(context, perception, gap, report)),
  };
}

function rowOf(
  context: Context,
  { roles, questions }: Perception,
  gap: PerceptionGap,
  report: VoicesMessages["report"],
): Row {
  const apart = new Map(questions.map((question) => [question.id, question.gap]));
  const because = Math.abs(gap.gap) < worthSaying ? [] : gap.because.slice(0, mostNamed);
  const items = because.map(({ id }) =>
    report.becauseItem(context.questionTitle(id), formatDifference(context.locale, apart.get(id) ?? 0)),
  );
  return {
    cells: [
      context.name(gap.id),
      ...roles.map((role) => context.score(gap.scores[role] ?? 0)),
      formatDifference(context.locale, gap.gap),
      items.join("; "),
    ],
  };
}

/** `CBS` of "College van burgemeester en schepenen (CBS)". */
function shortName(name: string): string | undefined {
  return /\((\p{Lu}[^)\s]{0,7})\)$/u.exec(name)?.[1];
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
