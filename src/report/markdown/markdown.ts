/** The report as Markdown: the same words and numbers, pictures as what they say, to paste where people work. */
import type {
  Block,
  Cell,
  Cover,
  Entries,
  Fact,
  Figure,
  List,
  Pair,
  ReportDocument,
  Sheet,
  Table,
  Tile,
} from "../content/blocks.ts";
import { reportDocument } from "../content/index.ts";
import type { ReportInput } from "../content/report-input.ts";
import { escapeMarkdown, richMarkdown } from "./markdown-text.ts";

/** The same input gives the same text. */
export function renderMarkdown(input: ReportInput): string {
  return documentMarkdown(reportDocument(input));
}

/** Of any report. */
export function documentMarkdown({ cover, blocks }: ReportDocument): string {
  const around = cover
    ? { before: coverLines(cover), after: [escapeMarkdown(cover.colophon)] }
    : { before: [], after: [] };
  return `${[...around.before, ...blocks.flatMap(blockParts), ...around.after].join("\n\n")}\n`;
}

function coverLines({ kicker, title, subtitle, mark, facts, about }: Cover): readonly string[] {
  return [
    escapeMarkdown(kicker),
    headed(1, title),
    escapeMarkdown(subtitle),
    ...(mark ? [`**${escapeMarkdown(mark)}**`] : []),
    facts.map(({ term, text }) => `- **${escapeMarkdown(term)}**: ${escapeMarkdown(text)}`).join("\n"),
    escapeMarkdown(about),
  ];
}

/** Parts with an empty line between them. */
function blockParts(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [headed(block.level, block.text)];
    case "paragraph":
      return filled([richMarkdown(block.text)]);
    case "list":
      return filled([listLines(block)]);
    case "table":
      return [tableLines(block)];
    case "figure":
      return [pictured(block)];
    case "sheet":
      return sheetParts(block);
    case "tile":
      return tileParts(block);
    case "pair":
      return pairParts(block);
    case "entries":
      return [entryLines(block)];
    case "columns":
      return block.blocks.flatMap(blockParts);
    case "room":
      return [`**${escapeMarkdown(block.label)}**`, "> "];
  }
}

function filled(parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== "");
}

function headed(level: number, text: string): string {
  return `${"#".repeat(level)} ${escapeMarkdown(text).replaceAll("<br>", " ")}`;
}

function listLines({ items, labels, ordered }: List): string {
  const marks = labels ?? (ordered ? items.map((_, index) => `${index + 1}.`) : []);
  const counted = inSequence(marks);
  return items
    .map((item, index) => {
      const mark = marks[index];
      const before = mark === undefined ? "-" : counted ? mark : `- ${escapeMarkdown(mark)}`;
      return `${before} ${richMarkdown(item)}`;
    })
    .join("\n");
}

/** Whoever shows Markdown counts on from the first number by itself: others are left to be read as text. */
function inSequence(marks: readonly string[]): boolean {
  const first = Number.parseInt(marks[0] ?? "", 10);
  return marks.every((mark, index) => mark === `${first + index}.`);
}

/** A chart beside a table is not described: its numbers stand in the table. */
function tableLines({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ header }) => escapeMarkdown(header))),
    line(columns.map(({ align }) => (align === "right" ? "--:" : ":--"))),
    ...rows.map(({ cells, strong }) => line(columns.map((_, index) => cellText(cells[index] ?? "", strong)))),
  ].join("\n");
}

function cellText(cell: Cell, strong: boolean | undefined): string {
  const parts = typeof cell === "object" && "stack" in cell ? cell.stack : [cell];
  const text = filled(parts.map(richMarkdown)).join("<br>");
  return strong && text !== "" && typeof cell === "string" ? `**${text}**` : text;
}

function pictured({ alt }: Figure): string {
  return `> ${escapeMarkdown(alt)}`;
}

function sheetParts({ heading, aside, body }: Sheet): readonly string[] {
  const facts = aside.filter((one): one is Fact => one.kind === "fact").map(factText);
  const pictures = aside.filter((one): one is Figure => one.kind === "figure").map(pictured);
  return [
    headed(heading.level, heading.text),
    ...filled([facts.join(" · ")]),
    ...pictures,
    ...body.flatMap(blockParts),
  ];
}

function factText({ text, look }: Fact): string {
  return look === "figure" ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text);
}

function tileParts({ heading, intro, body }: Tile): readonly string[] {
  return [headed(heading.level, heading.text), ...[...(intro ? [intro] : []), ...body].flatMap(blockParts)];
}

function pairParts({ heading, intro, left, right }: Pair): readonly string[] {
  return [headed(heading.level, heading.text), ...[intro, ...left, ...right].flatMap(blockParts)];
}

function entryLines({ items }: Entries): string {
  return items
    .map(({ term, value, body }) => {
      const head = `- **${escapeMarkdown(term)}**${value === "" ? "" : ` · ${escapeMarkdown(value)}`}`;
      return [head, ...filled(body.map(richMarkdown))].join("<br>");
    })
    .join("\n");
}
