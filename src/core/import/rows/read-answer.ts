/** One question's cells in one row → its answer, or why it cannot be told. Nothing is guessed. */
import type { Answer } from "../../response/response.ts";
import type { ImportPlan, Meaning, Meanings, PlannedQuestion, Reading } from "../mapping/plan.ts";
import { normaliseSpelling } from "../mapping/plan.ts";
import { shownCell, textOf } from "../spelling.ts";
import type { Cell } from "../table.ts";
import type { RowDoubt } from "./doubts.ts";
import { splitJoined } from "./split-joined.ts";

export type AnswerReading = { readonly answer: Answer } | { readonly doubt: RowDoubt };

type Settings = Pick<ImportPlan, "nothing" | "codeAtEnd">;
type ReadingOf<Kind extends Reading["kind"]> = Extract<Reading, { readonly kind: Kind }>;

export function readAnswer(
  { question, reading, state }: PlannedQuestion,
  cells: readonly Cell[],
  settings: Settings,
): AnswerReading {
  const own = readCells(reading, cells, settings);
  const found = state && "answer" in own && isOpen(own.answer) ? readState(state, cells, settings, own) : own;
  return "doubt" in found ? { doubt: { ...found.doubt, question } } : found;
}

function isOpen(answer: Answer): boolean {
  return answer.kind === "none" && (answer.state === "unanswered" || answer.state === "not-shown");
}

/** What the column beside says, unless that is open too. */
function readState(
  { column, meanings }: NonNullable<PlannedQuestion["state"]>,
  cells: readonly Cell[],
  settings: Settings,
  own: AnswerReading,
): AnswerReading {
  const cell = cells[column];
  const said = lookUp(meanings, cell, settings) ?? unknownIn(cell, column, "value-unknown");
  return "answer" in said && isOpen(said.answer) ? own : said;
}

function readCells(reading: Reading, cells: readonly Cell[], settings: Settings): AnswerReading {
  switch (reading.kind) {
    case "columns":
      return readItems(reading, cells, settings);
    case "joined":
      return readJoined(reading, cells[reading.column], settings);
    case "number":
      return readNumber(reading, cells[reading.column], settings);
    case "spelling": {
      const cell = cells[reading.column];
      return lookUp(reading.meanings, cell, settings) ?? unknownIn(cell, reading.column, "value-unknown");
    }
  }
}

/** The answer that the spelling in a cell stands for; undefined if it is not listed. */
function lookUp(meanings: Meanings, cell: Cell | undefined, settings: Settings): AnswerReading | undefined {
  if (isNothing(cell)) return { answer: { kind: "none", state: settings.nothing } };
  const text = textOf(cell);
  if (text === undefined) return undefined;
  const spelling = normaliseSpelling(text);
  const meaning = meanings.get(spelling) ?? (settings.codeAtEnd ? withoutCode(meanings, spelling) : undefined);
  return meaning && { answer: answerOf(meaning) };
}

/** `label (id76)` → `label`, or what `id76` stands for. */
function withoutCode(meanings: Meanings, spelling: string): Meaning | undefined {
  const [, label = "", code = ""] = /^(.*?) ?\(([\w-]+)\)$/.exec(spelling) ?? [];
  return code === "" ? undefined : (meanings.get(label) ?? meanings.get(code));
}

function answerOf(meaning: Meaning): Answer {
  return meaning.kind === "answer" ? meaning.answer : { kind: "none", state: meaning.state };
}

function isNothing(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell !== "string" && cell.kind === "nothing");
}

/** What a spreadsheet makes of `1-5`: the first of May, in whatever language. */
const madeDate =
  /^\d{1,2}[-/. ](?:jan|feb|mrt|mar|apr|mei|may|mai|jun|jui|jul|aug|aou|aoû|sep|okt|oct|nov|dec|déc|dez)\p{Letter}*\.?(?:[-/. ]\d{2,4})?$/iu;

