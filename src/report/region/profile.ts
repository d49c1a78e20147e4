/** How the organisations stand: each dimension and area with all scores on one axis, and the same as figures. */
import type { RegionFigure } from "../../core/organisations/region/region.ts";
import { dotAxis } from "../charts/dot-plot.ts";
import { stripLegend, stripLine } from "../charts/strip.ts";
import type { Block, Cell, Column, Row, Table, TablePlot } from "../content/blocks.ts";
import { axisOf } from "../content/profile.ts";
import type { RegionContext } from "./context.ts";

/** Width of the report's text frame. */
const chartWidth = 481;
const size = { width: 134, height: 18 };

export function profileBlocks(context: RegionContext): readonly Block[] {
  const { region, say } = context;
  const { heading, intro, columns } = say.profile;
  return [
    { kind: "heading", level: 2, text: heading },
    { kind: "paragraph", wide: true, look: "small", text: intro },
    figureTable(context, region.dimensions, { first: columns.dimension, legend: true }),
    figureTable(context, [...region.areas, region.overall], { first: columns.area, legend: false }),
  ];
}

const right = (header: string): Column => ({ header, align: "right" });

function figureTable(
  context: RegionContext,
  figures: readonly RegionFigure[],
  { first, legend }: { readonly first: string; readonly legend: boolean },
): Table {
  const { columns } = context.say.profile;
  return {
    kind: "table",
    columns: [
      { header: first, share: 1, alike: longestName(context) },
      right(columns.n),
      right(columns.low),
      right(columns.median),
      right(columns.high),
      right(columns.reached),
    ],
    rows: figures.map((figure) => rowOf(context, figure)),
    plot: plotOf(context, figures, legend),
  };
}

function rowOf(context: RegionContext, { id, spread }: RegionFigure): Row {
  const { say, score, region } = context;
  const strong = id === region.overall.id ? { strong: true } : {};
  const name = figureName(context, id);
  if (!spread) {
    const absent: Cell = { stack: [name, [{ text: say.profile.hidden, muted: true }]] };
    return { ...strong, cells: [absent, "", "", "", "", ""] };
  }
  const { n, reached, quartiles } = spread;
  const aimed = reached === undefined ? "" : say.profile.of(reached, n);
  return { ...strong, cells: [name, String(n), ...quartiles.map(score), aimed] };
}

export function figureName({ say, name, region }: RegionContext, id: string): string {
  return id === region.overall.id ? say.profile.overall : name(id);
}

function plotOf(context: RegionContext, figures: readonly RegionFigure[], legend: boolean): TablePlot {
  const axis = axisOf(context);
  const rows = figures.map(({ spread }) => {
    if (!spread) return undefined;
    const [low, median, high] = spread.quartiles;
    return { bins: spread.bins, low, median, high };
  });
  return {
    alt: altText(context, figures),
    width: size.width,
    ...(legend ? { legend: stripLegend(context.say.profile.legend, chartWidth) } : {}),
    axis: dotAxis(axis, size.width),
    rows: rows.map((row) => stripLine(row, axis, size)),
  };
}

function altText(context: RegionContext, figures: readonly RegionFigure[]): string {
  const { say, score } = context;
  const rows = figures.map(({ id, spread }) => {
    const name = figureName(context, id);
    if (!spread) return `${name}: ${say.profile.hidden}`;
    const [low, median, high] = spread.quartiles;
    return say.profile.altRow(name, spread.n, score(median), score(low), score(high));
  });
  return say.profile.alt(rows.join("; "));
}

/** So that the axes of dimensions and areas stand below each other. */
function longestName(context: RegionContext): string {
  const { region, say } = context;
  const texts = [...region.dimensions, ...region.areas, region.overall].flatMap(({ id, spread }) => [
    figureName(context, id),
    ...(spread ? [] : [say.profile.hidden]),
  ]);
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}
