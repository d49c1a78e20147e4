/** What most organisations have reached, what most have not, and what many do not know. */
import type { QuestionAnswers } from "../../core/organisations/region/region.ts";
import type { Block, Column, Table } from "../content/blocks.ts";
import type { RegionContext } from "./context.ts";

/** More is no longer what they have in common. */
const mostQuestions = 10;

interface Measure {
  readonly header: string;
  readonly text: (answers: QuestionAnswers) => string;
}

interface Part {
  readonly heading: string;
  readonly intro: string;
  readonly dimensions: readonly string[];
  readonly questions: readonly string[];
  readonly measures: readonly Measure[];
}

/** What there is nothing of is absent. */
export function commonBlocks(context: RegionContext): readonly Block[] {
  const parts = commonParts(context).filter(({ dimensions, questions }) => dimensions.length + questions.length > 0);
  if (parts.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: context.say.common.heading },
    ...parts.flatMap((part) => partBlocks(context, part)),
  ];
}

export function commonParts({ region, say, score }: RegionContext): readonly Part[] {
  const { common } = say;
  const { strengths, weaknesses, unknown } = region.common;
  const of = say.profile.of;
  const median: Measure = {
    header: common.columns.median,
    text: ({ median: value }) => (value === undefined ? "" : score(value)),
  };
  return [
    {
      heading: common.strengths,
      intro: common.intro,
      ...strengths,
      measures: [{ header: common.columns.reached, text: ({ n, reached }) => of(reached, n) }, median],
    },
    {
      heading: common.weaknesses,
      intro: common.introWeak,
      ...weaknesses,
      measures: [{ header: common.columns.below, text: ({ n, reached }) => of(n - reached, n) }, median],
    },
    {
      heading: common.unknown,
      intro: common.introUnknown,
      dimensions: [],
      questions: unknown,
      measures: [{ header: common.columns.unknown, text: ({ asked, unknown: not }) => of(not, asked) }],
    },
  ];
}

function partBlocks(context: RegionContext, part: Part): readonly Block[] {
  const { say, name } = context;
  const heading: Block = { kind: "heading", level: 3, text: part.heading };
  const said = part.dimensions.length > 0 ? [say.common.dimensions(context.list(part.dimensions.map(name)))] : [];
  const intro: Block = { kind: "paragraph", wide: true, look: "small", text: [part.intro, ...said].join(" ") };
  if (part.questions.length === 0) return [heading, intro];
  const more = part.questions.length - mostQuestions;
  return [
    heading,
    intro,
    questionTable(context, part),
    ...(more > 0 ? [{ kind: "paragraph", wide: true, look: "fine", text: say.common.more(more) } as const] : []),
  ];
}

function questionTable(context: RegionContext, { questions, measures }: Part): Table {
  const { say, question, questionTitle } = context;
  return {
    kind: "table",
    columns: [
      { header: say.common.columns.question, share: 1 },
      ...measures.map(({ header }): Column => ({ header, align: "right" })),
    ],
    rows: questions.slice(0, mostQuestions).map((id) => {
      const answers = question(id);
      return { cells: [questionTitle(id), ...measures.map(({ text }) => (answers ? text(answers) : ""))] };
    }),
  };
}
