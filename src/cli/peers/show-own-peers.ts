/** One organisation beside its peers, on a terminal. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { ComparedFigure } from "../../core/organisations/peers/comparison.ts";
import { compareWithPeers } from "../../core/organisations/peers/comparison.ts";
import type { PeerFile } from "../../core/organisations/peers/peer-file.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { formatPercent, formatScore } from "../../i18n/format.ts";
import { peersMessages } from "../../i18n/peers.ts";
import { peerSentences } from "../../report/content/peer-sentences.ts";
import type { Context } from "../context/context.ts";
import { namesOf } from "../show/assessment.ts";
import { showSections, tableWidth } from "../terminal/sections.ts";
import { textTable } from "../terminal/text-table.ts";

export function showOwnPeers(
  assessment: Assessment,
  questionnaire: Questionnaire,
  peers: PeerFile,
  context: Context,
): string {
  const { locale } = context;
  const say = peersMessages[locale].own;
  const comparison = compareWithPeers(assessment, peers, questionnaire);
  if (!comparison) return showSections([{ heading: say.heading, lines: [say.nobody(peers.minimum)] }], context);
  const names = namesOf(questionnaire);
  const name = (id: string) => names.get(id) ?? peersMessages[locale].overall;
  const { columns } = say;
  const head = [columns.figure, columns.score, columns.median, columns.band, columns.place];
  const row = ({ id, score, median, quartiles: [low, high], place }: ComparedFigure) => [
    name(id),
    score === undefined ? "–" : formatScore(locale, score),
    formatScore(locale, median),
    say.band(formatScore(locale, low), formatScore(locale, high)),
    place ? formatPercent(locale, place.percentile) : "",
  ];
  const aligned = [{}, ...head.slice(1).map(() => ({ align: "right" as const }))];
  const { about, findings, reading } = peerSentences(comparison, { questionnaire, locale, name });
  return showSections(
    [
      { heading: say.heading, lines: about },
      { table: textTable([head, ...comparison.figures.map(row)], aligned, tableWidth(context)) },
      { lines: [...findings, reading] },
    ],
    context,
  );
}
