/** Everything on one page of paper: title, picture, what stands out, what to do first, and how sure it is. */
import type { Block, List, Paragraph, Sheet, Tile } from "./blocks.ts";
import type { Context } from "./context.ts";
import { peopleOf } from "./context.ts";
import { coverOf } from "./cover.ts";
import { ownWords } from "./introduction.ts";
import { heightOfTable, heightOfTexts, heightOfTiles, pageHeight } from "./page-height.ts";
import { profileTable } from "./profile.ts";
import { shortened } from "./shortened.ts";
import { summaryParts } from "./summary.ts";

/** What is told at most, so that the page holds it; the first that fits is taken. */
const densities = [
  { amount: { first: 3, rest: 2 }, name: 90, rows: 14 },
  { amount: { first: 3, rest: 1 }, name: 90, rows: 14 },
  { amount: { first: 3, rest: 1 }, name: 56, rows: 14 },
  { amount: { first: 2, rest: 1 }, name: 56, rows: 12 },
  { amount: { first: 2, rest: 1 }, name: 40, rows: 12 },
  { amount: { first: 1, rest: 1 }, name: 40, rows: 11 },
  { amount: { first: 1, rest: 1 }, name: 40, rows: 8 },
  { amount: { first: 1, rest: 0 }, name: 40, rows: 10 },
  { amount: { first: 1, rest: 0 }, name: 28, rows: 8 },
] as const;

type Density = (typeof densities)[number];

export function onePageBlocks(context: Context): readonly Block[] {
  const pages = densities.map((density) => pageOf(context, density));
  const fitting = pages.find(({ height }) => height <= pageHeight);
  return (fitting ?? pages.at(-1))?.blocks ?? [];
}

interface Page {
  readonly blocks: readonly Block[];
  readonly height: number;
}

function pageOf(whole: Context, density: Density): Page {
  const context = withShortNames(whole, density.name);
  const [lead, ...parts] = summaryParts(context, density.amount);
  const tiles = parts.map(tileOf);
  const shown = lowestDimensions(context, density.rows);
  const top: Block[] = [
    { kind: "heading", level: 1, text: context.words.title(shortened(context.organisation, 120)) },
    { kind: "paragraph", wide: true, look: "small", text: [{ text: factsOf(whole), muted: true }] },
    ...(context.example
      ? [{ kind: "paragraph", wide: true, look: "mark", text: context.words.cover.example } as const]
      : []),
    ...(lead?.body ?? []).map((block) => (block.kind === "paragraph" ? { ...block, wide: true } : block)),
  ];
  const { dimensions } = context.assessment;
  const left: readonly Block[] =
    shown.length < dimensions.length
      ? [
          {
            kind: "paragraph",
            wide: true,
            look: "fine",
            text: context.words.onePage.lowest(shown.length, dimensions.length),
          },
        ]
      : [];
  const colophon: Block = {
    kind: "paragraph",
    wide: true,
    look: "fine",
    text: [{ text: colophonOf(context), muted: true }],
  };
  const table = profileTable(context, shown, { legend: true, brief: true });
  const own: readonly Block[] = context.introduction === undefined ? [] : [ownWords(context.introduction)];
  const texts = heightOfTexts([...top, ...own, ...left, colophon], context.wider);
  return {
    blocks: [...top, table, ...left, { kind: "columns", blocks: tiles }, colophon],
    height: texts + heightOfTable(table, context.wider) + heightOfTiles(tiles, context.wider),
  };
}

/** Names that run over the page are cut after a whole word. */
function withShortNames(context: Context, length: number): Context {
  const short = (name: (id: string) => string) => (id: string) => shortened(name(id), length);
  const { name, questionTitle, actionTitle, roleName, roleInText } = context;
  return {
    ...context,
    name: short(name),
    questionTitle: short(questionTitle),
    actionTitle: short(actionTitle),
    roleName: short(roleName),
    roleInText: short(roleInText),
  };
}

/** The cover's facts in a line, with how many answered but not in which role. */
function factsOf(context: Context): string {
  const { words, assessment } = context;
  const people = peopleOf(assessment);
  const told = ({ term, text }: { readonly term: string; readonly text: string }) =>
    term === words.cover.respondents && people > 0 ? words.cover.respondent(people) : text;
  return coverOf(context, "report")
    .facts.map((fact) => `${fact.term}: ${told(fact)}`)
    .join(" · ");
}

function colophonOf(context: Context): string {
  return coverOf(context, "report").colophon;
}

/** All in their order, or those furthest from their target where there are too many. */
function lowestDimensions({ assessment }: Context, most: number): Context["assessment"]["dimensions"] {
  const { dimensions } = assessment;
  if (dimensions.length <= most) return dimensions;
  const ranked = [...dimensions].sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1)).slice(0, most);
  return dimensions.filter((dimension) => ranked.includes(dimension));
}

function tileOf({ heading, body }: Sheet): Tile {
  return {
    kind: "tile",
    heading: { ...heading, level: 2 },
    body: body.flatMap((block): (Paragraph | List)[] => {
      if (block.kind === "paragraph") return [{ ...block, look: "fine" }];
      return block.kind === "list" ? [{ ...block, look: "fine" }] : [];
    }),
  };
}
