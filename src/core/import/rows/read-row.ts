/** One row of an export → one response, or why not. Pure, and never a guess: what is not listed is a doubt. */
import type { Answer, Response } from "../../response/response.ts";
import type { ImportPlan, PlannedMoment, PlannedQuestion, PlannedTest, PlannedText } from "../mapping/plan.ts";
import { normaliseSpelling } from "../mapping/plan.ts";
import { shownCell, textOf } from "../spelling.ts";
import type { Cell, Row } from "../table.ts";
import type { RowDoubt } from "./doubts.ts";
import { readAnswer } from "./read-answer.ts";
import { isHiddenDate, readDate } from "./read-date.ts";

export type LeftOut = "blank" | "excluded" | "not-complete";

export type RowReading =
  /** The doubts are warnings. */
  | { readonly outcome: "taken"; readonly response: Response; readonly doubts: readonly RowDoubt[] }
  | { readonly outcome: "left-out"; readonly reason: LeftOut }
  | { readonly outcome: "refused"; readonly doubts: readonly RowDoubt[] };

export function readRow(plan: ImportPlan, row: Row): RowReading {
  const { cells } = row;
  if (cells.every((cell) => textOf(cell)?.trim() === "")) return { outcome: "left-out", reason: "blank" };
  if (plan.exclude.some((test) => passes(test, cells))) return { outcome: "left-out", reason: "excluded" };
  const complete = plan.complete === undefined || passes(plan.complete, cells);
  if (!complete && !plan.takeAll) return { outcome: "left-out", reason: "not-complete" };
  const doubts: RowDoubt[] = [];
  if (cells.slice(plan.columns).some((cell) => textOf(cell) !== "")) {
    doubts.push({ code: "row-too-long", severity: "row", value: shownCell(cells[plan.columns]) });
  }
  const who = readWho(plan, row, doubts);
  const answers = readAnswers(plan, cells, doubts);
  const started = readMoment(plan.started, plan, cells, doubts);
  const submitted = complete ? readMoment(plan.submitted, plan, cells, doubts) : undefined;
  if (submitted !== undefined && plan.submitted?.kind === "column" && isHiddenDate(submitted)) {
    doubts.push({ code: "date-hidden", severity: "warning", column: plan.submitted.column, value: submitted });
  }
  if (doubts.some(({ severity }) => severity === "row")) return { outcome: "refused", doubts };
  const { questionnaire, form } = plan;
  const round = plan.round && readText(plan.round, cells)?.slice(0, longestRound);
  return {
    outcome: "taken",
    response: { questionnaire, form, ...who, round: round === "" ? undefined : round, started, submitted, answers },
    doubts,
  };
}

function passes(test: PlannedTest, cells: readonly Cell[]): boolean {
  const spelling = normaliseSpelling(textOf(cells[test.column]) ?? "");
  return test.test === "not-blank" ? spelling !== "" : test.spellings.has(spelling);
}

type Who = Pick<Response, "organisation" | "respondent">;

const longestId = 100;
const longestRound = 40;

function readWho(plan: ImportPlan, row: Row, doubts: RowDoubt[]): Who {
  const { cells } = row;
  const organisation = readId(plan.organisation, cells, organisationCodes, doubts);
  const name = plan.organisationName && readText(plan.organisationName, cells);
  const id = plan.respondent ? readId(plan.respondent, cells, respondentCodes, doubts) : `${plan.rowName}${row.number}`;
  const role = plan.role && readId(plan.role, cells, roleCodes, doubts);
  return {
    organisation: { id: organisation, ...(name ? { name: name.slice(0, 200) } : {}) },
    respondent: { id, ...(role ? { role } : {}) },
  };
}

const organisationCodes = { missing: "organisation-missing", unknown: "organisation-unknown" } as const;
const respondentCodes = { missing: "respondent-missing", unknown: "respondent-missing" } as const;
const roleCodes = { missing: "role-missing", unknown: "role-unknown" } as const;
type IdCodes = { readonly missing: RowDoubt["code"]; readonly unknown: RowDoubt["code"] };

