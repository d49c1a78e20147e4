/** A row that was read the general way, without any doubt, teaches what each of its cells means. */
import type { Response } from "../../response.ts";
import { consensusRole } from "../../response.ts";
import type { PlannedQuestion } from "../mapping/plan.ts";
import type { Cell } from "../table.ts";
import type { Span } from "./byte-memo.ts";
import { recall, remember } from "./byte-memo.ts";
import type { CarefulRow } from "./careful.ts";
import { carriageReturn, lineFeed, quote } from "./careful.ts";
import { codeOf } from "./classes.ts";
import { answerCode, dayCode } from "./codes.ts";
import { most } from "./counting.ts";
import { dayEnd } from "./moment.ts";
import type { Scan } from "./scan-state.ts";
import { watch } from "./watch.ts";

/**
 * The questions of a row of which something is to be read: the cells of all others are known, and nothing stands beside
 * them. Most rows are read aside for the sake of one cell.
 */
export function questionsToRead(scan: Scan, bytes: Uint8Array, { cells, ranges }: CarefulRow): PlannedQuestion[] {
  const cell: Span = { bytes, from: 0, to: 0 };
  return scan.settings.plan.questions.filter(({ question, state, note, evidence }) => {
    const column = scan.watches.questions.get(question);
    const range = column === undefined ? undefined : ranges[column];
    if (column === undefined || !range) return true;
    [cell.from, cell.to] = range;
    const beside = [state?.column, note, evidence].some((other) => other !== undefined && !isBlank(cells[other]));
    return beside || recall(scan.memo, column, cell) === 0;
  });
}

export function learn(scan: Scan, bytes: Uint8Array, { cells, ranges }: CarefulRow, response: Response): void {
  // A draft does not count, and a workshop counts otherwise.
  if (response.submitted === undefined || response.respondent.role === consensusRole) return;
  if (cells.length !== scan.watches.columns.length) return;
  const cell: Span = { bytes, from: 0, to: 0 };
  for (const [column, kind] of scan.watches.columns.entries()) {
    if (kind !== watch.learned && kind !== watch.moment) continue;
    [cell.from, cell.to] = ranges[column] ?? [0, 0];
    if (kind === watch.moment) cell.to = dayEnd(cell);
    if (!isTeachable(scan, cell) || recall(scan.memo, column, cell) !== 0) continue;
    const code = codeFor(scan, response, column, cells[column]);
    if (code > 0) remember(scan.memo, cell, { column, code });
  }
}

/** A lone separator or quote could be mistaken for the end of an empty cell. */
function isTeachable({ delimiter }: Scan, { bytes, from, to }: Span): boolean {
  const first = bytes[from];
  return to - from !== 1 || ![delimiter, quote, lineFeed, carriageReturn].includes(first as number);
}

function isBlank(cell: Cell | undefined): boolean {
  return typeof cell !== "string" || cell.trim() === "";
}

/** The code of what a cell means; 0: nothing is to be learned from it. */
function codeFor({ watches, counting }: Scan, response: Response, column: number, cell: Cell | undefined): number {
  const place = counting.columns.indexOf(column);
  if (place >= 0) {
    const answer = response.answers.get(counting.placed[place]?.id ?? "");
    return answer ? answerCode(counting, place, answer) : 0;
  }
  const { organisations, names, roles, rounds } = counting;
  const { organisation, respondent } = response;
  if (column === watches.organisation && isBlank(cell)) return 0;
  if (column === watches.organisation)
    return codeOf(organisations, organisation.id, organisation.id, most.organisations);
  if (column === watches.name) return codeOf(names, organisation.name ?? "", organisation.name, most.names);
  if (column === watches.role) return codeOf(roles, respondent.role ?? "", respondent.role, most.roles);
  if (column === watches.round) return codeOf(rounds, response.round ?? "", response.round, most.rounds);
  const day = response.submitted?.slice(0, 10) ?? "";
  return column === watches.submitted ? dayCode(counting, day) : 1;
}
