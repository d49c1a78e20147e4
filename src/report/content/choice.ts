/** What each action costs and what it brings: effort against effect, and quick wins. */
import type { Roadmap, RoadmapAction } from "../../core/assessment/roadmap.ts";
import { scatter, ticksTo } from "../charts/scatter.ts";
import type { Block, Figure, Row, Table } from "./blocks.ts";
import type { Context } from "./context.ts";

const chartWidth = 481;
const chartHeight = 180;
/** Fewer have no middle to compare with. */
const fewest = 4;

interface Choice {
  readonly action: RoadmapAction;
  /** Sum of what the action adds to the planning scores of all dimensions. */
  readonly gain: number;
  /** Takes at most as many days as the middle action, and brings at least as much. */
  readonly quick: boolean;
}

export function choiceBlocks(context: Context, roadmap: Roadmap): readonly Block[] {
  const { plan } = context.words;
  const { choices, middle } = choicesOf(roadmap);
  const compared = choices.length >= fewest;
  const intro = [plan.gainIntro, ...(compared ? [plan.quickIntro] : [])];
  return [
    { kind: "heading", level: 3, text: plan.choice },
    { kind: "paragraph", wide: true, look: "small", text: intro.join(" ") },
    ...(compared ? [figure(context, choices, middle)] : []),
    table(context, choices),
  ];
}

interface Choices {
  /** The greatest gain first. */
  readonly choices: readonly Choice[];
  readonly middle: { readonly days: number; readonly gain: number };
}

function choicesOf({ actions }: Roadmap): Choices {
  const gains = actions.map(({ moves }) => Object.values(moves).reduce((total, rise) => total + rise, 0));
  const middle = { days: median(actions.map(({ days }) => days)), gain: median(gains) };
  const choices = actions.map((action, index): Choice => {
    const gain = gains[index] ?? 0;
    return {
      action,
      gain,
      quick: actions.length >= fewest && gain > 0 && action.days <= middle.days && gain >= middle.gain - 1e-9,
    };
  });
  return { choices: choices.sort((a, b) => b.gain - a.gain), middle };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
}

function figure(context: Context, choices: readonly Choice[], middle: Choices["middle"]): Figure {
  const { plan } = context.words;
  const label = (value: number) => context.amount(value);
  const points = choices.map(({ action, gain, quick }) => ({
    x: action.days,
    y: gain,
    label: String(context.number(action.id) ?? ""),
    strong: quick,
  }));
  return {
    kind: "figure",
    alt: altText(context, choices),
    ...scatter(points, {
      width: chartWidth,
      height: chartHeight,
      xName: plan.axisDays,
      yName: plan.axisGain,
      xTicks: ticksTo(Math.max(...points.map(({ x }) => x)), label),
      yTicks: ticksTo(Math.max(...points.map(({ y }) => y)), label),
      corner: { x: middle.days, y: middle.gain },
      legend: { strong: plan.legendQuick, other: plan.legendOther },
    }),
  };
}

function altText(context: Context, choices: readonly Choice[]): string {
  const { plan } = context.words;
  const quick = choices.filter((choice) => choice.quick).map(({ action }) => context.actionTitle(action.id));
  const sentences = [plan.choiceAlt(quick.length, context.list(quick))];
  const most = choices[0];
  if (most) {
    const title = context.actionTitle(most.action.id);
    sentences.push(plan.choiceMost(title, context.gap(most.gain), context.amount(most.action.days)));
  }
  return sentences.join(" ");
}

function table(context: Context, choices: readonly Choice[]): Table {
  const { plan } = context.words;
  const marked = choices.some(({ quick }) => quick);
  const right = (header: string) => ({ header, align: "right" as const });
  return {
    kind: "table",
    columns: [
      { header: plan.action, share: 1 },
      right(plan.gain),
      right(plan.days),
      ...(marked ? [{ header: plan.quick }] : []),
    ],
    rows: choices.map(
      ({ action, gain, quick }): Row => ({
        cells: [
          context.numbered(action.id),
          context.gap(gain),
          context.amount(action.days),
          ...(marked ? [quick ? plan.isQuick : ""] : []),
        ],
      }),
    ),
  };
}
