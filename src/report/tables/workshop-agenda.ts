/** The agenda of a session, to be handed out or kept: as JSON, as CSV, or as Markdown. */
import type { AgendaItem } from "../../core/interview/agenda.ts";
import { minutesOf, usualMinutes } from "../../core/interview/agenda.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { formatAmount, formatNumber } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { workshopMessages } from "../../i18n/workshop.ts";
import { csvLines } from "./csv-lines.ts";
import { markdown } from "./roadmap-text.ts";

export interface AgendaSource {
  readonly organisation: { readonly id: string; readonly name?: string | undefined };
  readonly round: string | undefined;
  readonly questionnaire: Questionnaire;
  /** In the order of the session. */
  readonly items: readonly AgendaItem[];
  /** What the time does not hold, in order. */
  readonly outside: readonly AgendaItem[];
  /** Whether the minutes are our assumption. */
  readonly minutesAssumed: boolean;
}

/** Full precision; an agreement that may not be shown is an absent key. */
export function renderAgendaJson({ organisation, round, questionnaire, items, outside }: AgendaSource): string {
  const { id, version } = questionnaire;
  const agenda = {
    format: 1,
    questionnaire: { id, version },
    organisation,
    ...(round === undefined ? {} : { round }),
    minutes: minutesOf(items),
    questions: items,
    outside,
  };
  return `${JSON.stringify(agenda, undefined, 2)}\n`;
}

/** One row a question, those outside the time last. */
export function renderAgendaCsv(source: AgendaSource, locale: Locale): string {
  const { agenda, standing } = workshopMessages[locale];
  const { columns } = agenda;
  const head = [
    columns.number,
    columns.id,
    columns.question,
    columns.area,
    columns.standing,
    columns.agreement,
    columns.answers,
    columns.unknown,
    columns.minutes,
    columns.onAgenda,
  ];
  const row = (item: AgendaItem, index: number) => {
    const { title, area } = namesOf(item, source);
    const { question, agreement, n, unknown, minutes } = item;
    const on = source.items.includes(item) ? agenda.yes : agenda.no;
    return [index + 1, question, title, area, standing[item.standing], agreement, n, unknown, minutes, on];
  };
  return csvLines([head, ...[...source.items, ...source.outside].map(row)]);
}

export function renderAgendaMarkdown(source: AgendaSource, locale: Locale): string {
  const say = workshopMessages[locale].agenda;
  const { organisation, round, items, outside } = source;
  const lines = [`# ${markdown(say.title(organisation.name ?? organisation.id))}`, ""];
  if (round !== undefined) lines.push(markdown(say.round(round)), "");
  lines.push(totalOf(items, locale), "", ...table(source, items, locale), "", say.scale, "");
  if (source.minutesAssumed) lines.push(assumptionOf(locale), "");
  if (outside.length > 0) {
    lines.push(`## ${say.outsideHeading}`, "", outsideOf(outside, locale), "");
    lines.push(...outside.map((item) => `- ${markdown(namesOf(item, source).title)}`), "");
  }
  return lines.join("\n");
}

function table(source: AgendaSource, items: readonly AgendaItem[], locale: Locale): string[] {
  const rows = agendaRows(source, items, locale).map((row) => `| ${row.map(markdown).join(" | ")} |`);
  const [head = "", ...body] = rows;
  return [head, "| --: | :-- | :-- | :-- | --: | --: | --: | --: |", ...body];
}

/** Head and rows of the table that people read: the last column tells when each question should be done. */
export function agendaRows(source: AgendaSource, items: readonly AgendaItem[], locale: Locale): string[][] {
  const { agenda, standing } = workshopMessages[locale];
  const { number, question, area, standing: stands, agreement, answers, unknown, until } = agenda.columns;
  const head = [number, question, area, stands, agreement, answers, unknown, until];
  const rows = items.map((item, index) => {
    const names = namesOf(item, source);
    return [
      String(index + 1),
      names.title,
      names.area,
      standing[item.standing],
      item.agreement === undefined ? "" : formatNumber(locale, item.agreement, 2),
      String(item.n),
      String(item.unknown),
      formatAmount(locale, minutesOf(items.slice(0, index + 1))),
    ];
  });
  return [head, ...rows];
}

export function totalOf(items: readonly AgendaItem[], locale: Locale): string {
  const { agenda, duration } = workshopMessages[locale];
  return agenda.total(items.length, duration(Math.ceil(minutesOf(items))));
}

export function outsideOf(items: readonly AgendaItem[], locale: Locale): string {
  const { agenda, duration } = workshopMessages[locale];
  return agenda.outside(items.length, duration(Math.ceil(minutesOf(items))));
}

export function assumptionOf(locale: Locale): string {
  const { divided, open, agreed } = usualMinutes;
  return workshopMessages[locale].agenda.assumption(String(divided), String(open), String(agreed));
}

function namesOf({ question }: AgendaItem, { questionnaire }: AgendaSource): { title: string; area: string } {
  const found = questionnaire.questions.find(({ id }) => id === question);
  const area = questionnaire.areas.find(({ id }) => id === found?.area);
  return { title: found?.title ?? question, area: area?.name ?? "" };
}
