/** The organisation beside others of its kind: how many there are is known, and who they are is not. */
import type { ComparedFigure, PeerComparison } from "../../core/organisations/peers/comparison.ts";
import { compareWithPeers } from "../../core/organisations/peers/comparison.ts";
import { overallFigureId } from "../../core/organisations/peers/fold.ts";
import { formatPercent } from "../../i18n/format.ts";
import { peersMessages } from "../../i18n/peers.ts";
import { bandLegend, bandLine } from "../charts/band-plot.ts";
import { dotAxis } from "../charts/dot-plot.ts";
import type { Block, Row, Table, TablePlot } from "./blocks.ts";
import type { Context } from "./context.ts";
import { withheldIn } from "./context.ts";
import { peerSentences } from "./peer-sentences.ts";
import { axisOf } from "./profile.ts";

/** Width of the report's text frame. */
const chartWidth = 481;
const plotWidth = 134;
/** Height of a table row of one line, so that grid lines run through. */
const rowHeight = 16;

export function peerBlocks(context: Context): readonly Block[] {
  const { assessment, questionnaire, locale, peers } = context;
  if (!peers) return [];
  const say = peersMessages[locale].own;
  const heading = { kind: "heading", level: 2, text: say.heading, newPage: true } as const;
  const whole = compareWithPeers(assessment, peers, questionnaire);
  const comparison = whole && likeWithLike(context, whole);
  if (!comparison) return [heading, { kind: "paragraph", text: say.nobody(peers.minimum) }];
  const name = (id: string) => nameOf(context, id);
  const { about, findings, reading } = peerSentences(comparison, { questionnaire, locale, name });
  const intro = [...about, ...(context.withheld.length > 0 ? [say.withheld] : [])];
  const blocks = intro.map((text): Block => ({ kind: "paragraph", wide: true, look: "small", text }));
  if (comparison.figures.length === 0) return [heading, ...blocks];
  return [
    heading,
    ...blocks,
    ...findings.map((text): Block => ({ kind: "paragraph", wide: true, text })),
    comparisonTable(context, comparison),
    { kind: "paragraph", wide: true, look: "fine", text: [{ text: reading, muted: true }] },
  ];
}

/** Peers answered the sensitive questions too, which do not count in a report for outside. */
function likeWithLike(context: Context, comparison: PeerComparison): PeerComparison {
  const isAlike = ({ id }: ComparedFigure) =>
    id === overallFigureId ? context.withheld.length === 0 : withheldIn(context, id) === 0;
  return { ...comparison, figures: comparison.figures.filter(isAlike) };
}

function nameOf(context: Context, id: string): string {
  return id === overallFigureId ? peersMessages[context.locale].overall : context.name(id);
}

function comparisonTable(context: Context, { figures }: PeerComparison): Table {
  const { columns } = peersMessages[context.locale].own;
  const right = (header: string) => ({ header, align: "right" as const });
  return {
    kind: "table",
    columns: [
      { header: columns.figure, share: 1 },
      right(columns.score),
      right(columns.median),
      right(columns.band),
      right(columns.place),
    ],
    rows: figures.map((figure) => rowOf(context, figure)),
    plot: plotOf(context, figures),
  };
}

function rowOf(context: Context, { id, score, median, quartiles, place }: ComparedFigure): Row {
  const say = peersMessages[context.locale].own;
  const [low, high] = quartiles.map(context.score);
  return {
    ...(id === overallFigureId ? { strong: true } : {}),
    cells: [
      nameOf(context, id),
      score === undefined ? [{ text: say.noScore, muted: true }] : context.score(score),
      context.score(median),
      say.band(low ?? "", high ?? ""),
      place ? formatPercent(context.locale, place.percentile) : "",
    ],
  };
}

function plotOf(context: Context, figures: readonly ComparedFigure[]): TablePlot {
  const axis = axisOf(context);
  const say = peersMessages[context.locale].own;
  const rows = figures.map(({ score, median, quartiles: [low, high] }) => ({ score, median, low, high }));
  return {
    alt: say.alt(figures.map((figure) => inWords(context, figure)).join("; ")),
    width: plotWidth,
    legend: bandLegend(say.legend, chartWidth),
    axis: dotAxis(axis, plotWidth),
    rows: rows.map((row) => bandLine(row, axis, plotWidth, rowHeight)),
  };
}

function inWords(context: Context, { id, score, median, quartiles }: ComparedFigure): string {
  const say = peersMessages[context.locale].own;
  const [low, high] = quartiles.map(context.score);
  const own = score === undefined ? say.noScore : context.score(score);
  return say.altRow(nameOf(context, id), own, context.score(median), low ?? "", high ?? "");
}