/** Why a cell says nothing that is known: what happened to it comes before what stands in it. */
function unknownIn(cell: Cell | undefined, column: number, otherwise: RowDoubt["code"]): { doubt: RowDoubt } {
  const value = shownCell(cell);
  const doubt = (code: RowDoubt["code"]) => ({ doubt: { code, severity: "row" as const, column, value } });
  if (cell !== undefined && typeof cell !== "string") {
    if (cell.kind === "formula") return doubt("formula-without-value");
    if (cell.kind === "fault") return doubt("fault-in-cell");
    if (cell.kind === "date") return doubt("date-in-answer");
  }
  return doubt(madeDate.test(value.trim()) ? "date-in-answer" : otherwise);
}

function readNumber(reading: ReadingOf<"number">, cell: Cell | undefined, settings: Settings): AnswerReading {
  const listed = lookUp(reading.meanings, cell, settings);
  if (listed) return listed;
  const { column, range } = reading;
  const isDate = typeof cell === "object" && cell.kind === "date";
  const isExact = typeof cell === "object" && cell.kind === "number";
  const number = isDate ? undefined : numberIn(textOf(cell), isExact ? "." : reading.decimal);
  if (number === undefined) return unknownIn(cell, column, "not-a-number");
  if (!range) return { answer: { kind: "number", number } };
  if (Number.isInteger(number) && number >= range.minimum && number <= range.maximum) {
    return { answer: { kind: "level", level: number } };
  }
  return unknownIn(cell, column, "number-outside-range");
}

/** Digits with one decimal sign, and nothing else: no thousands, no percent sign, no exponent. */
function numberIn(text: string | undefined, decimal: "." | ","): number | undefined {
  const trimmed = text?.trim() ?? "";
  const pattern = decimal === "," ? /^[+-]?\d+(?:,\d+)?$/ : /^[+-]?\d+(?:\.\d+)?$/;
  return pattern.test(trimmed) ? Number(trimmed.replace(",", ".")) : undefined;
}

/** Columns in which nothing stands say nothing by themselves: whoever ticked one item left the others. */
function readItems(reading: ReadingOf<"columns">, cells: readonly Cell[], settings: Settings): AnswerReading {
  const checked: string[] = [];
  let answered = false;
  let state: AnswerReading | undefined;
  for (const { column, item } of reading.items) {
    const cell = cells[column];
    const text = textOf(cell);
    const spelling = text === undefined ? undefined : normaliseSpelling(text);
    if (spelling !== undefined && reading.checked.has(spelling)) checked.push(item);
    else if (spelling !== undefined && reading.unchecked.has(spelling)) answered = true;
    else {
      const found = lookUp(reading.meanings, cell, settings);
      if (!found) return unknownIn(cell, column, "value-unknown");
      state ??= found;
    }
  }
  if (checked.length === 0 && !answered) return state ?? { answer: { kind: "none", state: settings.nothing } };
  return { answer: { kind: "checked", checked } };
}

function readJoined(reading: ReadingOf<"joined">, cell: Cell | undefined, settings: Settings): AnswerReading {
  const { column, options } = reading;
  if (typeof cell === "object" && cell.kind === "list" && cell.items.length > 0) {
    const items = cell.items.map((item) => options.get(normaliseSpelling(item)));
    const missing = items.indexOf(undefined);
    if (missing >= 0) return unknownIn(cell.items[missing], column, "value-unknown");
    return { answer: { kind: "checked", checked: distinct(items) } };
  }
  const listed = lookUp(reading.meanings, cell, settings);
  if (listed) return listed;
  const text = textOf(cell);
  const split = text === undefined ? undefined : splitJoined(normaliseSpelling(text), options, reading.separator);
  if (!split) return unknownIn(cell, column, "value-unknown");
  if ("left" in split) return unknownIn(split.left, column, "options-left-over");
  return { answer: { kind: "checked", checked: distinct(split.items) } };
}

function distinct(items: readonly (string | undefined)[]): string[] {
  return [...new Set(items.filter((item) => item !== undefined))];
}
