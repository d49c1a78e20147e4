/** Parts on disk: a heading, one organisation and round a line, and a last line that a file which was cut off lacks. */
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import type { PartEntry, PartHead } from "../../core/organisations/parts/part.ts";
import { entryToPlain, parseEntry } from "../../core/organisations/parts/part-lines.ts";
import { partEndSchema, partHeadSchema } from "../../core/organisations/parts/part-schema.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import { exitCode, UserError } from "../../errors.ts";
import { isPartName, listFiles } from "../list-files.ts";
import { parseJson } from "../yaml/json-parse.ts";
import { fileError } from "../yaml/yaml-file.ts";

/** Parts as given, and those in folders. */
export function listParts(paths: readonly string[]): string[] {
  return listFiles(paths, isPartName)
    .filter(({ path }) => isPartName(path))
    .map(({ path }) => path);
}

export function headLine(head: PartHead): string {
  return `${canonicalJson(head)}\n`;
}

export function entryLine(entry: PartEntry): string {
  return `${canonicalJson(entryToPlain(entry))}\n`;
}

export function endLine(entries: number): string {
  return `${canonicalJson({ entries })}\n`;
}

/** Reads one part entry by entry; between calls no file is open, so that there may be thousands of them. */
export interface PartReader {
  readonly path: string;
  readonly head: PartHead;
  /** @throws UserError `part-broken` with the line. */
  readonly next: (questionnaire: Questionnaire) => PartEntry | undefined;
}

/** @throws UserError if this is no part, or one of a later version. */
export function openPart(path: string): PartReader {
  const lines = linesOf(path);
  const first = lines.next();
  const data = first === undefined ? undefined : parseJson(first)?.data;
  const head = partHeadSchema.safeParse(data);
  if (!head.success) throw invalid(isLaterPart(data) ? "part-later-version" : "not-a-part", { path });
  if (!hasEnd(path)) throw invalid("part-cut-off", { path });
  let entries = 0;
  let ended = false;
  return {
    path,
    head: head.data,
    next: (questionnaire) => {
      if (ended) return undefined;
      const line = lines.next();
      if (line === undefined) throw invalid("part-cut-off", { path });
      const read = parseJson(line)?.data;
      const end = partEndSchema.safeParse(read);
      if (end.success) {
        ended = true;
        if (end.data.entries !== entries || lines.next() !== undefined) throw invalid("part-cut-off", { path });
        return undefined;
      }
      entries++;
      const entry = parseEntry(read, questionnaire);
      if (!entry) throw invalid("part-broken", { path, line: entries + 1 });
      return entry;
    },
  };
}

/** Whether this begins as a part does; nothing more of it is read. */
export function isPart(path: string): boolean {
  const first = linesOf(path).next();
  const data = first === undefined ? undefined : parseJson(first)?.data;
  return typeof data === "object" && data !== null && "part" in data;
}

/** Seen before anything is made of it: what is read as it is needed may be printed by then. */
function hasEnd(path: string): boolean {
  const last = 64;
  const { size } = statSync(path);
  return /\n\{"entries":\d+\}\n$/u.test(readPiece(path, Math.max(0, size - last), last).bytes.toString("latin1"));
}

function isLaterPart(data: unknown): boolean {
  return typeof data === "object" && data !== null && "part" in data && typeof data.part === "number" && data.part > 1;
}

function invalid(key: string, params: Readonly<Record<string, string | number>>): UserError {
  return new UserError(key, params, exitCode.invalidInput);
}

/** A municipality fits at once. */
const pieceBytes = 65_536;
/** No organisation needs as much; a file that is something else is not read to its end. */
const longestLine = 50_000_000;

function linesOf(path: string): { readonly next: () => string | undefined } {
  let rest = Buffer.alloc(0);
  let position = 0;
  let atEnd = false;
  return {
    next: () => {
      for (let searched = 0; ; ) {
        const end = rest.indexOf(10, searched);
        if (end >= 0) {
          const line = rest.toString("utf8", 0, end);
          rest = rest.subarray(end + 1);
          return line;
        }
        searched = rest.length;
        if (atEnd || rest.length > longestLine) break;
        const piece = readPiece(path, position, Math.max(pieceBytes, rest.length));
        position += piece.bytes.length;
        atEnd = piece.atEnd;
        rest = Buffer.concat([rest, piece.bytes]);
      }
      const last = rest.toString("utf8");
      rest = Buffer.alloc(0);
      return last === "" ? undefined : last;
    },
  };
}

function readPiece(path: string, position: number, length: number): { bytes: Buffer; atEnd: boolean } {
  try {
    const file = openSync(path, "r");
    try {
      const { size } = fstatSync(file);
      // No more room than the file needs: there may be thousands of small ones.
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - position)));
      const count = readSync(file, bytes, 0, bytes.length, position);
      return { bytes: bytes.subarray(0, count), atEnd: count === 0 || position + count >= size };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw fileError(path, error);
  }
}
