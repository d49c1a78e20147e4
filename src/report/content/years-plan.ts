/** What came of the earlier plan: each action that was due or is done, and whether the answers show it. */
import type { Comparison, PromisedAction } from "../../core/compare/comparison-schema.ts";
import { toldActions } from "../../core/compare/telling.ts";
import { compareMessages } from "../../i18n/compare.ts";
import { formatDate } from "../../i18n/format.ts";
import type { ReportYearsMessages } from "../../i18n/report-years.ts";
import { reportYearsMessages } from "../../i18n/report-years.ts";
import type { Block, Row } from "./blocks.ts";
import type { Context } from "./context.ts";

export function planBlocks(context: Context, { roadmap }: Comparison): readonly Block[] {
  if (!roadmap) return [];
  const say = reportYearsMessages[context.locale];
  const { planColumns: columns } = say;
  const rows = [
    ...toldActions(roadmap).map((action) => actionRow(context, action, say)),
    ...roadmap.besides.map(({ id, finished }): Row => {
      const status = statusOf(context, { status: "done", finished });
      return { cells: [context.actionTitle(id), say.besides, status, ""] };
    }),
  ];
  if (rows.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: say.plan },
    {
      kind: "table",
      columns: [
        { header: columns.action, share: 1 },
        { header: columns.end },
        { header: columns.status },
        { header: columns.shown },
      ],
      rows,
    },
  ];
}

function actionRow(context: Context, action: PromisedAction, say: ReportYearsMessages): Row {
  const { id, end } = action;
  return {
    cells: [context.actionTitle(id), context.shortQuarter(end), statusOf(context, action), shownOf(action, say)],
  };
}

function statusOf(context: Context, { status, finished }: Pick<PromisedAction, "status" | "finished">): string {
  const say = compareMessages[context.locale];
  if (finished === undefined) return say.status[status];
  const when = finished.includes("-Q") ? context.shortQuarter(finished) : formatDate(context.locale, finished);
  return say.finished(say.status[status], when);
}

/** Of what is not done, nobody expects the answers to show it. */
function shownOf({ status, lifted, lifts }: PromisedAction, say: ReportYearsMessages): string {
  if (lifts === 0) return "";
  if (lifted === lifts) return say.shownAll;
  if (status !== "done") return "";
  return lifted === 0 ? say.shownNone : say.shownSome(lifted, lifts);
}
