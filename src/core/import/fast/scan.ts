/**
 * The fast way through a CSV: a loop over bytes that recognises cells it has met before, and counts. Every row that
 * holds anything new or unusual is handed out to be read the general way, and teaches what its cells mean; so both
 * ways agree by construction. Pure: whoever calls brings the bytes.
 */
import { byteMemo } from "./byte-memo.ts";
import { carriageReturn, lineFeed, quote, readCarefully } from "./careful.ts";
import { countRow } from "./count-row.ts";
import { constantOf, counting, most } from "./counting.ts";
import { addHash, hashId, hashKey, idSeed, lastHash } from "./id-hash.ts";
import { learn, questionsToRead, unknownCells } from "./learn.ts";
import { matchRow } from "./match-row.ts";
import type { Scan, ScanSettings } from "./scan-state.ts";
import { watch, watchesOf } from "./watch.ts";

/** Undefined where rows of this plan cannot be read cell by cell: see `watchesOf`. */
export function startScan(settings: ScanSettings): Scan | undefined {
  const watches = watchesOf(settings.plan, settings.width);
  if (!watches) return undefined;
  const { plan, questionnaire } = settings;
  const counted = counting(plan, questionnaire, watches);
  const delimiter = settings.delimiter.charCodeAt(0);
  const scan: Scan = {
    settings,
    watches,
    delimiter,
    stops: stopsWith(delimiter),
    memo: byteMemo(settings.width, delimiter),
    counting: counted,
    seeds: new Map(),
    codes: new Uint16Array(settings.width + counted.placed.length),
    cell: { bytes: new Uint8Array(0), from: 0, to: 0 },
    id: { bytes: new Uint8Array(0), from: 0, to: 0 },
    number: 0,
    taken: 0,
    end: 0,
  };
  passOverUnread(scan);
  return scan;
}

function stopsWith(delimiter: number): Uint8Array {
  const stops = new Uint8Array(256);
  for (const sign of [delimiter, quote, lineFeed, carriageReturn]) stops[sign] = 1;
  return stops;
}

/** A cell of one sign that nobody needs, whatever it is; and an empty one, also where one is expected. */
function passOverUnread({ watches, memo, stops, delimiter }: Scan): void {
  for (const [column, kind] of watches.columns.entries()) {
    if (kind === watch.ignored || kind === watch.blank) memo.single[(column << 8) | delimiter] = 1;
    for (let sign = 0; sign < 256 && kind === watch.ignored; sign++) {
      if (stops[sign] === 0) memo.single[(column << 8) | sign] = 1;
    }
  }
}

/**
 * Reads the whole rows between `from` and `to`; a sign behind `to` must be there to write on.
 *
 * @param until Rows that begin here or behind are left to somebody else.
 * @returns where the first row begins that is not complete; `odd` where only the general reader can go on
 */
export function scanRows(scan: Scan, bytes: Uint8Array, { from, to, until }: Stretch): number | "odd" {
  // Ends a loop that looks for the end of a cell.
  bytes[to] = lineFeed;
  scan.end = to;
  scan.cell.bytes = bytes;
  scan.id.bytes = bytes;
  const blank = scan.watches.columns.length + 1;
  const { firstRow } = scan.settings.plan;
  let at = from;
  while (at < to && at < until) {
    const end = scan.number + 1 < firstRow ? -1 : matchRow(scan, bytes, at);
    if (end > 0 && end <= to && end - at > blank && count(scan)) {
      scan.number++;
      at = end;
      continue;
    }
    const next = readAside(scan, bytes, at);
    if (next === "odd") return next;
    if (next === "incomplete") return at;
    at = next;
  }
  return at;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly until: number;
}

/** Counts the row at hand. @returns false where its respondent may occur more than once */
function count(scan: Scan): boolean {
  const { watches, counting, settings } = scan;
  const { who } = counting;
  who.organisation = codeIn(scan, watches.organisation);
  who.name = codeIn(scan, watches.name);
  who.role = codeIn(scan, watches.role);
  who.round = codeIn(scan, watches.round);
  who.day = codeIn(scan, watches.submitted);
  const { ids, suspects } = settings;
  if ((ids || suspects) && watches.id !== undefined) {
    hashId(scan.id, seedOf(scan, who.organisation, who.round));
    if (suspects?.has(hashKey(lastHash.low, lastHash.high))) return false;
    if (ids) addHash(ids, lastHash.low, lastHash.high);
  }
  countRow(counting, scan.codes);
  scan.taken++;
  return true;
}

function codeIn({ codes }: Scan, column: number | undefined): number {
  return column === undefined ? 0 : (codes[column] as number);
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
function readAside(scan: Scan, bytes: Uint8Array, from: number): number | "incomplete" | "odd" {
  const read = readCarefully(bytes, from, scan.end, scan.delimiter);
  if (typeof read === "string") return read;
  scan.number++;
  const { cells, end } = read;
  if (cells.every((cell) => typeof cell !== "string")) return end;
  if (cells.length !== scan.settings.width) return "odd";
  if (scan.number < scan.settings.plan.firstRow) return end;
  const row = { number: scan.number, cells };
  const { readRow, enter } = scan.settings;
  const unknown = unknownCells(scan, bytes, read);
  const response = readRow(row, questionsToRead(scan, read, unknown));
  if (!response) return end;
  learn(scan, unknown, response);
  // What its cells mean is known now, of most rows.
  if (matchRow(scan, bytes, from) === end && count(scan)) return end;
  const whole = readRow(row);
  if (whole) enter(whole);
  return end;
}
