/** A row that was read the general way, without any doubt, teaches what each of its cells means. */
import { consensusRole } from "../../questionnaire/reserved-roles.ts";
import type { Response } from "../../response/response.ts";
import type { PlannedQuestion } from "../mapping/plan.ts";
import type { Cell } from "../table.ts";
import type { CarefulRow } from "./careful.ts";
import { carriageReturn, lineFeed, quote } from "./careful.ts";
import { codeOf } from "./classes.ts";
import { answerCode, dayCode } from "./codes.ts";
import { most } from "./counting.ts";
import type { Scan } from "./scan-state.ts";
import { watch } from "./watch.ts";

/** A cell whose meaning is to be learned: its column, where its bytes stand, and what the general reader sees in it. */
export interface UnknownCell {
  readonly column: number;
  readonly range: readonly [number, number];
  readonly content: Cell | undefined;
}

/** Most rows are read aside for the sake of one. */
export function unknownCells({ program, piece, watches }: Scan, { cells, ranges }: CarefulRow): UnknownCell[] {
  const unknown: UnknownCell[] = [];
  for (const [column, range] of ranges.entries()) {
    const kind = watches.columns[column];
    if (kind !== watch.learned && kind !== watch.moment) continue;
    const [from, to] = range;
    if (program.recall(column, piece + from, piece + to) === 0) unknown.push({ column, range, content: cells[column] });
  }
  return unknown;
}

/** The questions of a row of which something is to be read: what others say is known, and nothing stands beside it. */
export function questionsToRead(scan: Scan, { cells }: CarefulRow, unknown: readonly UnknownCell[]): PlannedQuestion[] {
  const columns = new Set(unknown.map(({ column }) => column));
  return scan.settings.plan.questions.filter(({ question, state, note, evidence }) => {
    const column = scan.watches.questions.get(question);
    const beside = [state?.column, note, evidence].some((other) => other !== undefined && !isBlank(cells[other]));
    return beside || column === undefined || columns.has(column);
  });
}

export function learn(scan: Scan, bytes: Uint8Array, { unknown, response }: Lesson): void {
  // A draft does not count, and a workshop counts otherwise.
  if (response.submitted === undefined || response.respondent.role === consensusRole) return;
  const { program, piece } = scan;
  for (const cell of unknown) {
    const { column, range } = cell;
    const code = isTeachable(scan, bytes, range) ? codeOfCell(scan, response, cell) : 0;
    if (code > 0) program.remember(column, piece + range[0], piece + range[1], code);
  }
}

export interface Lesson {
  readonly unknown: readonly UnknownCell[];
  readonly response: Response;
}

/** A lone separator or quote could be mistaken for the end of an empty cell. */
function isTeachable({ delimiter }: Scan, bytes: Uint8Array, [from, to]: readonly [number, number]): boolean {
  return to - from !== 1 || ![delimiter, quote, lineFeed, carriageReturn].includes(bytes[from] as number);
}

function isBlank(cell: Cell | undefined): boolean {
  return typeof cell !== "string" || cell.trim() === "";
}

/** The code of what a cell means; 0: nothing is to be learned from it. */
function codeOfCell({ watches, counting }: Scan, response: Response, { column, content }: UnknownCell): number {
  const place = counting.columns.indexOf(column);
  if (place >= 0) {
    const answer = response.answers.get(counting.placed[place]?.id ?? "");
    return answer ? answerCode(counting, place, answer) : 0;
  }
  const { organisations, names, roles, rounds } = counting;
  const { organisation, respondent } = response;
  if (column === watches.organisation && isBlank(content)) return 0;
  if (column === watches.organisation)
    return codeOf(organisations, organisation.id, organisation.id, most.organisations);
  if (column === watches.name) return codeOf(names, organisation.name ?? "", organisation.name, most.names);
  if (column === watches.role) return codeOf(roles, respondent.role ?? "", respondent.role, most.roles);
  if (column === watches.round) return codeOf(rounds, response.round ?? "", response.round, most.rounds);
  const day = response.submitted?.slice(0, 10) ?? "";
  return column === watches.submitted ? dayCode(counting, day) : 1;
}