/** Undefined where the spelling is not among those listed. */
function readText(planned: PlannedText, cells: readonly Cell[]): string | undefined {
  if (planned.kind === "constant") return planned.text;
  const text = textOf(cells[planned.column])?.normalize("NFC").trim();
  if (text === undefined) return undefined;
  return planned.values ? planned.values.get(normaliseSpelling(text)) : text;
}

/** A spreadsheet shows a long number as `1.18E+11`, and forgets the rest of its digits when it saves that. */
const scientific = /^\d(?:[.,]\d+)?e\+?\d+$/i;

function readId(planned: PlannedText, cells: readonly Cell[], codes: IdCodes, doubts: RowDoubt[]): string {
  if (planned.kind === "constant") return planned.text;
  const { column } = planned;
  const cell = cells[column];
  const value = shownCell(cell);
  const refuse = (code: RowDoubt["code"]) => {
    doubts.push({ code, severity: "row", column, value });
    return "";
  };
  const fault = typeof cell === "object" ? faultOf(cell) : undefined;
  if (fault) return refuse(fault);
  const text = readText(planned, cells);
  if (text === undefined) return refuse(value.trim() === "" ? codes.missing : codes.unknown);
  // Only a role can be listed as none.
  if (text === "") return planned.values ? "" : refuse(codes.missing);
  if (scientific.test(text)) return refuse("id-scientific");
  if (text.length > longestId) return refuse("id-too-long");
  return planned.pad !== undefined && /^\d+$/.test(text) ? text.padStart(planned.pad, "0") : text;
}

function faultOf(cell: Exclude<Cell, string>): RowDoubt["code"] | undefined {
  if (cell.kind === "formula") return "formula-without-value";
  return cell.kind === "fault" ? "fault-in-cell" : undefined;
}

function readMoment(
  planned: PlannedMoment | undefined,
  { dateOrder }: ImportPlan,
  cells: readonly Cell[],
  doubts: RowDoubt[],
): string | undefined {
  if (planned === undefined) return undefined;
  if (planned.kind === "constant") return planned.text;
  const { column } = planned;
  const cell = cells[column];
  const text = textOf(cell);
  if (text?.trim() === "") return undefined;
  const read = text === undefined ? { kind: "no-date" as const } : readDate(text, dateOrder);
  if (read.kind === "date") return read.text;
  const code = read.kind === "ambiguous" ? "date-ambiguous" : "date-not-read";
  doubts.push({ code, severity: "row", column, value: shownCell(cell) });
  return undefined;
}

function readAnswers(plan: ImportPlan, cells: readonly Cell[], doubts: RowDoubt[]): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const planned of plan.questions) {
    const read = readAnswer(planned, cells, plan);
    if ("doubt" in read) doubts.push(read.doubt);
    else answers.set(planned.question, withRemarks(read.answer, planned, cells, doubts));
  }
  return answers;
}

const longestNote = 2000;
const longestEvidence = 500;
const mostEvidence = 50;

/** Each line of a cell with evidence is a piece of its own. */
function withRemarks(answer: Answer, planned: PlannedQuestion, cells: readonly Cell[], doubts: RowDoubt[]): Answer {
  if (planned.note === undefined && planned.evidence === undefined) return answer;
  const { question } = planned;
  const note = remark(planned.note, cells);
  const pieces = remark(planned.evidence, cells)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const tooLong = note.length > longestNote || pieces.some((piece) => piece.length > longestEvidence);
  if (tooLong || pieces.length > mostEvidence) {
    doubts.push({ code: "text-shortened", severity: "warning", question, column: planned.note ?? planned.evidence });
  }
  const evidence = pieces.slice(0, mostEvidence).map((piece) => piece.slice(0, longestEvidence));
  return {
    ...answer,
    ...(note === "" ? {} : { note: note.slice(0, longestNote) }),
    ...(evidence.length === 0 ? {} : { evidence }),
  };
}

function remark(column: number | undefined, cells: readonly Cell[]): string {
  return column === undefined ? "" : shownCell(cells[column]).normalize("NFC").replace(/\r\n?/gu, "\n").trim();
}
