/**
 * Marks what a report says in another language than its own: the texts of a questionnaire that has no translation. They
 * are found where they stand, so that no chapter has to know.
 */
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { Block, Cell, Entry, Fact, Figure, Heading, List, Paragraph, Rich, Row, Run, Table } from "./blocks.ts";

/** The same blocks, with the language of each piece that is the questionnaire's. */
export function inTheirLanguage(blocks: readonly Block[], questionnaire: Questionnaire): readonly Block[] {
  const marking = markingOf(questionnaire);
  return marking ? blocks.map((block) => markedBlock(block, marking)) : blocks;
}

interface Marking {
  readonly language: string;
  readonly texts: RegExp;
}

function markingOf(questionnaire: Questionnaire): Marking | undefined {
  // The longest first: a title may begin with another one.
  const texts = [...textsOf(questionnaire)].sort((a, b) => b.length - a.length).map(escaped);
  if (texts.length === 0) return undefined;
  // Whole words only, so that a short name is not found within a longer one.
  const pattern = `(?<![\\p{L}\\p{N}])(${texts.join("|")})(?![\\p{L}\\p{N}])`;
  return { language: questionnaire.language, texts: new RegExp(pattern, "u") };
}

/** All that a report may take from a questionnaire, also as it stands inside a sentence. */
function textsOf({
  levels,
  areas,
  dimensions,
  roles,
  audiences,
  questions,
  catalogue,
}: Questionnaire): ReadonlySet<string> {
  const named = [...levels, ...areas, ...dimensions, ...roles, ...audiences, ...(catalogue?.functions ?? [])];
  const said = [
    ...named.map(({ name }) => name),
    ...[...areas, ...dimensions].flatMap(({ description }) => description ?? []),
    ...dimensions.flatMap(({ plainName }) => plainName ?? []),
    ...levels.flatMap(({ meaning }) => meaning ?? []),
    ...questions.flatMap(({ title, form, evidence }) => [title, ...evidence, ...textsOfForm(form)]),
    ...(catalogue?.actions ?? []).flatMap(({ title, description, steps, done }) => [
      title,
      description,
      done,
      ...steps,
    ]),
  ].filter((text) => /\p{L}{2}/u.test(text));
  return new Set(said.flatMap((text) => [text, text.charAt(0).toLowerCase() + text.slice(1)]));
}

function textsOfForm(form: Questionnaire["questions"][number]["form"]): readonly string[] {
  switch (form.kind) {
    case "levels":
      return Object.values(form.texts);
    case "options":
      return form.options.map(({ text }) => text);
    case "checklist":
      return form.items.map(({ text }) => text);
    case "number":
      return form.unit === undefined ? [] : [form.unit];
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function markedBlock(block: Block, marking: Marking): Block {
  const rich = (value: Rich) => markedRich(value, marking);
  switch (block.kind) {
    case "heading":
      return markedHeading(block, marking);
    case "paragraph":
      return markedParagraph(block, marking);
    case "list":
      return markedList(block, marking);
    case "table":
      return markedTable(block, marking);
    case "figure":
    case "room":
      return block;
    case "sheet": {
      const aside = block.aside.map((one) => markedAside(one, marking));
      const body = block.body.map((one) => markedBlock(one, marking));
      return { ...block, heading: markedHeading(block.heading, marking), aside, body };
    }
    case "tile": {
      const body = block.body.map((one) => markedBlock(one, marking) as typeof one);
      const intro = block.intro && { intro: markedParagraph(block.intro, marking) };
      return { ...block, heading: markedHeading(block.heading, marking), ...intro, body };
    }
    case "pair": {
      const left = block.left.map((one) => markedParagraph(one, marking));
      const right = block.right.map((one) => markedText(one, marking));
      const intro = markedParagraph(block.intro, marking);
      return { ...block, heading: markedHeading(block.heading, marking), intro, left, right };
    }
    case "entries":
      return { ...block, items: block.items.map((entry) => markedEntry(entry, rich, marking)) };
    case "columns":
      return { ...block, blocks: block.blocks.map((one) => markedBlock(one, marking) as typeof one) };
  }
}

function markedText(block: Paragraph | List, marking: Marking): Paragraph | List {
  return block.kind === "list" ? markedList(block, marking) : markedParagraph(block, marking);
}

function markedParagraph(paragraph: Paragraph, marking: Marking): Paragraph {
  return { ...paragraph, text: markedRich(paragraph.text, marking) };
}

function markedList(list: List, marking: Marking): List {
  return { ...list, items: list.items.map((item) => markedRich(item, marking)) };
}

function markedHeading(heading: Heading, marking: Marking): Heading {
  return { ...heading, ...languageOf(heading.text, marking) };
}

function markedAside(one: Fact | Figure, marking: Marking): Fact | Figure {
  return one.kind === "fact" ? { ...one, ...languageOf(one.text, marking) } : one;
}

function markedEntry(entry: Entry, rich: (value: Rich) => Rich, marking: Marking): Entry {
  return { ...entry, ...languageOf(entry.term, marking), body: entry.body.map(rich) };
}

function markedTable(table: Table, marking: Marking): Table {
  const cell = (value: Cell): Cell =>
    typeof value === "object" && "stack" in value
      ? { stack: value.stack.map((one) => markedRich(one, marking)) }
      : markedRich(value, marking);
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, ...languageOf(column.header, marking) })),
    rows: table.rows.map((row): Row => ({ ...row, cells: row.cells.map(cell) })),
  };
}

/** A text in one piece is in the language of the greater part of it: `3. Title`. */
function languageOf(text: string, { texts, language }: Marking): { readonly language?: string } {
  const found = texts.exec(text)?.[0] ?? "";
  return found.length * 2 > text.length ? { language } : {};
}

function markedRich(rich: Rich, marking: Marking): Rich {
  const runs = typeof rich === "string" ? [{ text: rich }] : rich;
  const marked = runs.flatMap((run) => markedRun(run, marking));
  return marked.length === runs.length && marked.every((run, index) => run === runs[index]) ? rich : marked;
}

/** What stands before, the text itself, and what stands behind it. */
function markedRun(run: Run, { texts, language }: Marking): readonly Run[] {
  const parts = run.text.split(texts);
  if (parts.length < 2) return [run];
  // Every second part is one that was found.
  return parts.flatMap((text, index): Run[] => {
    if (text === "") return [];
    return [index % 2 === 1 ? { ...run, text, language } : { ...run, text }];
  });
}
