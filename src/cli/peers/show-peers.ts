/** Peers on a terminal and as CSV: a table for each group that may be shown. */
import { countIn, perLevel, quantileOf } from "../../core/organisations/peers/bins.ts";
import { overallFigureId } from "../../core/organisations/peers/fold.ts";
import type { PeerFile, PeerGroup } from "../../core/organisations/peers/peer-file.ts";
import { everyone } from "../../core/organisations/peers/peer-file.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { formatDate, formatPercent, formatScore } from "../../i18n/format.ts";
import { peersMessages } from "../../i18n/peers.ts";
import { peerGroupName } from "../../report/content/peer-group-name.ts";
import type { CsvCell, CsvForm } from "../../report/tables/csv-lines.ts";
import { csvLines } from "../../report/tables/csv-lines.ts";
import type { Context } from "../context/context.ts";
import { namesOf } from "../show/assessment.ts";
import type { Section } from "../terminal/sections.ts";
import { showSections, tableWidth } from "../terminal/sections.ts";
import { textTable } from "../terminal/text-table.ts";

export interface RankedOrganisation {
  readonly group: string;
  readonly id: string;
  readonly name: string;
  readonly score?: number;
}

export interface PeersShown {
  readonly file: PeerFile;
  readonly questionnaire: Questionnaire;
  readonly ranking?: readonly RankedOrganisation[] | undefined;
}

export function showPeers({ file, questionnaire, ranking }: PeersShown, context: Context): string {
  const say = peersMessages[context.locale];
  const groups = groupsOf(file, questionnaire);
  const about = [
    say.questionnaire(questionnaire.title, file.questionnaire.version),
    say.period(formatDate(context.locale, file.from), formatDate(context.locale, file.to)),
  ];
  const sections: Section[] = [
    { heading: say.heading(say.fields[file.by]), lines: [about.join(" · ")] },
    ...groups.map((group) => sectionOf(group, { file, questionnaire }, context)),
    { lines: notes(file, groups, context) },
    ...rankSections(ranking ?? [], { file, questionnaire }, context),
  ];
  return showSections(sections, context);
}

/** Those that may be shown, size classes from small to large, and all together where that says something more. */
function groupsOf({ groups, all }: PeerFile, { catalogue }: Questionnaire): PeerGroup[] {
  const same = groups.length === 1 && groups[0]?.organisations === all?.organisations;
  const sizes = catalogue?.sizes.map(({ id }) => id) ?? [];
  const sorted = [...groups].sort((a, b) => placeOf(a) - placeOf(b));
  return all && !same ? [...sorted, { ...all, group: everyone }] : sorted;

  function placeOf({ group }: PeerGroup): number {
    return sizes.includes(group) ? sizes.indexOf(group) : sizes.length;
  }
}

function sectionOf(group: PeerGroup, { file, questionnaire }: PeersShown, context: Context): Section {
  const { locale } = context;
  const say = peersMessages[locale];
  const levels = questionnaire.levels.map(({ value }) => value);
  const rows = figureRows(group, questionnaire, context).map(({ name, n, quantiles, counts }) => [
    name,
    String(n),
    ...quantiles.map((value) => formatScore(locale, value)),
    ...counts.map((count) => (count === 0 ? "·" : String(count))),
  ]);
  const head = [
    say.columns.figure,
    say.columns.n,
    formatPercent(locale, 0.25),
    say.columns.median,
    formatPercent(locale, 0.75),
    ...levels.map((level) => say.columns.level(level)),
  ];
  const columns = head.map((_, at) => (at === 0 ? {} : { align: "right" as const }));
  const name = peerGroupName(group.group, file.by, { questionnaire, locale });
  return {
    heading: say.group(name, group.organisations),
    table: rows.length === 0 ? [] : textTable([head, ...rows], columns, tableWidth(context)),
    lines: rows.length === 0 ? [say.noFigures(file.minimum)] : [],
  };
}

interface FigureRow {
  readonly id: string;
  readonly name: string;
  readonly n: number;
  readonly quantiles: readonly number[];
  readonly counts: readonly number[];
}

function figureRows(
  { figures }: PeerGroup,
  questionnaire: Questionnaire,
  { locale }: Pick<Context, "locale">,
): FigureRow[] {
  const names = namesOf(questionnaire);
  const levels = questionnaire.levels.map(({ value }) => value);
  const ids = [...questionnaire.areas, ...questionnaire.dimensions].map(({ id }) => id);
  return [...ids, overallFigureId].flatMap((id): FigureRow[] => {
    const bins = figures[id];
    if (!bins) return [];
    const quantiles = [0.25, 0.5, 0.75].map((share) => quantileOf(bins, share) ?? 0);
    const name = id === overallFigureId ? peersMessages[locale].overall : (names.get(id) ?? id);
    return [{ id, name, n: countIn(bins), quantiles, counts: perLevel(bins, levels) }];
  });
}

function notes(file: PeerFile, groups: readonly PeerGroup[], { locale }: Context): string[] {
  const say = peersMessages[locale];
  if (groups.length === 0) return [say.tooFew(file.minimum)];
  return [say.explained, say.hidden(file.minimum)];
}

function rankSections(ranking: readonly RankedOrganisation[], shown: PeersShown, context: Context): Section[] {
  const { locale } = context;
  const say = peersMessages[locale];
  return [...new Set(ranking.map(({ group }) => group))].sort().map((group) => {
    const rows = ranking
      .filter((one) => one.group === group)
      .map(({ name, score }) => [name, score === undefined ? "–" : formatScore(locale, score)]);
    const name = peerGroupName(group, shown.file.by, { questionnaire: shown.questionnaire, locale });
    return { heading: say.ranking(name), table: textTable(rows, [{}, { align: "right" }], tableWidth(context)) };
  });
}

/** A row for each figure of each group; with a ranking, a row for each organisation instead. */
export function renderPeersCsv({ file, questionnaire, ranking }: PeersShown, form: CsvForm): string {
  if (ranking) {
    const rows = ranking.map(({ group, id, name, score }): CsvCell[] => [group, id, name, score]);
    return csvLines([["group", "organisation_id", "organisation_name", "overall"], ...rows], form);
  }
  const levels = questionnaire.levels.map(({ value }) => `level_${value}`);
  const head = ["by", "group", "organisations", "figure", "n", "quartile_1", "median", "quartile_3", ...levels];
  const rows = groupsOf(file, questionnaire).flatMap((group) =>
    figureRows(group, questionnaire, { locale: "en" }).map(({ id, n, quantiles, counts }): CsvCell[] => [
      file.by,
      group.group,
      group.organisations,
      id,
      n,
      ...quantiles.map((value) => Number(value.toFixed(4))),
      ...counts,
    ]),
  );
  return csvLines([head, ...rows], form);
}
