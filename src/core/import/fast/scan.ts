/**
 * The fast way through a CSV: a loop over bytes that recognises cells it has met before, and counts. Every row that
 * holds anything new or unusual is handed out to be read the general way, and teaches what its cells mean; so both
 * ways agree by construction. Pure: whoever calls brings the bytes, and the program that loops over them.
 */
import { readCarefully } from "./careful.ts";
import { placedQuestions } from "./conditions.ts";
import { counting, most } from "./counting.ts";
import { constantOf, groupOf } from "./groups.ts";
import { addHash, hashId, hashKey, idSeed, lastHash } from "./id-hash.ts";
import { learn, questionsToRead, unknownCells } from "./learn.ts";
import type { ScanHost } from "./program.ts";
import { startProgram } from "./program.ts";
import type { Scan, ScanSettings } from "./scan-state.ts";
import { setUp } from "./set-up.ts";
import { watchesOf } from "./watch.ts";

/** Undefined where rows of this plan cannot be read cell by cell: see `watchesOf`. */
export function startScan(settings: ScanSettings): Scan | undefined {
  const { plan, questionnaire, module, width } = settings;
  const watches = watchesOf(plan, width);
  if (!watches) return undefined;
  const host: ScanHost = {
    groupOf: (organisation, name, role, round) => groupOf(scan.counting, { organisation, name, role, round }),
    admit: (organisation, round, from, to) => (admit(scan, seedOf(scan, organisation, round), [from, to]) ? 1 : 0),
  };
  const program = startProgram(module, host);
  const placed = placedQuestions(questionnaire, watches.questions);
  const scan: Scan = {
    settings,
    watches,
    delimiter: settings.delimiter.charCodeAt(0),
    program,
    counting: counting({ questionnaire, plan, program, placed, watches }),
    seeds: new Map(),
    memory: new Uint8Array(0),
    piece: 0,
    number: 0,
    taken: 0,
  };
  setUp(scan);
  return scan;
}

/**
 * Reads the whole rows before `to`.
 *
 * @param until Rows that begin here or behind are left to somebody else.
 * @returns where the first row begins that is not complete; `odd` where only the general reader can go on
 */
export function scanRows(scan: Scan, bytes: Uint8Array, { to, until }: Stretch): number | "odd" {
  bring(scan, bytes.subarray(0, to));
  let at = 0;
  while (at < to && at < until) {
    at = countKnown(scan, at, { to, until });
    if (at >= to || at >= until) break;
    const next = readAside(scan, bytes, [at, to]);
    if (next === "odd") return next;
    if (next === "incomplete") return at;
    at = next;
  }
  return at;
}

export interface Stretch {
  readonly to: number;
  readonly until: number;
}

function bring(scan: Scan, bytes: Uint8Array): void {
  scan.piece = scan.program.pieceOf(bytes.length);
  memoryOf(scan).set(bytes, scan.piece);
}

/** Counts rows as long as all of their cells are known. @returns where the next one begins */
function countKnown(scan: Scan, from: number, { to, until }: Stretch): number {
  const { program, piece, settings } = scan;
  if (scan.number + 1 < settings.plan.firstRow) return from;
  const before = program.rowsCounted();
  const end = program.scanRows(piece + from, piece + to, piece + Math.min(to, until));
  const rows = program.rowsCounted() - before;
  scan.number += rows;
  scan.taken += rows;
  return end - piece;
}

/** Notes an id. @returns false where its respondent may occur more than once */
function admit(scan: Scan, seed: number, [from, to]: readonly [number, number]): boolean {
  const { ids, suspects } = scan.settings;
  hashId({ bytes: memoryOf(scan), from, to }, seed);
  if (suspects?.has(hashKey(lastHash.low, lastHash.high))) return false;
  if (ids) addHash(ids, lastHash.low, lastHash.high);
  return true;
}

function memoryOf(scan: Scan): Uint8Array {
  const { buffer } = scan.program.memory;
  if (scan.memory.buffer !== buffer) scan.memory = new Uint8Array(buffer);
  return scan.memory;
}

function seedOf({ seeds, counting }: Scan, organisation: number, round: number): number {
  const key = organisation * (most.rounds + 1) + round;
  const known = seeds.get(key);
  if (known !== undefined) return known;
  const { organisations, rounds, plan } = counting;
  const seed = idSeed(
    constantOf(plan.organisation) ?? organisations.meanings[organisation] ?? "",
    constantOf(plan.round) ?? rounds.meanings[round],
  );
  seeds.set(key, seed);
  return seed;
}

/** A row with something new or unusual. @returns where the next one begins */
function readAside(
  scan: Scan,
  bytes: Uint8Array,
  [from, to]: readonly [number, number],
): number | "incomplete" | "odd" {
  const read = readCarefully(bytes, from, to, scan.delimiter);
  if (typeof read === "string") return read;
  scan.number++;
  const { cells, end } = read;
  if (cells.every((cell) => typeof cell !== "string")) return end;
  if (cells.length !== scan.settings.width) return "odd";
  if (scan.number < scan.settings.plan.firstRow) return end;
  const row = { number: scan.number, cells };
  const { readRow, enter } = scan.settings;
  const unknown = unknownCells(scan, read);
  const response = readRow(row, questionsToRead(scan, read, unknown));
  if (!response) return end;
  learn(scan, bytes, { unknown, response });
  // What its cells mean is known now, of most rows.
  scan.number--;
  if (countKnown(scan, from, { to, until: from + 1 }) === end) return end;
  scan.number++;
  const whole = readRow(row);
  if (whole) enter(whole);
  return end;
}
