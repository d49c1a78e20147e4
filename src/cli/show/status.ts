/** Who answered and who still owes an answer, as a table for a terminal or a spreadsheet. */

import type { OrganisationStatus } from "../../core/organisations/status.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { consensusRole, wholeOrganisation } from "../../core/questionnaire/reserved-roles.ts";
import { formatDate, formatPercent } from "../../i18n/format.ts";
import type { StatusMessages } from "../../i18n/status.ts";
import { statusMessages } from "../../i18n/status.ts";
import type { CsvForm } from "../../report/tables/csv-lines.ts";
import { csvLines } from "../../report/tables/csv-lines.ts";
import type { Context } from "../context/context.ts";
import { showSections, tableWidth } from "../terminal/sections.ts";
import { textTable } from "../terminal/text-table.ts";

/** So many questions that nobody answered are listed; a longer list is in the CSV and the JSON. */
const mostListed = 10;

export interface StatusShown {
  readonly statuses: readonly OrganisationStatus[];
  readonly questionnaire: Questionnaire;
  /** Nobody said how many answers are expected. */
  readonly assumed: boolean;
}

export function showStatus({ statuses, questionnaire, assumed }: StatusShown, context: Context): string {
  const say = statusMessages[context.locale];
  const sum = (read: (status: OrganisationStatus) => number) => statuses.reduce((total, one) => total + read(one), 0);
  const totals = say.totals(
    statuses.length,
    sum(({ respondents }) => respondents),
    sum(({ owed }) => owed),
  );
  const sections = [
    { heading: say.title, table: statusTable(statuses, context) },
    { heading: say.owedHeading, items: owedItems(statuses, questionnaire, say) },
    { heading: say.contactHeading, items: contactItems(statuses, say) },
    { heading: say.unansweredHeading, items: unansweredItems(statuses, questionnaire, say) },
    { lines: [totals, ...(assumed ? [say.assumed] : [])] },
  ];
  return `${showSections(sections, context)}\n`;
}

function statusTable(statuses: readonly OrganisationStatus[], context: Context): readonly string[] {
  const { locale } = context;
  const say = statusMessages[locale];
  const { columns } = say;
  const withRounds = statuses.some(({ round }) => round !== undefined);
  const rows = statuses.map((status) => [
    status.organisation.name ?? status.organisation.id,
    ...(withRounds ? [status.round ?? ""] : []),
    String(status.respondents),
    String(status.drafts),
    status.completeness === undefined ? "" : formatPercent(locale, status.completeness),
    status.lastActivity === undefined ? "" : formatDate(locale, status.lastActivity),
    String(status.owed),
  ]);
  const head = [
    columns.organisation,
    ...(withRounds ? [columns.round] : []),
    columns.submitted,
    columns.drafts,
    columns.completeness,
    columns.last,
    columns.owed,
  ];
  const right = { align: "right" } as const;
  const shape = [{}, ...(withRounds ? [{}] : []), right, right, right, {}, right];
  return textTable([head, ...rows], shape, tableWidth(context));
}

/** Organisations that owe most first; of many, those that are listed are where to begin. */
function owedItems(
  statuses: readonly OrganisationStatus[],
  { roles }: Questionnaire,
  say: StatusMessages,
): readonly string[] {
  const names = new Map<string, string>([
    ...roles.map(({ id, name }) => [id, name] as const),
    [wholeOrganisation, say.organisation],
    [consensusRole, say.consensus],
  ]);
  const owing = statuses.filter(({ owed }) => owed > 0).sort((a, b) => b.owed - a.owed);
  const items = owing.slice(0, mostListed).map(({ organisation, round, roles: found }) => {
    const owed = found.filter((role) => role.owed > 0);
    const named = [organisation.name ?? organisation.id, round].filter((part) => part !== undefined).join(", ");
    return say.owes(named, owed.map((role) => say.owed(names.get(role.role) ?? role.role, role.owed)).join(", "));
  });
  return owing.length > mostListed ? [...items, say.more(owing.length - mostListed)] : items;
}

/** Whom to ask, where somebody still owes an answer. */
function contactItems(statuses: readonly OrganisationStatus[], say: StatusMessages): string[] {
  return statuses.flatMap(({ organisation, owed, contact }) =>
    contact === undefined || owed === 0 ? [] : [say.contact(organisation.name ?? organisation.id, contact)],
  );
}

/** The questions with the most organisations in which nobody answered them first. */
function unansweredItems(
  statuses: readonly OrganisationStatus[],
  { questions }: Questionnaire,
  say: StatusMessages,
): string[] {
  const counted = questions.map(({ id, title }) => ({
    title,
    count: statuses.filter(({ unanswered }) => unanswered.includes(id)).length,
  }));
  const open = counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return open
    .slice(0, mostListed)
    .map(({ title, count }) => (statuses.length === 1 ? title : say.unansweredIn(title, count, statuses.length)));
}

/** A row for each organisation and role, so that it can be filtered; names of columns are the same in every language. */
export function renderStatusCsv(statuses: readonly OrganisationStatus[], form: CsvForm): string {
  const head = [
    "organisation_id",
    "organisation_name",
    "round",
    "role",
    "expected",
    "submitted",
    "drafts",
    "owed",
    "completeness",
    "last_activity",
    "unanswered",
    ...(statuses.some(({ contact }) => contact !== undefined) ? ["contact"] : []),
  ];
  const rows = statuses.flatMap((status) =>
    status.roles.map((role) => [
      status.organisation.id,
      status.organisation.name,
      status.round,
      role.role,
      role.expected,
      role.submitted,
      role.drafts,
      role.owed,
      status.completeness,
      status.lastActivity,
      status.unanswered.join(" "),
      ...(status.contact === undefined ? [] : [status.contact]),
    ]),
  );
  return csvLines([head, ...rows], form);
}
