/** How the answers lie in each area and dimension: how many, the middle, the ends, and how far people agree. */
import type { AreaResult } from "../../core/assessment/results.ts";
import { formatNumber } from "../../i18n/format.ts";
import { voicesMessages } from "../../i18n/voices.ts";
import type { Block, Row } from "./blocks.ts";
import type { Context } from "./context.ts";

export function spreadBlocks(context: Context): readonly Block[] {
  const { assessment, locale } = context;
  const { report } = voicesMessages[locale];
  const told = [...assessment.areas, ...assessment.dimensions].filter(({ spread }) => spread);
  if (told.length === 0) return [];
  const { n, median, low, high, agreement } = report.columns;
  return [
    { kind: "heading", level: 3, text: report.spread },
    { kind: "paragraph", wide: true, look: "small", text: report.spreadIntro },
    {
      kind: "table",
      columns: [
        { header: report.subject, share: 1 },
        ...[n, median, low, high, agreement].map((header) => ({ header, align: "right" as const })),
      ],
      rows: told.map((part) => rowOf(context, part)),
    },
  ];
}

function rowOf(context: Context, { id, spread }: AreaResult): Row {
  const { report } = voicesMessages[context.locale];
  if (!spread) return { cells: [context.name(id)] };
  const { n, median, min, max, agreement } = spread;
  return {
    cells: [
      context.name(id),
      report.fromTo(n.low, n.high),
      ...[median, min, max].map(context.score),
      formatNumber(context.locale, agreement, 2),
    ],
  };
}
