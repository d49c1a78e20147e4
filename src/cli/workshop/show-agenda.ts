/** The agenda on a terminal. */

import { workshopMessages } from "../../i18n/workshop.ts";
import type { AgendaSource } from "../../report/tables/workshop-agenda.ts";
import { agendaRows, assumptionOf, outsideOf, totalOf } from "../../report/tables/workshop-agenda.ts";
import type { Context } from "../context/context.ts";
import { showSections, tableWidth } from "../terminal/sections.ts";
import { textTable } from "../terminal/text-table.ts";

export function showAgenda(source: AgendaSource, context: Context): string {
  const { locale } = context;
  const say = workshopMessages[locale].agenda;
  const { organisation, round, items, outside } = source;
  const about = [...(round === undefined ? [] : [say.round(round)]), totalOf(items, locale)].join(" · ");
  // In order, so without numbers; the area is in the exports.
  const [, ...body] = agendaRows(source, items, locale);
  const { question, standing, agreement, answers, unknown, until } = say.short;
  const head = [question, standing, agreement, answers, unknown, until];
  const rows = [head, ...body.map(([, title = "", , ...others]) => [title, ...others])];
  const aligned = [{}, {}, ...Array.from({ length: 4 }, () => ({ align: "right" as const }))];
  return showSections(
    [
      { heading: say.title(organisation.name ?? organisation.id), lines: [about] },
      { table: textTable(rows, aligned, tableWidth(context)) },
      { lines: [say.scale, ...(source.minutesAssumed ? [assumptionOf(locale)] : [])] },
      ...(outside.length > 0 ? [{ heading: say.outsideHeading, lines: [outsideOf(outside, locale)] }] : []),
    ],
    context,
  );
}
