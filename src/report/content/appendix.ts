/** All answers, area by area, with what was noted beside them. */
import type { QuestionResult } from "../../core/assessment/results.ts";
import type { Area, Question } from "../../core/questionnaire/questionnaire.ts";
import { formatNumber } from "../../i18n/format.ts";
import { voicesMessages } from "../../i18n/voices.ts";
import type { Block, Entries, Entry, Heading, Rich, Run } from "./blocks.ts";
import type { Context } from "./context.ts";
import { answerText, disagreement } from "./context.ts";

export function appendixBlocks(context: Context): readonly Block[] {
  const { words, questionnaire } = context;
  return [
    { kind: "heading", level: 2, text: words.appendix.heading },
    { kind: "paragraph", wide: true, look: "small", text: intro(context) },
    { kind: "columns", blocks: questionnaire.areas.flatMap((area) => areaBlocks(context, area)) },
  ];
}

function areaBlocks(context: Context, { id, name }: Area): readonly (Heading | Entries)[] {
  const items = context.questionnaire.questions
    .filter((question) => question.area === id)
    .flatMap((question) => {
      const result = context.result(question.id);
      return result ? [entryOf(context, question, result)] : [];
    });
  if (items.length === 0) return [];
  return [
    { kind: "heading", level: 3, text: name },
    { kind: "entries", goesOn: context.words.appendix.goesOn, items },
  ];
}

function intro(context: Context): string {
  const { words, assessment } = context;
  const noted = assessment.questions.some(({ notes, evidence, reason }) => notes?.length || evidence?.length || reason);
  return noted ? words.appendix.intro : words.appendix.plainIntro;
}

function entryOf(context: Context, question: Question, result: QuestionResult): Entry {
  const value = result.value === undefined ? "" : context.value(result.value);
  return { term: question.title, value, body: meaning(context, question, result) };
}

function meaning(context: Context, question: Question, result: QuestionResult): readonly Rich[] {
  const { words } = context;
  const said: Run[] = [];
  if (result.state !== "level") said.push({ text: words.appendix.states[result.state], muted: true });
  const text = result.value === undefined ? "" : levelText(context, question, result.value);
  if (text !== "") said.push({ text });
  const voices = voicesOf(context, result);
  if (voices !== "") said.push({ text: said.length === 0 ? voices : `(${voices})`, muted: true });
  const spaced = said.map((run, index) => (index === 0 ? run : { ...run, text: ` ${run.text}` }));
  const parts: (readonly [string, string])[] = [];
  if (result.reason) parts.push([words.appendix.reason, result.reason]);
  if (result.dissent) parts.push([words.appendix.dissent, result.dissent]);
  const notes = result.notes ?? [];
  if (notes.length > 0) {
    parts.push([
      notes.length === 1 ? words.appendix.note : words.appendix.notes,
      notes.map(words.appendix.quoted).join(" "),
    ]);
  }
  if (result.evidence && result.evidence.length > 0) {
    parts.push([words.appendix.evidence, result.evidence.join("; ")]);
  }
  const more = parts.flatMap(([label, text], index): Run[] => [
    { text: index === 0 ? label : ` ${label}`, strong: true },
    { text },
  ]);
  return [spaced, more].filter((runs) => runs.length > 0);
}

/** The text of the level; for a mean between two levels the text of the one that is reached. */
function levelText(context: Context, question: Question, value: number): string {
  const exact = answerText(context, question, value);
  if (exact !== "") return exact;
  if (question.form.kind === "options") {
    const scores = question.form.options.flatMap(({ score }) => (score !== undefined && score <= value ? [score] : []));
    const best = Math.max(...scores);
    return scores.length === 0
      ? ""
      : context.words.appendix.reached(context.value(best), answerText(context, question, best));
  }
  const reached = context.questionnaire.levels.filter((level) => level.value <= value + 1e-9).at(-1);
  const text = reached ? answerText(context, question, reached.value) : "";
  return reached && text !== "" ? context.words.appendix.reached(context.amount(reached.value), text) : "";
}

/** How many people stand behind the value, and how far apart they are. */
function voicesOf(context: Context, result: QuestionResult): string {
  const { words, assessment } = context;
  const parts: string[] = [];
  if (result.consensus) parts.push(words.appendix.consensus);
  if (assessment.respondents.count < 2) return parts.join("; ");
  if (result.n > 0) {
    const { min, max } = result;
    const spread =
      min !== undefined && max !== undefined && min < max
        ? `, ${words.appendix.spread(context.value(min), context.value(max))}`
        : "";
    parts.push(`${words.appendix.voices(result.n)}${spread}`);
    if (spread !== "") parts.push(middleOf(context, result));
  }
  if (result.unknown > 0) parts.push(words.appendix.unknown(result.unknown));
  return parts.join("; ");
}

/** Where people differ: the middle answer, and how far they agree. */
/** How far people agree is told where they do not. */
function middleOf({ locale, value }: Context, { median = 0, agreement = 1 }: QuestionResult): string {
  const { report } = voicesMessages[locale];
  const middle = report.median(value(median));
  return agreement < disagreement ? `${middle}, ${report.agreed(formatNumber(locale, agreement, 2))}` : middle;
}
