/** For whom it is: what data bring to each audience now, and what the roadmap adds. */
import type { AudienceResult } from "../../core/assess/score/audiences.ts";
import { audienceResults } from "../../core/assess/score/audiences.ts";
import type { Block, Cell, Column, Rich, Table } from "./blocks.ts";
import type { Context } from "./context.ts";
import { requirement } from "./context.ts";

/** More would be a catalogue: the chapter about the roadmap has them all. */
const mostGains = 2;

export function audienceBlocks(context: Context): readonly Block[] {
  const results = audienceResults(context.assessment, context.questionnaire).filter(hasSomething);
  if (results.length === 0) return [];
  const { audiences } = context.words;
  return [
    { kind: "heading", level: 2, text: audiences.heading },
    { kind: "paragraph", wide: true, look: "small", text: intro(context, results) },
    table(context, results),
  ];
}

/** No row without a figure. */
function hasSomething({ score, planned }: AudienceResult): boolean {
  return score !== undefined || planned !== undefined;
}

function intro(context: Context, results: readonly AudienceResult[]): string {
  const { audiences } = context.words;
  const sentences = [audiences.intro];
  const [most, next] = [...results].sort((a, b) => riseOf(b) - riseOf(a));
  // Where two rise as much, as it is printed, none is the one that rises most.
  if (most?.planned && riseOf(most) > 0 && (!next || riseOf(next) < riseOf(most))) {
    const { before, after } = most.planned;
    sentences.push(audiences.most(nameOf(context, most.id), context.score(before), context.score(after)));
  }
  return sentences.join(" ");
}

/** In tenths of a level, between the figures as they are printed. */
function riseOf({ planned }: AudienceResult): number {
  return planned ? tenths(planned.after) - tenths(planned.before) : 0;
}

function tenths(score: number): number {
  return Math.round(score * 10 + 1e-9);
}

function nameOf({ questionnaire }: Context, id: string): string {
  return questionnaire.audiences.find((audience) => audience.id === id)?.name ?? id;
}

function table(context: Context, results: readonly AudienceResult[]): Table {
  const { audiences } = context.words;
  const planned = results.some((result) => result.planned);
  const right = (header: string): Column => ({ header, align: "right" });
  return {
    kind: "table",
    columns: [
      { header: audiences.who, share: 1 },
      right(audiences.now),
      ...(planned ? [right(audiences.after)] : []),
      { header: planned ? audiences.gains : audiences.today, share: 4 },
    ],
    rows: results.map((result) => ({
      cells: [
        nameOf(context, result.id),
        figure(context, result.planned?.before ?? result.score),
        ...(planned ? [figure(context, result.planned?.after)] : []),
        gainsOf(context, result),
      ],
    })),
  };
}

function figure(context: Context, value: number | undefined): string {
  return value === undefined ? "" : context.score(value);
}

/** What becomes true for them; where nothing does, what already is. */
function gainsOf(context: Context, { id, gains, planned }: AudienceResult): Cell {
  const { audiences } = context.words;
  const told = gains.slice(0, mostGains).flatMap(({ question, to, actions }): Rich[] => {
    const text = levelText(context, question, to);
    const numbers = actions.flatMap((action) => context.number(action) ?? []);
    if (text === "") return [];
    return [
      [
        { text: `${context.questionTitle(question)}: `, strong: true },
        { text: `${text} ` },
        { text: audiences.by(numbers.join(", "), numbers.length), muted: true },
      ],
    ];
  });
  const more = gains.length - told.length;
  if (told.length > 0)
    return { stack: [...told, ...(more > 0 ? [[{ text: audiences.more(more), muted: true }]] : [])] };
  const best = strongest(context, id);
  return { stack: [...(planned ? [[{ text: audiences.nothing, muted: true }]] : []), ...(best ? [best] : [])] };
}

/** The question about them that stands highest, with what is true there. */
function strongest(context: Context, audience: string): Rich | undefined {
  const ranked = context.questionnaire.questions.flatMap((question) => {
    const value = context.result(question.id)?.value;
    return question.audience.includes(audience) && value !== undefined ? [{ id: question.id, value }] : [];
  });
  const [best] = ranked.sort((a, b) => b.value - a.value);
  if (!best) return undefined;
  const text = levelText(context, best.id, best.value);
  return [{ text: `${context.questionTitle(best.id)}: `, strong: true }, { text: text || context.value(best.value) }];
}

/** What is true at a value: the text of the highest level that it reaches. */
function levelText(context: Context, id: string, value: number): string {
  const question = context.question(id);
  const reached = context.questionnaire.levels.filter((level) => level.value <= value + 1e-9).at(-1);
  return question && reached ? requirement(context, question, reached.value) : "";
}
